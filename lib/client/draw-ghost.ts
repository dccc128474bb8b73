import { deriveAnalysis } from "@/lib/client/create-derived-slice";
import { editContext } from "@/lib/client/create-document-slice";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { Ghost } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";
import type { NewId } from "@/lib/domain/board/ids";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { findOption, findQuestion } from "@/lib/domain/edit/plan-find";
import { err, ok, type Result } from "@/lib/shared/result";

/** What is asked to be previewed. `newId` gives the same ids each time the same preview is drawn again. */
export type GhostRequest = { question: string; option: string; newId: NewId; lookingAtUsers: number | null };

type Drawn = { board: Board; edits: readonly Edit[] };

/** Makes the edits in order, passing over connections that are there already: a recipe need not know all of a board. */
export function tryEdits(board: Board, edits: readonly Edit[], context: EditContext): Result<Drawn, Refusal> {
  const kept: Edit[] = [];
  let current = board;
  for (const edit of edits) {
    const done = performEdit(current, edit, context);
    if (done.ok) {
      current = done.value;
      kept.push(edit);
    } else if (done.error.code !== "already-connected") return done;
  }
  return ok({ board: current, edits: kept });
}

function addedTo(before: object, after: object): string[] {
  return Object.keys(after).filter((id) => !Object.hasOwn(before, id));
}

function changedFrom(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(after).filter((id) => Object.hasOwn(before, id) && before[id] !== after[id]);
}

/** What a ghost shows of a board that edits would make. */
export function seen(
  deps: StudioDeps,
  before: Board,
  { board: after, edits }: Drawn,
  lookingAtUsers: number | null,
): Omit<Ghost, "shows" | "question" | "option"> {
  return {
    board: after,
    analysis: deriveAnalysis(deps, after, lookingAtUsers),
    addedComponents: addedTo(before.components, after.components),
    addedConnections: addedTo(before.connections, after.connections),
    changedComponents: changedFrom(before.components, after.components),
    changedConnections: changedFrom(before.connections, after.connections),
    edits,
  };
}

function recipeOf(
  deps: StudioDeps,
  { question, option }: GhostRequest,
): Parameters<StudioDeps["planPlacement"]>[2] {
  const asked = findQuestion(deps.knowledge, question)?.question;
  return (asked && findOption(asked, option)?.place) ?? [];
}

/**
 * The board as it would be with this option placed, without placing it; null where there is nothing to draw. Refuses
 * when the board will not take the recipe.
 */
export function drawGhost(
  deps: StudioDeps,
  board: Board,
  request: GhostRequest,
): Result<Ghost | null, Refusal> {
  const context = editContext(deps);
  let refused: Refusal | undefined;
  const rehearse = (current: Board, edits: readonly Edit[]): Board => {
    const tried = tryEdits(current, edits, context);
    if (tried.ok) return tried.value.board;
    refused ??= tried.error;
    return current;
  };
  const planned = deps.planPlacement(board, deps.knowledge, recipeOf(deps, request), {
    newId: request.newId,
    rehearse,
    question: request.question,
  });
  if (refused) return err(refused);
  const drawn = tryEdits(board, planned, context);
  if (!drawn.ok) return drawn;
  if (drawn.value.edits.length === 0) return ok(null);
  const { question, option, lookingAtUsers } = request;
  return ok({ shows: "option", question, option, ...seen(deps, board, drawn.value, lookingAtUsers) });
}
