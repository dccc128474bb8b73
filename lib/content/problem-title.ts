import "server-only";
import { loadContent } from "@/lib/content/load-content";
import type { Board } from "@/lib/domain/board/board-schema";

/** What a list of boards says of a board's problem: its title, or nothing for a system of one's own and an unknown problem. */
export function problemTitleOf(board: Board): { problemTitle?: string } {
  const slug = board.about.problem?.slug;
  const title = loadContent().problems.find((problem) => problem.slug === slug)?.title;
  return title === undefined ? {} : { problemTitle: title };
}
