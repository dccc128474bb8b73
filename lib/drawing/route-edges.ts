import { overlaps, type Point, type Rect } from "@/lib/drawing/geometry";
import { linePath } from "@/lib/drawing/line-path";
import { isSamePort, portKey, portsAt, type Block, type Line, type Port } from "@/lib/drawing/line-ports";
import { cheapestSides, type Sides } from "@/lib/drawing/route-candidates";
import { isSameData } from "@/lib/shared/same-data";

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

/** The box around two blocks: what is not in it is in no way of a line between them. */
function reachOf(from: Block, to: Block): Rect {
  const [x, y] = [Math.min(from.x, to.x) - REACH, Math.min(from.y, to.y) - REACH];
  const width = Math.max(from.x + from.width, to.x + to.width) + REACH - x;
  const height = Math.max(from.y + from.height, to.y + to.height) + REACH - y;
  return { x, y, width, height };
}

/** The cards that a line between two blocks might run into. */
function cardsBetween(blocks: ReadonlyMap<string, Block>, from: Block, to: Block): Rect[] {
  const reach = reachOf(from, to);
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

/** Those of `known` with what is worked out for `lines` in their place; the very same where nothing of it is new. */
function withNew<Found>(
  known: ReadonlyMap<string, Found>,
  lines: Iterable<Line>,
  find: (line: Line) => Found | undefined,
): ReadonlyMap<string, Found> {
  let found: Map<string, Found> | undefined;
  for (const line of lines) {
    const one = find(line);
    if (one === undefined || isSameData(one, known.get(line.id))) continue;
    found ??= new Map(known);
    found.set(line.id, one);
  }
  return found ?? known;
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

/** The lines that are joined to a block that is another one now. */
function joinedToMoved({ touching, blocks: before }: Routing, blocks: ReadonlyMap<string, Block>): Line[] {
  const joined: Line[] = [];
  touching.forEach((there, id) => {
    if (before.get(id) !== blocks.get(id)) joined.push(...there);
  });
  return joined;
}

/** The lines that a card which is another one now might have been in the way of, or might be now. */
function besideMoved({ lines, blocks: before }: Routing, blocks: ReadonlyMap<string, Block>): Line[] {
  const moved: Block[] = [];
  blocks.forEach((block, id) => {
    const old = before.get(id);
    if (old && old !== block) moved.push(...[old, block].filter(({ container }) => !container));
  });
  return lines.filter((line) => {
    const [from, to] = [blocks.get(line.from), blocks.get(line.to)];
    if (!from || !to || moved.length === 0) return false;
    const reach = reachOf(from, to);
    return moved.some((card) => overlaps(card, reach));
  });
}

/** Routes these lines again, and what they push along the sides they share; the others run as before. */
function routeOn(before: Routing, blocks: ReadonlyMap<string, Block>, again: readonly Line[]): Routing {
  const { lines, touching } = before;
  const shifted = new Set(again);
  const sides = withNew(before.sides, shifted, (line) => sidesOf(line, blocks));
  let ports: Map<string, Port> | undefined;
  for (const id of new Set([...shifted].flatMap(({ from, to }) => [from, to]))) {
    const block = blocks.get(id);
    if (block === undefined) continue;
    for (const { line, key, port } of portsAt(block, touching.get(id) ?? [], sides, blocks)) {
      if (isSamePort(before.ports.get(key), port)) continue;
      ports ??= new Map(before.ports);
      ports.set(key, port);
      shifted.add(line);
    }
  }
  const placed: Placed = { blocks, sides, ports: ports ?? before.ports };
  const paths = withNew(before.paths, shifted, (line) => pathOf(line, placed));
  return { lines, touching, ...placed, paths };
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

/** The same routing; lines that run as before keep their very paths, so that nothing is drawn anew for them. */
function withKnownPaths(routing: Routing, before: Routing): Routing {
  if (routing.paths === before.paths) return routing;
  const paths = new Map<string, Point[]>();
  routing.paths.forEach((path, id) => {
    const known = before.paths.get(id);
    paths.set(id, known && isSameData(known, path) ? known : path);
  });
  return { ...routing, paths };
}

function haveSameIds(before: ReadonlyMap<string, Block>, blocks: ReadonlyMap<string, Block>): boolean {
  return before.size === blocks.size && [...before.keys()].every((id) => blocks.has(id));
}

/** Routes as if nothing were known, and works out only what has to be: lines far from all that moved run as they did. */
function routeAtRest(
  rest: Routing | undefined,
  lines: readonly Line[],
  blocks: ReadonlyMap<string, Block>,
): Routing {
  if (!rest || !areSame(rest.lines, lines) || !haveSameIds(rest.blocks, blocks))
    return routeAfresh(lines, blocks);
  return routeOn(rest, blocks, [...joinedToMoved(rest, blocks), ...besideMoved(rest, blocks)]);
}

/**
 * Makes a router that remembers. While something is in flight only the lines joined to a block that is not the very same
 * as before are led anew, with those that they push along a side; all others keep their very paths, whatever is dragged
 * over them. At rest all run as if they were routed afresh, and what runs as before keeps its very path too.
 */
export function createRouter(): (
  lines: readonly Line[],
  blocks: ReadonlyMap<string, Block>,
  inFlight: boolean,
) => ReadonlyMap<string, Point[]> {
  let [rest, before]: [Routing | undefined, Routing | undefined] = [undefined, undefined];
  return (lines, blocks, inFlight) => {
    if (before && inFlight && areSame(before.lines, lines))
      before = routeOn(before, blocks, joinedToMoved(before, blocks));
    else {
      const routing = routeAtRest(rest, lines, blocks);
      rest = before = before ? withKnownPaths(routing, before) : routing;
    }
    return before.paths;
  };
}
