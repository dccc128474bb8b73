import "server-only";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { allOwed } from "@/lib/domain/ladder/all-owed";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { knownContent } from "@/lib/server/boards/known-content";
import type { Log } from "@/lib/server/log";

/** How many notes a board owes; `null` where that is not known. Never throws. */
export type CountOwed = (board: Board) => number | null;

/** Larger boards are not counted: their analysis would keep everybody else waiting for a tenth of a second and more. */
const MOST_COMPONENTS = 300;

const known = new Map<string | undefined, PublicKnowledge>();

/** What a board of this problem is judged by; of a slug that no problem has, what a board without one is. */
export function knowledgeOf(slug: string | undefined): PublicKnowledge {
  const content = knownContent();
  // Slugs that no problem has share one entry: imported boards could name any number of them.
  const problem = content.problems.find((one) => one.slug === slug)?.slug;
  const knowledge = known.get(problem) ?? publicKnowledge(content, problem);
  known.set(problem, knowledge);
  return knowledge;
}

/**
 * Counts as the board's own screen does. A board that cannot be analysed is logged and left uncounted, so that a fault
 * there keeps no edit from being folded.
 */
export function createCountOwed(log: Log, judge: typeof analyse = analyse): CountOwed {
  return (board) => {
    if (Object.keys(board.components).length > MOST_COMPONENTS) return null;
    try {
      return allOwed(judge(board, knowledgeOf(board.about.problem?.slug))).length;
    } catch (error) {
      log.error({ err: error }, "the notes that a board owes could not be counted");
      return null;
    }
  };
}
