import type { Direction } from "@/lib/domain/exchange/sketch/sketch";
import type { Point } from "@/lib/drawing/geometry";
import { GAPS, type LevelLine, type Size } from "@/lib/layout/level";
import { rankBoxes } from "@/lib/layout/rank-boxes";

/** How often the boxes of a rank are put in the order of their neighbours. */
const SWEEPS = 4;

/** Boxes by rank, each rank in the order of the middle of its neighbours, swept there and back. */
function ordered(ranks: ReadonlyMap<string, number>, lines: readonly LevelLine[]): string[][] {
  const columns: string[][] = [];
  for (const [id, rank] of ranks) (columns[rank] ??= []).push(id);
  const beside = new Map<string, string[]>([...ranks.keys()].map((id) => [id, []]));
  for (const { from, to } of lines) {
    beside.get(from)?.push(to);
    beside.get(to)?.push(from);
  }
  const places = new Map(
    columns.flatMap((column) => column.map((id, index): [string, number] => [id, index])),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const wishes = new Map(
        column.map((id): [string, number] => {
          const near = (beside.get(id) ?? []).map((other) => places.get(other) ?? 0);
          const own = places.get(id) ?? 0;
          return [id, near.length === 0 ? own : near.reduce((sum, place) => sum + place, 0) / near.length];
        }),
      );
      column.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
      column.forEach((id, index) => places.set(id, index));
    }
  }
  return columns;
}

/**
 * Places boxes in ranks, each behind all that leads to it, in time linear in boxes and lines but for sorting: for drawings
 * too large for dagre. Corners may lie anywhere.
 */
export function layOutColumns(
  sizes: ReadonlyMap<string, Size>,
  lines: readonly LevelLine[],
  direction: Direction,
): Map<string, Point> {
  const { ranks, forward } = rankBoxes([...sizes.keys()], lines);
  const columns = ordered(ranks, forward);
  const [sideways, backwards] = [
    direction === "LR" || direction === "RL",
    direction === "RL" || direction === "BT",
  ];
  const places = new Map<string, Point>();
  let along = 0;
  for (const column of columns) {
    const deepest = Math.max(...column.map((id) => sizes.get(id)?.[sideways ? "width" : "height"] ?? 0));
    let across = 0;
    for (const id of column) {
      const { width, height } = sizes.get(id) ?? { width: 0, height: 0 };
      const far = backwards ? -along - deepest : along;
      places.set(id, sideways ? { x: far, y: across } : { x: across, y: far });
      across += (sideways ? height : width) + GAPS.across;
    }
    along += deepest + GAPS.rank;
  }
  return places;
}
