/** Made once: making a formatter takes longer than all that it ever formats. */
const DIGITS = new Intl.NumberFormat("en");

/** A number as a sentence shows it: thousands marked, three digits behind the point at most. */
export function amountInWords(value: number): string {
  return DIGITS.format(value);
}
