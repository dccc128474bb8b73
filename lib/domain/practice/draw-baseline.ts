import type { Board } from "@/lib/domain/board/board-schema";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { planPlacement } from "@/lib/domain/ladder/plan-placement";
import { beginBoard } from "@/lib/domain/practice/begin-board";

/** A new board of the knowledge's problem with its first server drawn; without a problem, a blank one. */
export function drawBaseline(context: EditContext): Board {
  const { knowledge } = context;
  const board = beginBoard({
    problem: knowledge.problem,
    contentVersion: knowledge.version,
    name: knowledge.problem?.title ?? "Our system",
    now: context.now,
  });
  const rehearse = (current: Board, edits: Parameters<typeof rehearseEdits>[1]): Board =>
    rehearseEdits(current, edits, context);
  return rehearse(
    board,
    planPlacement(board, knowledge, knowledge.problem?.baseline ?? [], { newId: context.newId, rehearse }),
  );
}
