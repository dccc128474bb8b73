/** World coordinates in pixels at zoom 1. */
export type Point = { x: number; y: number };

/** A box in world coordinates; `x`, `y` are its top left corner. */
export type Rect = { x: number; y: number; width: number; height: number };

/** The size of every component card, at zoom 1. */
export const CARD = { width: 184, height: 72 } as const;

/** The size of a container that has none of its own. */
export const CONTAINER = { width: 416, height: 256 } as const;

/** The middle of a box. */
export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Whether a point lies in a box, its border included. */
export function contains(rect: Rect, point: Point): boolean {
  return (
    point.x >= rect.x &&
    point.x <= rect.x + rect.width &&
    point.y >= rect.y &&
    point.y <= rect.y + rect.height
  );
}

/** Whether two boxes share more than `margin` pixels of nothing between them: true when they overlap or stand too near. */
export function overlaps(a: Rect, b: Rect, margin = 0): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
