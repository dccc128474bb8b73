import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent } from "@/lib/content/read-content";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import type { AcceptanceId } from "@/lib/domain/knowledge/overlay-ids";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import { overlayWalker } from "@/lib/domain/overlay/overlay-walk-fixture";
import type { WrittenNote } from "@/e2e/pages/decision";
import { workedBoard } from "@/e2e/support/worked-board";

const { content } = readContent("content");
/** A problem whose first stage has two screens and one server that asks a model. */
export const AGENTS = "multi-agent-research";
/** A problem whose first stages are single turns on one screen. */
export const SINGLE_TURNS = "ai-support-assistant";

const knowledge = publicKnowledge(content, AGENTS);
const walker = overlayWalker(knowledge);

/** What the overlay makes of a board, by the same code as everywhere. */
export function overlayOf(board: Board): OverlayAnalysis {
  return walker.look(board);
}

/** The first stage of the board with agents, before anybody has answered the offer. */
export function offeredBoard(): Board {
  return workedBoard(1, AGENTS);
}

/** The same board with edits made to it. */
export function withEdits(board: Board, ...edits: readonly Edit[]): Board {
  return walker.edit(board, ...edits);
}

/** The board in the middle of the second walk: the audit is done, all three capabilities are in scope. */
export function auditedBoard(): Board {
  return walker.auditDone(offeredBoard(), "d2.all-three");
}

/** The board on which a session was decided not to be needed. */
export function declinedBoard(): Board {
  return walker.decide(offeredBoard(), "d2.scope", "d2.none");
}

/** The tests that the scope of a board demands and that have not passed. */
export function openTests(board: Board): readonly AcceptanceId[] {
  return overlayOf(board)
    .matrix.filter((row) => row.target > 0)
    .flatMap((row) => row.tests.open) as AcceptanceId[];
}

/** The results of all that the scope demands, passed on one build. */
export function allPassed(board: Board, build: string): readonly Edit[] {
  return openTests(board).map((test): Edit => ({ type: "record-result", test, outcome: "passed", build }));
}

/** A note of one's own for a question of the overlay, made of its example: accepted wherever the option stands on the board. */
export function overlayNote(question: string, option?: string): WrittenNote & { option: string } {
  const asked = content.overlay.steps.flatMap((step) => step.questions).find((one) => one.id === question);
  if (asked === undefined) throw new Error(`The overlay does not ask ${question}.`);
  const { example } = asked;
  const taken = option ?? example.option;
  return {
    ...example,
    option: taken,
    rejected: taken === example.rejected ? example.option : example.rejected,
    since: `${example.since}, as we measured in March`,
    gain: { ...example.gain, by: `${example.gain.by} by 9 %` },
    giveUp: { ...example.giveUp, by: `${example.giveUp.by} by 9 %` },
    // The example's number may be met on this board, and the note be reopened at once.
    revisitWhen: { event: `the third customer asks for more, at ${question}` },
  };
}
