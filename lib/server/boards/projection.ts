import "server-only";
import type { Board } from "@/lib/domain/board/board-schema";
import type { CountOwed } from "@/lib/server/boards/count-owed";

/** The columns of a board's row that are derived from its document, for lists. */
export interface BoardProjection {
  readonly name: string;
  readonly stage: number;
  readonly componentCount: number;
  /** Notes owed; `null` where they are not counted. */
  readonly owedCount: number | null;
  readonly problemSlug: string | null;
}

/** Derives the row's columns; the document stays the truth. */
export function toProjection(board: Board, countOwed: CountOwed): BoardProjection {
  return {
    name: board.about.name,
    stage: board.about.stage,
    componentCount: Object.keys(board.components).length,
    owedCount: countOwed(board),
    problemSlug: board.about.problem?.slug ?? null,
  };
}
