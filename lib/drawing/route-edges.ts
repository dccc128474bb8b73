import { overlaps, type Point, type Rect } from "@/lib/drawing/geometry";
import { linePath } from "@/lib/drawing/line-path";
import { isSamePort, portKey, portsAt, type Block, type Line, type Port } from "@/lib/drawing/line-ports";
import { cheapestSides, type Sides } from "@/lib/drawing/route-candidates";

/** How far around two cards a line between them may be led. */
const REACH = 60;

/** All that was found about the lines of a board. The lines whose two ends are there, and by block those that touch it. */
type Routing = {
  lines: readonly Line[];
  blocks: ReadonlyMap<string, Block>;
  touching: ReadonlyMap<string, readonly Line[]>;
  sides: ReadonlyMap<string, Sides>;
  ports: ReadonlyMap<string, Port>;
  paths: ReadonlyMap<string, Point[]>;
};

type Placed = Pick<Routing, "blocks" | "sides" | "ports">;

function byBlock(lines: readonly Line[]): Map<string, Line[]> {
  const touching = new Map<string, Line[]>();
  for (const line of lines)
    for (const id of new Set([line.from, line.to])) {
      const there = touching.get(id);
      if (there) there.push(line);
      else touching.set(id, [line]);
    }
  return touching;
}

/** The cards that a line between two blocks might run into: those in the box around both. */
function cardsBetween(blocks: ReadonlyMap<string, Block>, from: Block, to: Block): Rect[] {
  const [x, y] = [Math.min(from.x, to.x) - REACH, Math.min(from.y, to.y) - REACH];
  const width = Math.max(from.x + from.width, to.x + to.width) + REACH - x;
  const height = Math.max(from.y + from.height, to.y + to.height) + REACH - y;
  const reach = { x, y, width, height };
  const between: Rect[] = [];
  for (const block of blocks.values())
    if (!block.container && block.id !== from.id && block.id !== to.id && overlaps(block, reach))
      between.push(block);
  return between;
}

function sidesOf(line: Line, blocks: ReadonlyMap<string, Block>): Sides | undefined {
  const [from, to] = [blocks.get(line.from), blocks.get(line.to)];
  return from && to && cheapestSides(from, to, cardsBetween(blocks, from, to));
}

function pathOf(line: Line, { blocks, sides, ports }: Placed): Point[] | undefined {
  const [from, to, chosen] = [blocks.get(line.from), blocks.get(line.to), sides.get(line.id)];
  const [leave, enter] = [ports.get(portKey(line, "from")), ports.get(portKey(line, "to"))];
  if (!from || !to || !chosen || !leave || !enter) return undefined;
  return linePath({ from, to, sides: chosen, leave, enter }, cardsBetween(blocks, from, to));
}

/** Those of `known` with what is worked out for `lines` in their place. */
function withNew<Found>(
  known: ReadonlyMap<string, Found>,
  lines: Iterable<Line>,
  find: (line: Line) => Found | undefined,
): Map<string, Found> {
  const found = new Map(known);
  for (const line of lines) {
    const one = find(line);
    if (one !== undefined) found.set(line.id, one);
  }
  return found;
}

function routeAfresh(lines: readonly Line[], blocks: ReadonlyMap<string, Block>): Routing {
  const touching = byBlock(lines);
  const sides = withNew<Sides>(new Map(), lines, (line) => sidesOf(line, blocks));
  const ports = new Map<string, Port>();
  for (const [id, there] of touching) {
    const block = blocks.get(id);
    if (block === undefined) continue;
    for (const { key, port } of portsAt(block, there, sides, blocks)) ports.set(key, port);
  }
  const paths = withNew<Point[]>(new Map(), lines, (line) => pathOf(line, { blocks, sides, ports }));
  return { lines, blocks, touching, sides, ports, paths };
}

/** Routes again what is joined to a block that is another one now, and what these push along the sides they share. */
function routeOn(before: Routing, blocks: ReadonlyMap<string, Block>): Routing {
  const { lines, touching } = before;
  const moved = [...touching.keys()].filter((id) => before.blocks.get(id) !== blocks.get(id));
  const shifted = new Set(moved.flatMap((id) => touching.get(id) ?? []));
  const sides = withNew(before.sides, shifted, (line) => sidesOf(line, blocks));
  const ports = new Map(before.ports);
  for (const id of new Set([...shifted].flatMap(({ from, to }) => [from, to]))) {
    const block = blocks.get(id);
    if (block === undefined) continue;
    for (const { line, key, port } of portsAt(block, touching.get(id) ?? [], sides, blocks)) {
      if (isSamePort(before.ports.get(key), port)) continue;
      ports.set(key, port);
      shifted.add(line);
    }
  }
  const paths = withNew(before.paths, shifted, (line) => pathOf(line, { blocks, sides, ports }));
  return { lines, blocks, touching, sides, ports, paths };
}

function areSame(before: readonly Line[], lines: readonly Line[]): boolean {
  const isSame = (line: Line, at: number) => {
    const other = before[at];
    return other?.id === line.id && other.from === line.from && other.to === line.to;
  };
  return before === lines || (before.length === lines.length && lines.every(isSame));
}

/**
 * Routes every line at right angles: sides first, then ports along each side, then the lane in between. Lines with an
 * end that is not there are left out.
 */
export function routeEdges(
  lines: readonly Line[],
  blocks: ReadonlyMap<string, Block>,
): ReadonlyMap<string, Point[]> {
  return routeAfresh(lines, blocks).paths;
}

/**
 * Makes a router that remembers. While something is in flight only the lines joined to a block that is not the very same
 * as before are led anew, with those that they push along a side; all others keep their very paths, whatever is dragged
 * over them. At rest everything is routed afresh.
 */
export function createRouter(): (
  lines: readonly Line[],
  blocks: ReadonlyMap<string, Block>,
  inFlight: boolean,
) => ReadonlyMap<string, Point[]> {
  let before: Routing | undefined;
  return (lines, blocks, inFlight) => {
    before =
      inFlight && before && areSame(before.lines, lines)
        ? routeOn(before, blocks)
        : routeAfresh(lines, blocks);
    return before.paths;
  };
}
