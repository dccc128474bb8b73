import "server-only";

/** A place between two entries of a stream: how many entries, and how many bytes, came before it. */
export interface Position {
  readonly seq: number;
  readonly bytes: number;
}

/** The place before everything. */
export const START: Position = { seq: 0, bytes: 0 };

const DIGITS = 16;
const OFFSET = /^(\d{16})_(\d{16})$/;

/** A position as clients get it: sorts as text in the order of the log, and needs no escaping in an address. */
export function toOffset({ seq, bytes }: Position): string {
  return `${String(seq).padStart(DIGITS, "0")}_${String(bytes).padStart(DIGITS, "0")}`;
}

/** The position an offset names; `null` for text that no log of ours gave out. */
export function parseOffset(text: string): Position | null {
  const match = OFFSET.exec(text);
  if (match === null) return null;
  return { seq: Number(match[1]), bytes: Number(match[2]) };
}
