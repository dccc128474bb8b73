/** The value that a share `q` (0 to 1) of the values is below; NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
}

/** The middle one of the values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
