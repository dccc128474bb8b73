import type { Ghost } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { MODEL, NOTE } from "@/lib/flow/place-new";
import type { TidyPlan, TidyRequest } from "@/lib/layout/tidy-up";

/** What a tidy-up is asked about a board. */
export function tidyRequestOf(board: Board, kinds: TidyRequest["kinds"]): TidyRequest {
  const used = new Set(Object.values(board.components).map(({ kind }) => kind));
  return {
    board: { components: board.components, connections: board.connections },
    kinds: Object.fromEntries(Object.entries(kinds).filter(([id]) => used.has(id))),
    obstacles: [
      ...Object.values(board.cards).map(({ position }) => ({ ...position, ...NOTE })),
      ...Object.values(board.dataModels).map(({ position }) => ({ ...position, ...MODEL })),
    ],
  };
}

/** The edits of a plan: one move for everything that moves, and each frame's new size. */
function editsOf(board: Board, { places, sizes }: TidyPlan): Edit[] {
  const resized = Object.values(board.components).flatMap((component): Edit[] => {
    const size = sizes[component.id];
    const isSame = component.size?.width === size?.width && component.size?.height === size?.height;
    return size === undefined || isSame ? [] : [{ type: "resize-component", id: component.id, size }];
  });
  // All of it by name: what is named is not carried along by its container.
  const moves = Object.entries(places).map(([id, position]) => ({
    root: "components" as const,
    id,
    position,
  }));
  const isMoved = moves.some(({ id, position }) => {
    const before = board.components[id as keyof Board["components"]]?.position;
    return before?.x !== position.x || before.y !== position.y;
  });
  return [...(isMoved ? [{ type: "move" as const, moves }] : []), ...resized];
}

/** The board as a plan would leave it, to be looked at first; null where it stands like that already. */
export function drawTidyGhost(
  board: Board,
  plan: TidyPlan,
  { analysis, context }: { analysis: Analysis; context: EditContext },
): Ghost | null {
  const edits = editsOf(board, plan);
  const done = edits.length === 0 ? undefined : performEdit(board, { type: "batch", edits }, context);
  if (!done?.ok) return null;
  const after = done.value;
  const changed = Object.values(after.components).filter(
    (component) => board.components[component.id] !== component && differs(board, after, component.id),
  );
  return {
    shows: "tidy-up",
    board: after,
    analysis,
    addedComponents: [],
    addedConnections: [],
    changedComponents: changed.map(({ id }) => id),
    changedConnections: [],
    edits,
  };
}

function differs(before: Board, after: Board, id: keyof Board["components"]): boolean {
  const [was, is] = [before.components[id], after.components[id]];
  return (
    was?.position.x !== is?.position.x ||
    was?.position.y !== is?.position.y ||
    was?.size?.width !== is?.size?.width ||
    was?.size?.height !== is?.size?.height
  );
}
