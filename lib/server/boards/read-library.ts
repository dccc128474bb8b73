import "server-only";
import type { BoardListItem } from "@/lib/server/boards/board-dto";
import type { Boards, BoardQuery } from "@/lib/server/boards/boards";

/** How many boards one page of My boards shows. */
export const LIBRARY_PAGE = 50;

/** Which page of a person's boards, found how and in which order; pages count from 1. */
export interface LibraryQuery extends Required<Pick<BoardQuery, "search" | "sort">> {
  readonly page: number;
}

/** One page of a person's boards, and how many there are of each sort. */
export interface LibraryView {
  readonly boards: readonly BoardListItem[];
  readonly matching: number;
  readonly all: number;
  readonly trash: number;
  /** The page shown: the last one where the page asked for has nothing any more. */
  readonly page: number;
}

/** A page of somebody's boards; nothing for somebody who is nobody yet. */
export async function readLibrary(
  boards: Pick<Boards, "list" | "count">,
  personId: string | undefined,
  { search, sort, page: asked }: LibraryQuery,
): Promise<LibraryView> {
  if (personId === undefined) return { boards: [], matching: 0, all: 0, trash: 0, page: 1 };
  const [matching, all, trash] = await Promise.all([
    boards.count(personId, { search }),
    boards.count(personId, {}),
    boards.count(personId, { inTrash: true }),
  ]);
  const page = Math.min(asked, Math.max(1, Math.ceil(matching / LIBRARY_PAGE)));
  const skip = (page - 1) * LIBRARY_PAGE;
  return {
    boards: await boards.list(personId, { search, sort, skip, most: LIBRARY_PAGE }),
    matching,
    all,
    trash,
    page,
  };
}
