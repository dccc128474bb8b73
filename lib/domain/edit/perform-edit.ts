import { applyChanges } from "@/lib/domain/board/apply-changes";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import { ok, type Result } from "@/lib/shared/result";

/** Plans an edit and applies it to a plain board: what tests, the server's first board and a preview use. */
export function performEdit(board: Board, edit: Edit, context: EditContext): Result<Board, Refusal> {
  const planned = planEdit(board, edit, context);
  return planned.ok ? ok(applyChanges(board, planned.value)) : planned;
}
