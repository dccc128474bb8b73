import { centreOf, overlaps, type Point, type Rect } from "@/lib/drawing/geometry";
import {
  bendsBetween,
  cheapestSides,
  costOf,
  isSideways,
  portAt,
  type Side,
  type Sides,
} from "@/lib/drawing/route-candidates";
import { isSameData } from "@/lib/drawing/same-data";

/** A box that lines run between; a container is no obstacle to them. */
export type Block = Rect & { id: string; container: boolean };

/** A line to be routed. */
export type Line = { id: string; from: string; to: string };

/** The least and the greatest distance between two ports of one side, and the room kept at its ends. */
const PORT_GAP = 16;
const PORT_MARGIN = 14;
const LANE_GAP = 9;

/** How far around two cards a line between them may be led. */
const REACH = 60;

type Port = { line: Line; end: "from" | "to"; toward: number };

/** Lists the ends of all lines by the side they touch, in the order in which their other ends stand. */
function portsBySide(
  lines: readonly Line[],
  sides: ReadonlyMap<string, Sides>,
  blocks: ReadonlyMap<string, Block>,
): Map<string, Port[]> {
  const bySide = new Map<string, Port[]>();
  for (const line of lines) {
    const chosen = sides.get(line.id);
    if (chosen === undefined) continue;
    for (const end of ["from", "to"] as const) {
      const other = blocks.get(end === "from" ? line.to : line.from);
      if (other === undefined) continue;
      const middle = centreOf(other);
      const key = `${line[end]}/${chosen[end]}`;
      const ports = bySide.get(key) ?? [];
      ports.push({ line, end, toward: isSideways(chosen[end]) ? middle.y : middle.x });
      bySide.set(key, ports);
    }
  }
  for (const ports of bySide.values())
    ports.sort((a, b) => a.toward - b.toward || (a.line.id < b.line.id ? -1 : 1));
  return bySide;
}

type Place = { offset: number; rank: number; alone: boolean };

function placesOf(
  bySide: ReadonlyMap<string, readonly Port[]>,
  blocks: ReadonlyMap<string, Block>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [key, ports] of bySide) {
    const [id, side] = key.split("/") as [string, Side];
    const block = blocks.get(id);
    if (block === undefined) continue;
    const room = (isSideways(side) ? block.height : block.width) - 2 * PORT_MARGIN;
    const gap = ports.length > 1 ? Math.min(PORT_GAP, room / (ports.length - 1)) : 0;
    ports.forEach((port, index) => {
      const rank = index - (ports.length - 1) / 2;
      places.set(`${port.line.id}/${port.end}`, { offset: rank * gap, rank, alone: ports.length === 1 });
    });
  }
  return places;
}

/** Where both ends may slide: the middle of what the two sides share, so that a near-straight line is straight. */
function sharedMiddle(from: Rect, to: Rect, sideways: boolean): number | undefined {
  const low = sideways ? Math.max(from.y, to.y) : Math.max(from.x, to.x);
  const high = sideways
    ? Math.min(from.y + from.height, to.y + to.height)
    : Math.min(from.x + from.width, to.x + to.width);
  return high - low >= 2 * PORT_MARGIN ? (low + high) / 2 : undefined;
}

type Ends = { from: Block; to: Block; sides: Sides; leave: Place; enter: Place };

function endPoints({ from, to, sides, leave, enter }: Ends): { a: Point; b: Point } {
  const a = portAt(from, sides.from, leave.offset);
  const b = portAt(to, sides.to, enter.offset);
  const sideways = isSideways(sides.from);
  if (sideways !== isSideways(sides.to)) return { a, b };
  const axis = sideways ? "y" : "x";
  if (sides.from === sides.to) return { a, b };
  const shared = sharedMiddle(from, to, sideways);
  if (shared !== undefined && leave.alone && enter.alone)
    return { a: { ...a, [axis]: shared }, b: { ...b, [axis]: shared } };
  const near = Math.abs(a[axis] - b[axis]) <= PORT_GAP;
  if (near && enter.alone) return { a, b: { ...b, [axis]: a[axis] } };
  if (near && leave.alone) return { a: { ...a, [axis]: b[axis] }, b };
  return { a, b };
}

