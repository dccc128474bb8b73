import type { Board } from "@/lib/domain/board/board-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { makeGates } from "@/lib/domain/edit/gates";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import type { Reference } from "@/lib/domain/practice/problem-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { drawBaseline } from "@/lib/domain/practice/draw-baseline";
import { replayReference } from "@/lib/domain/practice/replay-reference";
import { invariant } from "@/lib/shared/invariant";

/** For tests: a context for planning edits, with fixed time and counted ids. */
export function walkContext(knowledge: PublicKnowledge): EditContext {
  let made = 0;
  return {
    knowledge,
    now: "2026-01-01T00:00:00.000Z",
    author: "Test",
    newId: () => `t${String((made += 1))}`,
    gates: makeGates(knowledge),
  };
}

/** For tests: a problem's board, walked as its reference says up to and with this many of its stages. */
export function walkBoard(
  context: EditContext,
  reference: Reference | undefined,
  stages: number = Infinity,
): Board {
  invariant(reference, "the problem has a worked walk");
  const part = { ...reference, stages: reference.stages.slice(0, stages) };
  const { board, refusals } = replayReference(drawBaseline(context), part, context);
  invariant(refusals.length === 0, `nothing on the walk is refused: ${refusals[0]?.message ?? ""}`);
  return board;
}

/** For tests: the board after these edits. Throws on a refusal. */
export function editBoard(board: Board, context: EditContext, ...edits: readonly Edit[]): Board {
  return edits.reduce((current, edit) => {
    const done = performEdit(current, edit, context);
    invariant(done.ok, done.ok ? "" : `${edit.type} is accepted, but: ${done.error.message}`);
    return done.value;
  }, board);
}

/** For tests: the one live decision of a question. */
export function liveDecision(board: Board, question: string): Decision {
  const found = Object.values(board.decisions).find(
    (one) => one.question === question && one.status !== "superseded",
  );
  invariant(found, `a note answers ${question}`);
  return found;
}

/** For tests: the board with its live answer to a question written over, as a merge or a forger may. */
export function forgeDecision(
  board: Board,
  question: string,
  change: (decision: Decision) => Decision,
): Board {
  const found = liveDecision(board, question);
  return { ...board, decisions: { ...board.decisions, [found.id]: change(found) } };
}

/** For tests: the id of the first part of a kind. */
export function idOfKind(board: Board, kind: string): string {
  const found = Object.values(board.components).find((one) => one.kind === kind);
  invariant(found, `a ${kind} is on the board`);
  return found.id;
}
