const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/**
 * A number with its noun, as a person says it: "no copies", "1 copy", "1,200 copies". The plural is `one` with an s
 * unless it is given.
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? "no" : whole.format(count)} ${count === 1 ? one : many}`;
}

/** How a sentence begins that says how many stand somewhere: "Nothing stands", "One copy stands", "5 copies stand". */
export function countedStanding(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return "Nothing stands";
  return count === 1 ? `One ${one} stands` : `${whole.format(count)} ${many} stand`;
}
