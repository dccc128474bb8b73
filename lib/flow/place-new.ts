import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { isContainer, rectOf } from "@/lib/drawing/component-rects";
import { overlaps, type Point, type Rect } from "@/lib/drawing/geometry";
import { onGrid } from "@/lib/flow/grid";

const GAP = 48;

/** About what a note takes; the true height is the browser's to know. */
export const NOTE = { width: 224, height: 100 };

/** About what a data model takes. */
export const MODEL = { width: 288, height: 220 };

/** Steps around a wish, nearest first: right of it, below, above, further out. */
function* around(size: { width: number; height: number }): Generator<Point> {
  yield { x: 0, y: 0 };
  for (let ring = 1; ring <= 8; ring += 1) {
    for (const [x, y] of [
      [0, 1],
      [0, -1],
      [1, 0],
      [1, 1],
      [1, -1],
      [-1, 0],
      [-1, 1],
      [-1, -1],
    ] as const) {
      yield { x: x * ring * (size.width + GAP), y: y * ring * (size.height + GAP) };
    }
  }
}

function takenBy(board: Board, catalogue: Pick<Catalogue, "kinds">): Rect[] {
  const parts = Object.values(board.components)
    .filter((component) => !isContainer(component, catalogue))
    .map((component) => rectOf(component, catalogue));
  const notes = Object.values(board.cards).map((card) => ({ ...card.position, ...NOTE }));
  const models = Object.values(board.dataModels).map((model) => ({ ...model.position, ...MODEL }));
  return [...parts, ...notes, ...models];
}

/** A free place for a box of this size whose top left corner is wished at `wish`; the wish itself where it is free. */
export function freePlace(
  board: Board,
  catalogue: Pick<Catalogue, "kinds">,
  wish: Point,
  size: { width: number; height: number },
): Point {
  const taken = takenBy(board, catalogue);
  for (const step of around(size)) {
    const rect = { x: onGrid(wish.x + step.x), y: onGrid(wish.y + step.y), ...size };
    if (!taken.some((other) => overlaps(rect, other, 16))) return { x: rect.x, y: rect.y };
  }
  return { x: onGrid(wish.x), y: onGrid(wish.y) };
}

/** A free place to the right of a component. */
export function placeBeside(
  board: Board,
  catalogue: Pick<Catalogue, "kinds">,
  anchor: Rect,
  size: { width: number; height: number },
): Point {
  return freePlace(
    board,
    catalogue,
    { x: anchor.x + anchor.width + GAP + 24, y: anchor.y + (anchor.height - size.height) / 2 },
    size,
  );
}
