import type { StoredBoard } from "@/lib/domain/board/stored-board";

/** Version 2 keeps what was recorded in the Durable Sessions overlay; a board of version 1 has recorded nothing. */
export function withBlankOverlay(board: StoredBoard): StoredBoard {
  return { ...board, overlay: { evidence: {}, answers: {}, scores: {}, results: {} } };
}
