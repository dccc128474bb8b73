/** Something in a stored board that could not be kept as it was, and what was done about it. Reported, never repaired in silence. */
export type Drift = {
  code:
    | "malformed-entity"
    | "unknown-kind"
    | "unknown-protocol"
    | "dangling-connection"
    | "dangling-parent"
    | "parent-cycle"
    | "id-mismatch"
    | "unknown-root"
    | "older-version";
  /** Where, as a path into the board: `connections.c7.to`. */
  path: string;
  /** What was found and what was done, for people. */
  message: string;
};
