import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { ancestorsOf, descendantsOf, isContainer, rectOf } from "@/lib/drawing/component-rects";
import { overlaps, type Point, type Rect } from "@/lib/drawing/geometry";
import { freePlace } from "@/lib/flow/place-new";

type On = { board: Board; catalogue: Pick<Catalogue, "kinds"> };

const PADDING = 32;
/** Room for the name of a container, above what stands in it. */
const TITLE = 16;
const GAP = 24;

function part(board: Board, id: string): Component | undefined {
  return board.components[id as Component["id"]];
}

/** The board with a component at its new place, as far as finding the next place needs it. */
function placed(board: Board, component: Component, position: Point, parent: string | null): Board {
  const { parent: _before, ...rest } = component;
  const moved = { ...rest, position, ...(parent !== null && { parent: parent as Component["id"] }) };
  return { ...board, components: { ...board.components, [component.id]: moved } };
}

/** A free place within a frame, row after row; below everything in it where no row has room. */
function placeWithin({ board, catalogue }: On, frame: Component, size: Rect): Point {
  const inside = rectOf(frame, catalogue);
  const taken = Object.values(board.components)
    .filter(({ parent }) => parent === frame.id)
    .map((child) => rectOf(child, catalogue));
  const [left, top] = [inside.x + PADDING, inside.y + PADDING + TITLE];
  const [right, bottom] = [inside.x + inside.width - PADDING, inside.y + inside.height - PADDING];
  for (let y = top; y + size.height <= bottom; y += GAP)
    for (let x = left; x + size.width <= right; x += GAP)
      if (!taken.some((other) => overlaps({ ...size, x, y }, other, GAP / 2))) return { x, y };
  return { x: left, y: Math.max(top, ...taken.map((other) => other.y + other.height + GAP)) };
}

function around(outer: Rect, inner: Rect): Rect {
  const right = Math.max(outer.x + outer.width, inner.x + inner.width + PADDING);
  const bottom = Math.max(outer.y + outer.height, inner.y + inner.height + PADDING);
  const x = Math.min(outer.x, inner.x - PADDING);
  const y = Math.min(outer.y, inner.y - PADDING - TITLE);
  return { x, y, width: right - x, height: bottom - y };
}

/** What a frame and those around it must become to hold all that is to stand in it. */
function growth({ board, catalogue }: On, into: string, held: readonly Rect[]): Edit[] {
  const edits: Edit[] = [];
  let inner = held;
  for (const id of [into, ...ancestorsOf(board, into)]) {
    const frame = part(board, id);
    if (frame === undefined) break;
    const before = rectOf(frame, catalogue);
    const { x, y, width, height } = inner.reduce(around, before);
    if (width !== before.width || height !== before.height)
      edits.push({ type: "resize-component", id, size: { width, height }, position: { x, y } });
    inner = [{ x, y, width, height }];
  }
  return edits;
}

/** Those of them that can be put there: not pinned, not there already, not carried by another, not around it. */
function movables({ board }: On, ids: readonly string[], into: string | null): Component[] {
  const carried = new Set<string>(ids.flatMap((id) => descendantsOf(board, id).map((child) => child.id)));
  const outer = new Set(into === null ? [] : [into, ...ancestorsOf(board, into)]);
  return ids.flatMap((id) => {
    const component = part(board, id);
    if (component === undefined || component.pinned || carried.has(id) || outer.has(id)) return [];
    return (component.parent ?? null) === into ? [] : [component];
  });
}

/**
 * One edit that puts components into a container, at free places of its frame, which grows where there is no room; with
 * null, out of every container, to the right of the outermost. Undefined where nothing would move.
 */
export function putIntoEdit(on: On, ids: readonly string[], into: string | null): Edit | undefined {
  const going = movables(on, ids, into);
  const frame = into === null ? undefined : part(on.board, into);
  if (going.length === 0 || (into !== null && frame === undefined)) return undefined;
  let { board } = on;
  const held: Rect[] = [];
  const moves = going.map((component) => {
    const rect = rectOf(component, on.catalogue);
    const outermost = part(board, ancestorsOf(board, component.id).at(-1) ?? "") ?? component;
    const outside = rectOf(outermost, on.catalogue);
    const wish = { x: outside.x + outside.width + 2 * GAP, y: rect.y };
    const now = { ...on, board };
    const position =
      frame === undefined ? freePlace(board, on.catalogue, wish, rect) : placeWithin(now, frame, rect);
    board = placed(board, component, position, into);
    held.push({ ...rect, ...position });
    return { root: "components", id: component.id, position, parent: into } as const;
  });
  const grown = into === null ? [] : growth(on, into, held);
  return { type: "batch", edits: [{ type: "move", moves }, ...grown] };
}

/** The containers that hold others on a board, other than those given and what stands in them. */
export function containersFor({ board, catalogue }: On, ids: readonly string[]): Component[] {
  const without = new Set<string>([
    ...ids,
    ...ids.flatMap((id) => descendantsOf(board, id).map((child) => child.id)),
  ]);
  return Object.values(board.components)
    .filter((component) => isContainer(component, catalogue) && !without.has(component.id))
    .sort((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
}
