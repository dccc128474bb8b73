import { editContext } from "@/lib/client/create-document-slice";
import { seen, tryEdits } from "@/lib/client/draw-ghost";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { Ghost } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";
import type { NewId } from "@/lib/domain/board/ids";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { BoardDiff } from "@/lib/domain/overlay/board-diff";
import { err, ok, type Result } from "@/lib/shared/result";

type Why = Pick<Refusal, "message" | "suggestion">;

const NO_ANSWERS: Why = {
  message: "No answer reaches a screen on this board, so a session would stand between nothing and nobody.",
  suggestion: "Draw how an answer comes to a screen today: a request or a stream, from the screen on.",
};

const NOTHING_TO_ADD: Why = {
  message: "Nothing to add: agents write to the session, screens come back to it, and control has its way.",
  suggestion: "What is left is on no drawing: record the tests, or change the session by hand.",
};

function isEmpty({ added, removed, changed }: BoardDiff): boolean {
  return (
    added.components.length + added.connections.length === 0 &&
    removed.components.length + removed.connections.length === 0 &&
    changed.length === 0
  );
}

/** The board as it would be with a session proposed, without making it; or why there is nothing to propose. */
export function drawSessionGhost(
  deps: StudioDeps,
  board: Board,
  { newId, lookingAtUsers }: { newId: NewId; lookingAtUsers: number | null },
): Result<Ghost, Why> {
  const context = editContext(deps);
  let refused: Refusal | undefined;
  const rehearse = (current: Board, edits: readonly Edit[]): Board => {
    const tried = tryEdits(current, edits, context);
    if (tried.ok) return tried.value.board;
    refused ??= tried.error;
    return current;
  };
  const proposal = deps.proposeSession(board, deps.knowledge, { newId, rehearse });
  if (!proposal) return err(NO_ANSWERS);
  if (refused) return err(refused);
  if (isEmpty(proposal.diff)) return err(NOTHING_TO_ADD);
  const edits = proposal.edit.type === "batch" ? proposal.edit.edits : [proposal.edit];
  const drawn = tryEdits(board, edits, context);
  return drawn.ok ? ok({ shows: "session", ...seen(deps, board, drawn.value, lookingAtUsers) }) : drawn;
}
