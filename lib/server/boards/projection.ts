import "server-only";
import type { Board } from "@/lib/domain/board/board-schema";

/** The columns of a board's row that are derived from its document, for lists. */
export interface BoardProjection {
  readonly name: string;
  readonly stage: number;
  readonly componentCount: number;
  readonly problemSlug: string | null;
}

/** Derives the row's columns; the document stays the truth. */
export function toProjection(board: Board): BoardProjection {
  return {
    name: board.about.name,
    stage: board.about.stage,
    componentCount: Object.keys(board.components).length,
    problemSlug: board.about.problem?.slug ?? null,
  };
}
