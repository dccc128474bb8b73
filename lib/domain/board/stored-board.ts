/** A board of some version, not yet checked. */
export type StoredBoard = Readonly<Record<string, unknown>>;
