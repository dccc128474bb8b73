const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** A number with its noun: "1 copy", "0 copies", "1,200 copies". The plural is `one` with an s unless it is given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}
