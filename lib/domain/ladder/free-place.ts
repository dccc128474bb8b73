import type { Position } from "@/lib/domain/board/scalars";

/** The size of a component card, in pixels at zoom 1. */
export const CARD = { width: 184, height: 72 } as const;
export const STEP_X = 260;
export const STEP_Y = 128;

/** Where everything stands, by id. */
type Taken = ReadonlyMap<string, Position>;

/** One step to each side. */
export const SIDES = {
  right: { x: STEP_X, y: 0 },
  left: { x: -STEP_X, y: 0 },
  below: { x: 0, y: STEP_Y },
  above: { x: 0, y: -STEP_Y },
} as const;

/** Two cards that overlap, or nearly touch. */
export function isTooClose(one: Position, other: Position): boolean {
  return Math.abs(other.x - one.x) < CARD.width + 16 && Math.abs(other.y - one.y) < CARD.height + 16;
}

function isFree(taken: Taken, at: Position): boolean {
  return [...taken.values()].every((other) => !isTooClose(at, other));
}

/** The nearest free place from `start`, going down and up in turn, then further in the direction of `side`. */
export function freePlace(taken: Taken, start: Position, side: keyof typeof SIDES): Position {
  const across = side === "left" || side === "right" ? { x: 0, y: STEP_Y } : { x: STEP_X, y: 0 };
  for (let out = 0; out < 8; out += 1) {
    for (const turn of [0, 1, -1, 2, -2, 3, -3]) {
      const at = {
        x: start.x + SIDES[side].x * out + across.x * turn,
        y: start.y + SIDES[side].y * out + across.y * turn,
      };
      if (isFree(taken, at)) return at;
    }
  }
  return { x: start.x, y: start.y + STEP_Y * (taken.size + 1) };
}
