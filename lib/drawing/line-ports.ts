import { centreOf, type Rect } from "@/lib/drawing/geometry";
import { isSideways, type Side, type Sides } from "@/lib/drawing/route-candidates";

/** A box that lines run between; a container is no obstacle to them. */
export type Block = Rect & { id: string; container: boolean };

/** A line to be routed. */
export type Line = { id: string; from: string; to: string };

/** Which end of a line. */
export type End = "from" | "to";

/** Where the end of a line sits on its side: pixels from the middle, and its place in the row, 0 in the middle. */
export type Port = { offset: number; rank: number; alone: boolean };

/** The greatest distance between two ports of one side, and the room kept at its ends. */
export const PORT_GAP = 16;
export const PORT_MARGIN = 14;

type Arrival = { line: Line; end: End; toward: number };

/** The ends of lines at a block by the side they touch, in the order in which their other ends stand. */
function arrivalsBySide(
  block: Block,
  lines: readonly Line[],
  sides: ReadonlyMap<string, Sides>,
  blocks: ReadonlyMap<string, Block>,
): Map<Side, Arrival[]> {
  const bySide = new Map<Side, Arrival[]>();
  for (const line of lines) {
    const chosen = sides.get(line.id);
    if (chosen === undefined) continue;
    for (const end of ["from", "to"] as const) {
      const other = blocks.get(end === "from" ? line.to : line.from);
      if (line[end] !== block.id || other === undefined) continue;
      const middle = centreOf(other);
      const toward = isSideways(chosen[end]) ? middle.y : middle.x;
      const arrivals = bySide.get(chosen[end]);
      if (arrivals) arrivals.push({ line, end, toward });
      else bySide.set(chosen[end], [{ line, end, toward }]);
    }
  }
  for (const arrivals of bySide.values())
    arrivals.sort((a, b) => a.toward - b.toward || (a.line.id < b.line.id ? -1 : 1));
  return bySide;
}

/** Which of all ports: those of one line differ by its end. */
export function portKey(line: Line, end: End): string {
  return `${line.id}/${end}`;
}

/** Spreads the ends of the lines at one block along its sides, so that no two share a port while there is room. */
export function portsAt(
  block: Block,
  lines: readonly Line[],
  sides: ReadonlyMap<string, Sides>,
  blocks: ReadonlyMap<string, Block>,
): { line: Line; key: string; port: Port }[] {
  return [...arrivalsBySide(block, lines, sides, blocks)].flatMap(([side, arrivals]) => {
    const room = (isSideways(side) ? block.height : block.width) - 2 * PORT_MARGIN;
    const gap = arrivals.length > 1 ? Math.min(PORT_GAP, room / (arrivals.length - 1)) : 0;
    return arrivals.map(({ line, end }, index) => {
      const rank = index - (arrivals.length - 1) / 2;
      const port = { offset: rank * gap, rank, alone: arrivals.length === 1 };
      return { line, key: portKey(line, end), port };
    });
  });
}

/** Whether two ports are one. */
export function isSamePort(a: Port | undefined, b: Port): boolean {
  return a?.offset === b.offset && a.rank === b.rank && a.alone === b.alone;
}
