import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent } from "@/lib/content/read-content";
import type { Board } from "@/lib/domain/board/board-schema";
import { analyse } from "@/lib/domain/ladder/analyse";

const knowledge = publicKnowledge(readContent("content").content, undefined);

/** What the overlay makes of a board: whether it is offered, and the failures found there. */
export function offerOn(board: Board): { standing: string; failures: readonly string[] } {
  const { progress, failures } = analyse(board, knowledge).overlay;
  return { standing: progress.standing, failures: failures.map(({ failure }) => failure.id) };
}
