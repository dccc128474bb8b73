import type { Board } from "@/lib/domain/board/board-schema";
import type { Refusal } from "@/lib/domain/edit/edit";
import { refuse } from "@/lib/domain/edit/plan-refusal";

/**
 * Refuses to take something for inherited on the board of a problem: there every part is a decision of whoever walks it,
 * and what is inherited owes no note.
 */
export function refuseOrigin(
  board: Board,
  origin: "inherited" | undefined,
): { ok: false; error: Refusal } | undefined {
  if (origin === undefined || board.about.problem === undefined) return undefined;
  return refuse(
    "not-inherited",
    "This problem begins with its own first server: nothing here was inherited.",
    "Draw it as a part of your own, or begin a board for your own system.",
  );
}
