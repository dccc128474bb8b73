import { overlaps, type Point, type Rect } from "@/lib/drawing/geometry";

/** Between two boxes there is at least this. */
const AIR = 24;
const STEP = 24;
const GRID = 4;

function snapped(value: number): number {
  return Math.round(value / GRID) * GRID;
}

/** The points of a square ring around the middle, nearest to it first. */
function ringAt(radius: number): Point[] {
  if (radius === 0) return [{ x: 0, y: 0 }];
  const points: Point[] = [];
  for (let at = -radius; at <= radius; at += 1) {
    points.push({ x: at, y: radius }, { x: at, y: -radius });
    if (Math.abs(at) !== radius) points.push({ x: radius, y: at }, { x: -radius, y: at });
  }
  return points.sort((a, b) => a.x * a.x + a.y * a.y - (b.x * b.x + b.y * b.y) || b.y - a.y || b.x - a.x);
}

/**
 * The place nearest to where a box is wished at which it lies on nothing that is taken, on the grid, and no further left
 * or up than `least`. Below everything, where the neighbourhood is full.
 */
export function nearestFree(wish: Rect, taken: readonly Rect[], least?: Point): Point {
  const { width, height } = wish;
  const from = {
    x: snapped(Math.max(wish.x, least?.x ?? -Infinity)),
    y: snapped(Math.max(wish.y, least?.y ?? -Infinity)),
  };
  for (let radius = 0; radius <= 40; radius += 1) {
    for (const { x, y } of ringAt(radius)) {
      const at = { x: from.x + x * STEP, y: from.y + y * STEP };
      if (least !== undefined && (at.x < least.x || at.y < least.y)) continue;
      if (!taken.some((other) => overlaps({ ...at, width, height }, other, AIR))) return at;
    }
  }
  const below = Math.max(...taken.map((other) => other.y + other.height));
  return { x: from.x, y: snapped(below + 2 * AIR) };
}
