import type { Board } from "@/lib/domain/board/board-schema";
import { BOARD_FILE } from "@/lib/domain/exchange/board-file-format";

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}

/**
 * A board as the text of a file that `parseBoardFile` reads back as the same board. Equal boards give equal bytes,
 * whatever the order in which they were drawn.
 */
export function writeBoardFile(board: Board): string {
  return `${JSON.stringify(sorted({ ...BOARD_FILE, board }), null, 2)}\n`;
}
