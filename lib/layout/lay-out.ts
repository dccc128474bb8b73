import type { LayoutBox, LayoutRequest, PlacedBox } from "@/lib/domain/exchange/sketch/layout-request";
import { CARD, CONTAINER } from "@/lib/drawing/geometry";
import { layOutLevel } from "@/lib/layout/lay-out-level";
import type { Size } from "@/lib/layout/level";

/** The room a frame keeps around what it holds; at the top stands its name. */
const PADDING = 32;
const TITLE = 24;
const GRID = 4;

function snapped(value: number): number {
  return Math.round(value / GRID) * GRID;
}

/** Boxes by the frame that holds them; under "" those that stand in none, or in one that is not there. */
function byFrame(boxes: readonly LayoutBox[]): Map<string, LayoutBox[]> {
  const frames = new Set(boxes.filter(({ frame }) => frame).map(({ id }) => id));
  const held = new Map<string, LayoutBox[]>();
  for (const box of boxes) {
    const frame = box.inside !== undefined && frames.has(box.inside) ? box.inside : "";
    held.set(frame, [...(held.get(frame) ?? []), box]);
  }
  return held;
}

/** The frames around a box from outside in, the box last. Ends at a frame met twice. */
function wayTo(id: string, known: ReadonlyMap<string, LayoutBox>): string[] {
  const way: string[] = [];
  let at: string | undefined = id;
  while (at !== undefined && known.has(at) && !way.includes(at)) {
    way.unshift(at);
    at = known.get(at)?.inside;
  }
  return way;
}

type Lifted = { level: string; from: string; to: string };

/** A line between the two boxes that hold its ends where their ways part; undefined where one end holds the other. */
function lift(line: { from: string; to: string }, known: ReadonlyMap<string, LayoutBox>): Lifted | undefined {
  const [a, b] = [wayTo(line.from, known), wayTo(line.to, known)];
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  const [from, to] = [a[shared], b[shared]];
  return from === undefined || to === undefined ? undefined : { level: a[shared - 1] ?? "", from, to };
}

/**
 * Places boxes along the way their lines run, frames around what they hold, nothing on top of anything else. Positions
 * are absolute, from 0 on, and on the grid. The same for the same request.
 */
export function layOut({ boxes, lines, direction }: LayoutRequest): Map<string, PlacedBox> {
  const known = new Map(boxes.map((box) => [box.id, box]));
  const held = byFrame(boxes);
  const lifted = lines.flatMap((line) => lift(line, known) ?? []);
  const placed = new Map<string, PlacedBox>();

  /** Lays out what a frame holds, from its own corner, and answers with the frame's size. */
  const place = (frame: string): Size => {
    const members = held.get(frame) ?? [];
    const sizes = new Map(
      members.map(({ id, frame: isFrame }): [string, Size] => [id, isFrame ? place(id) : CARD]),
    );
    const level = layOutLevel(
      sizes,
      lifted.filter((line) => line.level === frame),
      direction,
    );
    for (const [id, { x, y }] of level.places)
      placed.set(id, { position: { x: snapped(x), y: snapped(y) }, size: sizes.get(id) ?? CARD });
    if (members.length === 0) return CONTAINER;
    return { width: snapped(level.width) + 2 * PADDING, height: snapped(level.height) + 2 * PADDING + TITLE };
  };
  place("");

  /** Moves what a frame holds to where the frame itself came to stand. */
  const shift = (frame: string, x: number, y: number): void => {
    for (const { id } of held.get(frame) ?? []) {
      const box = placed.get(id);
      if (box === undefined) continue;
      const position = { x: box.position.x + x, y: box.position.y + y };
      placed.set(id, { ...box, position });
      shift(id, position.x + PADDING, position.y + PADDING + TITLE);
    }
  };
  shift("", 0, 0);
  return placed;
}
