import type { NodeHandle, Position } from "@xyflow/react";
import type { Point, Rect } from "@/lib/drawing/geometry";

/** Where a line may begin and end: in the middle of each side. */
const SIDES = ["top", "right", "bottom", "left"] as const satisfies readonly `${Position}`[];

/** The side of the square that a pointer can hit, in pixels at zoom 1. */
const HANDLE = 24;

function middlesOf({ x, y, width, height }: Rect): Record<(typeof SIDES)[number], Point> {
  return {
    top: { x: x + width / 2, y },
    right: { x: x + width, y: y + height / 2 },
    bottom: { x: x + width / 2, y: y + height },
    left: { x, y: y + height / 2 },
  };
}

/**
 * The handles of a box, relative to it: React Flow need not look for them on the page, and they are there also where none
 * is drawn.
 */
export function handlesOf({ width, height }: Pick<Rect, "width" | "height">): NodeHandle[] {
  const middles = middlesOf({ x: 0, y: 0, width, height });
  return SIDES.map((side) => ({
    id: side,
    type: "source",
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- its values; the enumeration itself comes with React
    position: side as Position,
    x: middles[side].x - HANDLE / 2,
    y: middles[side].y - HANDLE / 2,
    width: HANDLE,
    height: HANDLE,
  }));
}

/** The box with the handle nearest to a point, no farther than `within`; null without one. */
export function nearestByHandle(
  boxes: Iterable<readonly [id: string, box: Rect]>,
  at: Point,
  within: number,
): string | null {
  let [nearest, distance]: [string | null, number] = [null, within];
  for (const [id, box] of boxes) {
    for (const { x, y } of Object.values(middlesOf(box))) {
      const now = Math.hypot(x - at.x, y - at.y);
      if (now <= distance) [nearest, distance] = [id, now];
    }
  }
  return nearest;
}
