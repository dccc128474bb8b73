import type { Point } from "@/lib/drawing/geometry";

const RADIUS = 8;

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function toward(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

/** An SVG path along the points, with rounded corners. Empty for fewer than two points. */
export function edgePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined || rest.length === 0) return "";
  const parts = [`M${String(first.x)} ${String(first.y)}`];
  points.forEach((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) return;
    if (after === undefined) {
      parts.push(`L${String(point.x)} ${String(point.y)}`);
      return;
    }
    const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
    const [enter, leave] = [toward(point, before, radius), toward(point, after, radius)];
    parts.push(
      `L${String(enter.x)} ${String(enter.y)}`,
      `Q${String(point.x)} ${String(point.y)} ${String(leave.x)} ${String(leave.y)}`,
    );
  });
  return parts.join(" ");
}

/** The angle, in degrees, at which the line arrives at its reader's end. */
export function arrivalAngle(points: readonly Point[]): number {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return 0;
  return (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
}
