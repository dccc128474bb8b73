import type { EdgeChange, NodeChange } from "@xyflow/react";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { ancestorsOf, descendantsOf, isContainer, rectOf } from "@/lib/drawing/component-rects";
import type { SelectedIds } from "@/lib/flow/flow-input";
import { centreOf, contains, type Point } from "@/lib/drawing/geometry";
import { onGrid } from "@/lib/flow/grid";

type Root = "components" | "cards" | "dataModels";
type Move = Extract<Edit, { type: "move" }>["moves"][number];

/** Which list of the board holds a node. Undefined for what is only a preview. */
export function rootOf(board: Board, id: string): Root | undefined {
  return (["components", "cards", "dataModels"] as const).find((root) => Object.hasOwn(board[root], id));
}

function toggled(ids: readonly string[], id: string, selected: boolean): readonly string[] {
  if (ids.includes(id) === selected) return ids;
  return selected ? [...ids, id] : ids.filter((other) => other !== id);
}

/** The selection after React Flow's changes; the very same object when nothing was selected or let go. */
export function selectionAfter(
  board: Board,
  selection: SelectedIds,
  changes: readonly (NodeChange | EdgeChange)[],
  of: "nodes" | "edges",
): SelectedIds {
  let next = selection;
  for (const change of changes) {
    if (change.type !== "select") continue;
    const root = of === "edges" ? "connections" : rootOf(board, change.id);
    if (root === undefined) continue;
    const ids = toggled(next[root], change.id, change.selected);
    if (ids !== next[root]) next = { ...next, [root]: ids };
  }
  return next;
}

/** Both selections, each thing once; the very same as the first when the other adds nothing. */
export function chosenBeside(selection: SelectedIds, others: SelectedIds): SelectedIds {
  const roots = ["components", "connections", "cards", "dataModels"] as const;
  const added = roots.flatMap((root) => {
    const more = others[root].filter((id) => !selection[root].includes(id));
    return more.length === 0 ? [] : [[root, [...selection[root], ...more]] as const];
  });
  return added.length === 0 ? selection : { ...selection, ...Object.fromEntries(added) };
}

/** The innermost container whose frame holds the point, other than the ones left out. */
export function containerAt(
  board: Board,
  catalogue: Pick<Catalogue, "kinds">,
  point: Point,
  without: ReadonlySet<string> = new Set(),
): string | undefined {
  return Object.values(board.components)
    .filter(
      (component) =>
        !without.has(component.id) &&
        isContainer(component, catalogue) &&
        contains(rectOf(component, catalogue), point),
    )
    .map((component) => ({ id: component.id, depth: ancestorsOf(board, component.id).length }))
    .sort((a, b) => b.depth - a.depth)[0]?.id;
}

/**
 * One edit for a whole drag: every dropped thing with its new place in world coordinates and, where `reparents`, the
 * container it was dropped in. What stands in a moved container goes along when the edit is planned. Undefined when nothing moved.
 */
export function moveEdit(
  board: Board,
  catalogue: Pick<Catalogue, "kinds">,
  dropped: readonly { id: string; position: Point }[],
  reparents = true,
): Edit | undefined {
  const moves = new Map<string, Move>();
  const carried = new Set(
    dropped.flatMap(({ id }) => [id, ...descendantsOf(board, id).map((child) => child.id as string)]),
  );
  for (const { id, position: exact } of dropped) {
    const root = rootOf(board, id);
    const before =
      root === undefined
        ? undefined
        : (board[root][id as never] as { position: Point; parent?: string } | undefined);
    if (root === undefined || before === undefined) continue;
    const position = { x: Math.round(exact.x), y: Math.round(exact.y) };
    const by = { x: position.x - before.position.x, y: position.y - before.position.y };
    if (by.x === 0 && by.y === 0) continue;
    const component = root === "components" ? board.components[id as keyof Board["components"]] : undefined;
    if (component === undefined) {
      moves.set(id, { root, id, position });
      continue;
    }
    const parent = containerAt(
      board,
      catalogue,
      centreOf({ ...rectOf(component, catalogue), ...position }),
      carried,
    );
    const isReparented =
      reparents && parent !== component.parent && !carriedWithParent(component.parent, carried);
    moves.set(id, { root, id, position, ...(isReparented && { parent: parent ?? null }) });
  }
  return moves.size === 0 ? undefined : { type: "move", moves: [...moves.values()] };
}

function carriedWithParent(parent: string | undefined, carried: ReadonlySet<string>): boolean {
  return parent !== undefined && carried.has(parent);
}

/**
 * Moves about so far, from the keyboard, what is not pinned: the first of it ends on the grid along the way it goes, the
 * others keep their distance from it. Containers take along what they hold, and nothing changes its container.
 */
export function nudgeEdit(
  board: Board,
  catalogue: Pick<Catalogue, "kinds">,
  selection: SelectedIds,
  by: Point,
): Edit | undefined {
  const ids = [...selection.components, ...selection.cards, ...selection.dataModels];
  const within = new Set(
    selection.components.flatMap((id) => descendantsOf(board, id).map((child) => child.id as string)),
  );
  const movable = ids.flatMap((id) => {
    const root = rootOf(board, id);
    if (root === undefined || within.has(id)) return [];
    const entity = board[root][id as never] as { position: Point; pinned?: boolean };
    return entity.pinned === true ? [] : [{ id, position: entity.position }];
  });
  const [first] = movable;
  if (first === undefined) return undefined;
  const along = (axis: "x" | "y") =>
    by[axis] === 0 ? 0 : onGrid(first.position[axis] + by[axis]) - first.position[axis];
  const [dx, dy] = [along("x"), along("y")];
  const dropped = movable.map(({ id, position }) => ({
    id,
    position: { x: position.x + dx, y: position.y + dy },
  }));
  return moveEdit(board, catalogue, dropped, false);
}
