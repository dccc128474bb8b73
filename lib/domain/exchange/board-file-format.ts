/** What a board file says it is. The version is that of the envelope; the board within has its own. */
export const BOARD_FILE = { format: "loadstone-board", version: 1 } as const;
