import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { invariant } from "@/lib/shared/invariant";

/** Applies the edits of a recipe to a plain board. Throws on a refusal: recipes are content, and the content check tries them. */
export function rehearseEdits(board: Board, edits: readonly Edit[], context: EditContext): Board {
  return edits.reduce((current, edit) => {
    const done = performEdit(current, edit, context);
    invariant(
      done.ok,
      done.ok ? "" : `a recipe's edit ${JSON.stringify(edit)} is accepted, but: ${done.error.message}`,
    );
    return done.value;
  }, board);
}
