/** What reached one screen over its lines since its page was loaded. */
export interface Ledger {
  readonly eventIds: readonly string[];
  /** Entries counted, in the order in which they came and were new. */
  readonly offsets: readonly number[];
  /** Entries that came once more. */
  readonly repeated: number;
  readonly gaps: number;
  /** Pieces of text that were put on the screen a second time. */
  readonly duplicated: number;
  /** How many entries had come when the screen was first up to date; `null` before that. */
  readonly loaded: number | null;
}

export const EMPTY_LEDGER: Ledger = {
  eventIds: [],
  offsets: [],
  repeated: 0,
  gaps: 0,
  duplicated: 0,
  loaded: null,
};

/** An entry that was new to a screen. */
interface LedgerEntry {
  readonly eventId: string;
  /** Its place, counted in entries from 1. */
  readonly at: number;
  readonly isSnapshot: boolean;
}

/** An offset as a number that rises by one with each entry; `null` for the beginning. */
export function offsetCount(offset: string): number | null {
  const digits = /^\d+/.exec(offset)?.[0];
  return digits === undefined ? null : Number(digits);
}

/** The ledger with more entries. A snapshot begins the count anew: it stands for everything before it, so nothing is missing there. */
export function enterAll(ledger: Ledger, entries: readonly LedgerEntry[]): Ledger {
  let { gaps } = ledger;
  let offsets = [...ledger.offsets];
  for (const { at, isSnapshot } of entries) {
    if (isSnapshot) offsets = [];
    else if (at !== (offsets.at(-1) ?? 0) + 1) gaps += 1;
    offsets.push(at);
  }
  return {
    ...ledger,
    gaps,
    offsets,
    eventIds: [...ledger.eventIds, ...entries.map(({ eventId }) => eventId)],
  };
}
