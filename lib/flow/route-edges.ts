import { centreOf, overlaps, type Point, type Rect } from "@/lib/flow/geometry";
import {
  bendsBetween,
  cheapestSides,
  costOf,
  isSideways,
  portAt,
  type Side,
  type Sides,
} from "@/lib/flow/route-candidates";

/** A box that lines run between; a container is no obstacle to them. */
export type Block = Rect & { id: string; container: boolean };

/** A line to be routed. */
export type Line = { id: string; from: string; to: string };

/** The least and the greatest distance between two ports of one side, and the room kept at its ends. */
const PORT_GAP = 16;
const PORT_MARGIN = 14;
const LANE_GAP = 9;

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

/** Makes a router that remembers which sides it chose, so that lines do not jump while something else is dragged. */
export function createRouter(): (
  lines: readonly Line[],
  blocks: ReadonlyMap<string, Block>,
  moving: ReadonlySet<string>,
) => Map<string, Point[]> {
  let remembered = new Map<string, Sides>();
  /** Routes every line at right angles: sides first, then ports along each side, then the lane in between. */
  return (lines, blocks, moving) => {
    const all = [...blocks.values()];
    const between = (from: Block, to: Block): Rect[] => {
      const reach = { x: Math.min(from.x, to.x) - 60, y: Math.min(from.y, to.y) - 60, width: 0, height: 0 };
      reach.width = Math.max(from.x + from.width, to.x + to.width) + 60 - reach.x;
      reach.height = Math.max(from.y + from.height, to.y + to.height) + 60 - reach.y;
      return all.filter(
        (block) => !block.container && block.id !== from.id && block.id !== to.id && overlaps(block, reach),
      );
    };
    const sides = new Map<string, Sides>();
    for (const line of lines) {
      const from = blocks.get(line.from);
      const to = blocks.get(line.to);
      if (from === undefined || to === undefined) continue;
      const known =
        moving.size > 0 && !moving.has(line.from) && !moving.has(line.to)
          ? remembered.get(line.id)
          : undefined;
      sides.set(line.id, known ?? cheapestSides(from, to, between(from, to)));
    }
    remembered = sides;
    const places = placesOf(portsBySide(lines, sides, blocks), blocks);
    const paths = new Map<string, Point[]>();
    for (const line of lines) {
      const [from, to, chosen] = [blocks.get(line.from), blocks.get(line.to), sides.get(line.id)];
      const [leave, enter] = [places.get(`${line.id}/from`), places.get(`${line.id}/to`)];
      if (from && to && chosen && leave && enter)
        paths.set(line.id, pathOf({ from, to, sides: chosen, leave, enter }, between(from, to)));
    }
    return paths;
  };
}
