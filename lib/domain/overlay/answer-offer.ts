import type { Board } from "@/lib/domain/board/board-schema";
import type { NewId } from "@/lib/domain/board/ids";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { liveDecisions } from "@/lib/domain/ladder/question-states";
import { isWalked, NOT_NEEDED, SCOPE_QUESTION } from "@/lib/domain/overlay/overlay-scope";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { prefillNote } from "@/lib/domain/tradeoff/prefill-note";

/** What an answer to the offer is made of. */
export type OfferGround = { board: Board; analysis: Analysis; knowledge: PublicKnowledge; newId: NewId };

/**
 * Begins "not needed, because": a draft of the scope with that option, and a reason from the board to start from. An
 * earlier scope is opened again and kept. Undefined where "not needed" is begun or put forward already.
 */
export function declineOffer({ board, analysis, knowledge, newId }: OfferGround): Edit | undefined {
  const live = liveDecisions(board.decisions).get(SCOPE_QUESTION);
  if (live?.option === NOT_NEEDED) return undefined;
  if (live?.status === "draft") return { type: "choose-option", id: live.id, option: NOT_NEEDED };
  if (live) {
    const id = newId();
    return {
      type: "batch",
      edits: [
        { type: "supersede-decision", id: live.id, newId: id },
        { type: "choose-option", id, option: NOT_NEEDED },
      ],
    };
  }
  const question = knowledge.overlay.steps
    .flatMap((step) => step.questions)
    .find((one) => one.id === SCOPE_QUESTION);
  const option = question?.options.find((one) => one.id === NOT_NEEDED);
  const note = question && option ? prefillNote(board, knowledge, analysis, question, option) : {};
  return { type: "start-decision", id: newId(), question: SCOPE_QUESTION, option: NOT_NEEDED, note };
}

/**
 * Takes the overlay up; where it was declined, the note of "not needed" is opened again and kept. Undefined where it is
 * walked already.
 */
export function takeUpOffer({ board, newId }: Pick<OfferGround, "board" | "newId">): Edit | undefined {
  if (isWalked(board)) return undefined;
  const live = liveDecisions(board.decisions).get(SCOPE_QUESTION);
  const reopens = live?.status === "proposed" && live.option === NOT_NEEDED;
  const adopt: Edit = { type: "adopt-overlay" };
  if (!reopens) return adopt;
  return { type: "batch", edits: [adopt, { type: "supersede-decision", id: live.id, newId: newId() }] };
}
