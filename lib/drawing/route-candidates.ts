import { centreOf, type Point, type Rect } from "@/lib/drawing/geometry";

/** The four sides of a box. */
export type Side = "left" | "right" | "top" | "bottom";

/** The sides an edge leaves and enters by. */
export type Sides = { from: Side; to: Side };

const SIDES: readonly Side[] = ["right", "left", "bottom", "top"];
/** What a bend, and a box in the way, cost against one pixel of length. */
const BEND_COST = 30;
const BLOCKED_COST = 2_000;
/** The least room a line needs to leave a side, turn and arrive. */
const ROOM = 26;

/** Whether a side is left or entered sideways. */
export function isSideways(side: Side): boolean {
  return side === "left" || side === "right";
}

/** The point on a side, `offset` pixels from its middle. */
export function portAt(rect: Rect, side: Side, offset: number): Point {
  const middle = centreOf(rect);
  switch (side) {
    case "left":
      return { x: rect.x, y: middle.y + offset };
    case "right":
      return { x: rect.x + rect.width, y: middle.y + offset };
    case "top":
      return { x: middle.x + offset, y: rect.y };
    case "bottom":
      return { x: middle.x + offset, y: rect.y + rect.height };
  }
}

/** The bends between two ports, with the middle stretch moved by `lane` pixels. Both ports are included. */
export function bendsBetween(a: Point, b: Point, sides: Sides, lane = 0): Point[] {
  const sideways = isSideways(sides.from);
  if (sides.from === sides.to) return aroundOneSide(a, b, sides.from, lane);
  if (sideways !== isSideways(sides.to)) {
    return [a, sideways ? { x: b.x, y: a.y } : { x: a.x, y: b.y }, b];
  }
  if (sideways) {
    if (Math.abs(a.y - b.y) < 1) return [a, b];
    const x = (a.x + b.x) / 2 + lane;
    return [a, { x, y: a.y }, { x, y: b.y }, b];
  }
  if (Math.abs(a.x - b.x) < 1) return [a, b];
  const y = (a.y + b.y) / 2 + lane;
  return [a, { x: a.x, y }, { x: b.x, y }, b];
}

/** Out of one side, along, and back into the same side of the other. */
function aroundOneSide(a: Point, b: Point, side: Side, lane: number): Point[] {
  const out = ROOM + Math.abs(lane);
  if (isSideways(side)) {
    const x = side === "right" ? Math.max(a.x, b.x) + out : Math.min(a.x, b.x) - out;
    return [a, { x, y: a.y }, { x, y: b.y }, b];
  }
  const y = side === "bottom" ? Math.max(a.y, b.y) + out : Math.min(a.y, b.y) - out;
  return [a, { x: a.x, y }, { x: b.x, y }, b];
}

/** Whether an edge may leave by one side and enter by the other without turning back on itself. */
function isPassable(a: Point, b: Point, sides: Sides): boolean {
  if (sides.from === sides.to) return true;
  const leaves = { right: b.x - a.x, left: a.x - b.x, bottom: b.y - a.y, top: a.y - b.y }[sides.from];
  const enters = { left: b.x - a.x, right: a.x - b.x, top: b.y - a.y, bottom: a.y - b.y }[sides.to];
  if (isSideways(sides.from) !== isSideways(sides.to)) return leaves > 12 && enters > 12;
  return leaves >= ROOM && enters >= ROOM;
}

function isCrossing(a: Point, b: Point, rect: Rect): boolean {
  const margin = 4;
  return (
    Math.max(a.x, b.x) > rect.x - margin &&
    Math.min(a.x, b.x) < rect.x + rect.width + margin &&
    Math.max(a.y, b.y) > rect.y - margin &&
    Math.min(a.y, b.y) < rect.y + rect.height + margin
  );
}

/** What a path costs: its length, its bends and, above all, the boxes that it runs through. */
export function costOf(points: readonly Point[], obstacles: readonly Rect[]): number {
  let cost = (points.length - 2) * BEND_COST;
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1];
    const b = points[index];
    if (a === undefined || b === undefined) continue;
    cost += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    for (const rect of obstacles) if (isCrossing(a, b, rect)) cost += BLOCKED_COST;
  }
  return cost;
}

/** The pair of sides with the cheapest path; where no pair is passable, the sides that face each other. */
export function cheapestSides(from: Rect, to: Rect, obstacles: readonly Rect[]): Sides {
  let best: Sides | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const leave of SIDES) {
    for (const enter of SIDES) {
      const sides = { from: leave, to: enter };
      const a = portAt(from, leave, 0);
      const b = portAt(to, enter, 0);
      if (!isPassable(a, b, sides)) continue;
      const cost = costOf(bendsBetween(a, b, sides), obstacles);
      if (cost < bestCost) [best, bestCost] = [sides, cost];
    }
  }
  return best ?? facingSides(from, to);
}

function facingSides(from: Rect, to: Rect): Sides {
  const a = centreOf(from);
  const b = centreOf(to);
  if (Math.abs(b.x - a.x) >= Math.abs(b.y - a.y))
    return b.x >= a.x ? { from: "right", to: "left" } : { from: "left", to: "right" };
  return b.y >= a.y ? { from: "bottom", to: "top" } : { from: "top", to: "bottom" };
}
