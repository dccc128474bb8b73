import type { Sketcher } from "@/lib/domain/exchange/sketch/create-sketcher";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";

/** A line of a text with its number, counted from 1. */
export type NumberedLine = { text: string; line: number };

/**
 * The lines of a text, or none of it when it is larger than a text may be. Lines that are too long are faults and are
 * left out; so is all that comes after the last line that fits.
 */
export function sketchLines(text: string, sketcher: Sketcher): NumberedLine[] {
  const { characters, lines, length } = SKETCH_LIMITS;
  if (text.length > characters) {
    sketcher.fault(
      1,
      `The text has ${String(text.length)} characters.`,
      `at most ${String(characters)} characters`,
    );
    return [];
  }
  const all = text
    .replace(/^\ufeff/u, "")
    .split(/\r\n|\r|\n/u)
    .map((one, index) => ({ text: one, line: index + 1 }));
  if (all.length > lines)
    sketcher.fault(
      lines + 1,
      `The text has ${String(all.length)} lines; the rest was left out.`,
      `at most ${String(lines)} lines`,
    );
  return all.slice(0, lines).filter((one) => {
    if (one.text.length <= length) return true;
    sketcher.fault(
      one.line,
      `The line has ${String(one.text.length)} characters.`,
      `at most ${String(length)} characters on a line`,
    );
    return false;
  });
}
