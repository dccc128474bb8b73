import { descendantsOf, isContainer, rectOf } from "@/lib/drawing/component-rects";
import { CARD, CONTAINER, type Point, type Rect } from "@/lib/drawing/geometry";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { layOut } from "@/lib/layout/lay-out";
import { nearestFree } from "@/lib/layout/nearest-free";

/** The room that a frame keeps around what it holds; at the top stands its name. As `layOut` keeps it. */
const FRAME = { side: 32, top: 56 } as const;

/** What is needed of a board to lay it out anew; plain, so that a worker can be asked. */
export type TidyRequest = {
  board: Pick<Board, "components" | "connections">;
  kinds: Catalogue["kinds"];
  /** Notes and the like: they stay, and nothing is put on them. */
  obstacles: readonly Rect[];
};

/** Where everything that moves comes to stand, in world coordinates, and the frames that change their size. */
export type TidyPlan = {
  places: Readonly<Record<string, Point>>;
  sizes: Readonly<Record<string, { width: number; height: number }>>;
};

type Held = ReadonlyMap<string, readonly Component[]>;

/** Components by the container that holds them; under "" those that stand in none. */
function heldBy(board: TidyRequest["board"], frames: ReadonlySet<string>): Held {
  const held = new Map<string, Component[]>();
  for (const component of Object.values(board.components)) {
    const frame = component.parent !== undefined && frames.has(component.parent) ? component.parent : "";
    held.set(frame, [...(held.get(frame) ?? []), component]);
  }
  return held;
}

/** What stays where it is: the pinned, all that stands in a pinned container, and each container around a pinned part. */
function stayingOf(
  board: Board,
  pinned: readonly Component[],
): { staying: Set<string>; closed: Set<string> } {
  const closed = new Set<string>(
    pinned.flatMap(({ id }) => [id, ...descendantsOf(board, id).map((inner) => inner.id)]),
  );
  const staying = new Set(closed);
  for (const { id } of pinned) {
    for (let at = board.components[id]?.parent; at !== undefined && !staying.has(at);) {
      staying.add(at);
      at = board.components[at]?.parent;
    }
  }
  return { staying, closed };
}

function cornerOf(rects: readonly Point[]): Point {
  return { x: Math.min(...rects.map(({ x }) => x)), y: Math.min(...rects.map(({ y }) => y)) };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: Math.round(sum.x / points.length), y: Math.round(sum.y / points.length) };
}

/** What a board says before anything is placed: who holds whom, what stays, and where all would stand on a clean sheet. */
function readBoard({ board, kinds }: TidyRequest) {
  const all = Object.values(board.components);
  const isFrame = (component: Component): boolean => isContainer(component, { kinds });
  const frames = new Set<string>(all.filter(isFrame).map(({ id }) => id));
  const wished = layOut({
    boxes: all.map(({ id, parent }) => ({
      id,
      frame: frames.has(id),
      ...(parent !== undefined && { inside: parent }),
    })),
    lines: Object.values(board.connections).map(({ from, to }) => ({ from, to })),
    direction: "LR",
  });
  const pinned = all.filter((component) => component.pinned);
  return { isFrame, frames, wished, held: heldBy(board, frames), ...stayingOf(board as Board, pinned) };
}

/**
 * Lays a board out along the way its lines run, near where it stands. What is pinned does not move, nor what stands in a
 * pinned container, nor a container around something pinned, which may only grow; what moves comes to lie on nothing
 * else. The same for the same board.
 */
export function tidyUp(request: TidyRequest): TidyPlan {
  const { board, kinds, obstacles } = request;
  const { isFrame, frames, wished, held, staying, closed } = readBoard(request);
  const whole = board as Board;
  const places: Record<string, Point> = {};
  const sizes: Record<string, { width: number; height: number }> = {};
  const wishOf = (id: string): Point => wished.get(id)?.position ?? { x: 0, y: 0 };
  const sizeOf = (component: Component): { width: number; height: number } =>
    staying.has(component.id)
      ? (sizes[component.id] ?? rectOf(component, { kinds }))
      : (wished.get(component.id)?.size ?? (frames.has(component.id) ? CONTAINER : CARD));

  /** Carries a box that moves, and all in it, by as much. */
  const carry = (component: Component, to: Point): void => {
    const from = wishOf(component.id);
    const by = { x: to.x - from.x, y: to.y - from.y };
    for (const moved of [component, ...descendantsOf(whole, component.id)]) {
      const at = wishOf(moved.id);
      places[moved.id] = { x: at.x + by.x, y: at.y + by.y };
      const size = isFrame(moved) ? wished.get(moved.id)?.size : undefined;
      if (size !== undefined) sizes[moved.id] = size;
    }
  };

  /** Places what one level holds, inside what stays of it; answers with where all of it stands. */
  const settle = (frame: string, least: Point | undefined): Rect[] => {
    const members = held.get(frame) ?? [];
    const still = members.filter(({ id }) => staying.has(id));
    for (const inner of still) if (frames.has(inner.id) && !closed.has(inner.id)) grow(inner);
    const moving = members.filter(({ id }) => !staying.has(id));
    const fixed = still.map((one) => ({ ...one.position, ...sizeOf(one) }));
    const taken: Rect[] = frame === "" ? [...fixed, ...obstacles] : [...fixed];
    if (moving.length === 0) return fixed;
    const was = cornerOf(moving.map(({ position }) => position));
    const is = cornerOf(moving.map(({ id }) => wishOf(id)));
    const by =
      still.length === 0
        ? { x: was.x - is.x, y: was.y - is.y }
        : mean(
            still.map(({ id, position }) => ({ x: position.x - wishOf(id).x, y: position.y - wishOf(id).y })),
          );
    for (const component of moving) {
      const wish = wishOf(component.id);
      const size = sizeOf(component);
      const at = nearestFree({ x: wish.x + by.x, y: wish.y + by.y, ...size }, taken, least);
      taken.push({ ...at, ...size });
      carry(component, at);
    }
    return taken;
  };

  /** Settles what a container that stays holds, and lets it grow to the right and down until that is in it. */
  function grow(frame: Component): void {
    const rect = rectOf(frame, { kinds });
    const inner = settle(frame.id, { x: rect.x + FRAME.side, y: rect.y + FRAME.top });
    const right = Math.max(...inner.map((one) => one.x + one.width + FRAME.side), rect.x + rect.width);
    const bottom = Math.max(...inner.map((one) => one.y + one.height + FRAME.side), rect.y + rect.height);
    sizes[frame.id] = { width: right - rect.x, height: bottom - rect.y };
  }

  settle("", undefined);
  return { places, sizes };
}
