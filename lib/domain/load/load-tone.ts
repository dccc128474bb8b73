/** How busy something is, in three words that a picture can colour. */
export type LoadTone = "ok" | "warn" | "hot";

/** From here on a part has little room for what a minute may bring, and next to none: shares of a capacity. */
export const WARM_FROM = 0.7;
const HOT_FROM = 0.9;

/** How busy a utilisation of 0 and up is: 70 % and 90 % are the borders. */
export function toneOf(utilisation: number): LoadTone {
  if (utilisation >= HOT_FROM) return "hot";
  return utilisation >= WARM_FROM ? "warn" : "ok";
}
