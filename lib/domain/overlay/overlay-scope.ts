import type { Board } from "@/lib/domain/board/board-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import { CAPABILITIES, type Capability } from "@/lib/domain/knowledge/overlay-ids";
import { liveDecisions } from "@/lib/domain/ladder/question-states";

/** The question that sets the scope; its options are known to the engine. */
export const SCOPE_QUESTION = "d2.scope";
/** The option that says "not needed, because …". */
export const NOT_NEEDED = "d2.none";

const SCOPES: Readonly<Record<string, readonly Capability[]>> = {
  [NOT_NEEDED]: [],
  "d2.delivery-only": ["delivery"],
  "d2.delivery-continuity": ["delivery", "continuity"],
  "d2.all-three": CAPABILITIES,
};

/** The option that was put forward for a question of the overlay; undefined while there is none. Whether its note is sound is asked elsewhere. */
export function chosenOption(board: Board, question: string): string | undefined {
  const decision: Decision | undefined = liveDecisions(board.decisions).get(question);
  return decision?.status === "proposed" ? decision.option : undefined;
}

/** The capabilities that were put in scope; undefined while nobody decided. */
export function scopeOf(board: Board): readonly Capability[] | undefined {
  const option = chosenOption(board, SCOPE_QUESTION);
  return option === undefined ? undefined : SCOPES[option];
}

/** Whether the overlay is being walked: somebody took it up, and nobody decided that it is not needed. */
export function isWalked(board: Board): boolean {
  return board.overlay.adoptedAt !== undefined && chosenOption(board, SCOPE_QUESTION) !== NOT_NEEDED;
}

/** Whether the offer was answered: the overlay was taken up, or a scope, "not needed" among them, was put forward. */
export function isAnswered(board: Board): boolean {
  return board.overlay.adoptedAt !== undefined || chosenOption(board, SCOPE_QUESTION) !== undefined;
}
