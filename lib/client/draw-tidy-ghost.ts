import type { Ghost } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
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

/** The edits of a plan: each frame's new size, and then one move for everything that moves. */
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
  // The move comes last: what follows an edit in a batch is planned on a board that it was applied to.
  return [...resized, ...(isMoved ? [{ type: "move" as const, moves }] : [])];
}

/** The board with everything where the plan puts it: what the edits make of it, without planning each of them. */
function boardAfter(board: Board, { places, sizes }: TidyPlan): Board {
  const components = Object.entries(board.components).map(([id, component]) => {
    const [position, size] = [places[id], sizes[id]];
    return [
      id,
      position || size ? { ...component, ...(position && { position }), ...(size && { size }) } : component,
    ];
  });
  return { ...board, components: Object.fromEntries(components) as Board["components"] };
}

/** The board as a plan would leave it, to be looked at first; null where it stands like that already. */
export function drawTidyGhost(board: Board, plan: TidyPlan, analysis: Analysis): Ghost | null {
  const edits = editsOf(board, plan);
  if (edits.length === 0) return null;
  const after = boardAfter(board, plan);
  const changed = Object.values(after.components).filter(({ id }) => differs(board, after, id));
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
