/** One thing in a file that cannot be taken in: where, what is the matter, and what would be accepted. */
export type BoardFileFault = {
  /** The way from the outermost object, such as `board.components.c7.kind`; `(file)` for the file as a whole. */
  path: string;
  message: string;
  accepted: string;
};

/** Why a file is not a board. `faults` holds at least one and, up to the first thousand, all of them. */
export type BoardFileError = {
  code: "too-large" | "not-json" | "unsafe-json" | "not-a-board-file" | "unknown-version" | "malformed-board";
  faults: readonly BoardFileFault[];
};
