import { textWidth } from "@/lib/drawing/text-width";

/** What stands in a pill is written in this size. */
export const PILL_TEXT = 12;
const BESIDE_TEXT = 7;

/** How wide a pill around a text is. */
export function pillWidth(text: string): number {
  return Math.ceil(textWidth(text, PILL_TEXT)) + 2 * BESIDE_TEXT;
}
