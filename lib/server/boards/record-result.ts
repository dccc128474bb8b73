import "server-only";
import { nanoid } from "nanoid";
import { applyChanges } from "@/lib/domain/board/apply-changes";
import type { BoardOverlay } from "@/lib/domain/board/overlay-schema";
import { makeGates } from "@/lib/domain/edit/gates";
import type { EditOf } from "@/lib/domain/edit/plan-context";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import type { ResultFailure } from "@/lib/server/boards/boards";
import { knowledgeOf } from "@/lib/server/boards/count-owed";
import { enterBoard } from "@/lib/server/boards/enter-board";
import type { TrashDeps } from "@/lib/server/boards/trash";
import { err, ok, type Result } from "@/lib/shared/result";

type Recorded = Result<BoardOverlay["results"], ResultFailure>;

/**
 * Records what came of a test on a board: the same edit as on the board's own screen, planned on the document as it is.
 * Answers with all results of the board after it.
 */
export async function recordResult(
  deps: TrashDeps,
  id: string,
  personId: string,
  result: EditOf<"record-result">,
): Promise<Recorded> {
  const access = await enterBoard(deps, id, personId, "edit");
  if (access === null) return err({ code: "not-found" });
  let recorded: Recorded = err({ code: "not-found" });
  const room = { boardId: id, generation: access.row.generation };
  await deps.documents.edit(room, personId, (doc) => {
    const board = deps.codec.toBoard(doc);
    const knowledge = knowledgeOf(board.about.problem?.slug);
    const context = {
      knowledge,
      now: deps.now().toISOString(),
      author: "You",
      newId: nanoid,
      gates: makeGates(knowledge),
    };
    const planned = planEdit(board, result, context);
    if (planned.ok) deps.codec.apply(doc, planned.value);
    recorded = planned.ok
      ? ok(applyChanges(board, planned.value).overlay.results)
      : err({ code: "invalid", message: `${planned.error.message} ${planned.error.suggestion}` });
  });
  return recorded;
}
