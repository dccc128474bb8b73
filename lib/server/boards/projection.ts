import "server-only";
import type { Board } from "@/lib/domain/board/board-schema";
import { drawThumbnail } from "@/lib/domain/library/draw-thumbnail";
import { nameKeyOf, searchTextOf } from "@/lib/domain/library/search-text";
import type { CountOwed } from "@/lib/server/boards/count-owed";
import { knownContent } from "@/lib/server/boards/known-content";

/** Raised whenever rows should be derived anew from the same documents: older ones are then, in the background. */
export const PROJECTION_VERSION = 1;

/** The columns of a board's row that are derived from its document, for lists. */
export interface BoardProjection {
  readonly name: string;
  readonly nameKey: string;
  readonly searchText: string;
  readonly stage: number;
  readonly componentCount: number;
  /** Notes owed; `null` where they are not counted. */
  readonly owedCount: number | null;
  readonly problemSlug: string | null;
  /** A `Thumbnail` as JSON. */
  readonly thumbnail: string;
  readonly projectionVersion: number;
}

/** PostgreSQL keeps no NUL in a text; a name with one must not keep a board from being folded. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "");
}

/** Derives the row's columns; the document stays the truth. */
export function toProjection(board: Board, countOwed: CountOwed): BoardProjection {
  const { kinds, problems } = knownContent();
  const slug = board.about.problem?.slug ?? null;
  const title = problems.find((problem) => problem.slug === slug)?.title;
  const name = storable(board.about.name);
  return {
    name,
    nameKey: nameKeyOf(name),
    searchText: storable(searchTextOf(board, kinds, title)),
    stage: board.about.stage,
    componentCount: Object.keys(board.components).length,
    owedCount: countOwed(board),
    problemSlug: slug,
    thumbnail: JSON.stringify(drawThumbnail(board, kinds)),
    projectionVersion: PROJECTION_VERSION,
  };
}