function pathOf(ends: Ends, obstacles: readonly Rect[]): Point[] {
  const { a, b } = endPoints(ends);
  const falls = isSideways(ends.sides.from) ? b.y > a.y : b.x > a.x;
  const lane = (falls ? -1 : 1) * (ends.leave.rank + ends.enter.rank) * LANE_GAP;
  const plain = bendsBetween(a, b, ends.sides, lane);
  if (plain.length < 4 || ends.sides.from === ends.sides.to) return plain;
  const span = Math.abs(isSideways(ends.sides.from) ? a.x - b.x : a.y - b.y) / 2 - 14;
  const lanes = [lane, span * 0.5, -span * 0.5, span, -span].filter(
    (shift) => Math.abs(shift) <= Math.max(span, 0),
  );
  return lanes
    .map((shift) => bendsBetween(a, b, ends.sides, shift))
    .reduce((best, path) => (costOf(path, obstacles) < costOf(best, obstacles) - 500 ? path : best), plain);
}

type Joined = { line: Line; from: Block; to: Block };

function joinedBy(lines: readonly Line[], blocks: ReadonlyMap<string, Block>): Joined[] {
  return lines.flatMap((line) => {
    const [from, to] = [blocks.get(line.from), blocks.get(line.to)];
    return from === undefined || to === undefined ? [] : [{ line, from, to }];
  });
}

/** The cards that a line between two blocks might run into: those in the box around both. */
function cardsBetween(cards: readonly Block[], from: Block, to: Block): Rect[] {
  const [x, y] = [Math.min(from.x, to.x) - REACH, Math.min(from.y, to.y) - REACH];
  const width = Math.max(from.x + from.width, to.x + to.width) + REACH - x;
  const height = Math.max(from.y + from.height, to.y + to.height) + REACH - y;
  const reach = { x, y, width, height };
  return cards.filter((card) => card.id !== from.id && card.id !== to.id && overlaps(card, reach));
}

/** What was routed, and from what: the same ends give the same path without asking what lies between. */
type Remembered = { sides: Sides; ends: Ends; path: Point[] };

/**
 * Makes a router that remembers what it chose: while something is dragged, lines that are not joined to it keep their
 * sides and, where their ports did not shift, their very paths.
 */
export function createRouter(): (
  lines: readonly Line[],
  blocks: ReadonlyMap<string, Block>,
  moving: ReadonlySet<string>,
) => Map<string, Point[]> {
  let before = new Map<string, Remembered>();
  /** Routes every line at right angles: sides first, then ports along each side, then the lane in between. */
  return (lines, blocks, moving) => {
    const cards = [...blocks.values()].filter((block) => !block.container);
    const joined = joinedBy(lines, blocks);
    const isResting = ({ line }: Joined) => moving.size > 0 && !moving.has(line.from) && !moving.has(line.to);
    const sides = new Map(
      joined.map((one) => {
        const known = isResting(one) ? before.get(one.line.id)?.sides : undefined;
        return [one.line.id, known ?? cheapestSides(one.from, one.to, cardsBetween(cards, one.from, one.to))];
      }),
    );
    const places = placesOf(portsBySide(lines, sides, blocks), blocks);
    const next = new Map<string, Remembered>();
    for (const one of joined) {
      const { line, from, to } = one;
      const [chosen, leave, enter] = [
        sides.get(line.id),
        places.get(`${line.id}/from`),
        places.get(`${line.id}/to`),
      ];
      if (chosen === undefined || leave === undefined || enter === undefined) continue;
      const ends: Ends = { from, to, sides: chosen, leave, enter };
      const known = isResting(one) ? before.get(line.id) : undefined;
      const path =
        known !== undefined && isSameData(known.ends, ends)
          ? known.path
          : pathOf(ends, cardsBetween(cards, from, to));
      next.set(line.id, { sides: chosen, ends, path });
    }
    before = next;
    return new Map([...next].map(([id, { path }]) => [id, path]));
  };
}
