import * as dagre from "@dagrejs/dagre";
import type { Direction } from "@/lib/domain/exchange/sketch/sketch";
import type { Point } from "@/lib/drawing/geometry";
import { layOutColumns } from "@/lib/layout/lay-out-columns";
import { rankBoxes } from "@/lib/layout/rank-boxes";
import { GAPS, type Level, type LevelLine, type Size } from "@/lib/layout/level";

/** Boxes without a line stand below, this many in a row. */
const ROW = 5;
/**
 * Dagre puts a box of its own on every rank that a line passes, and its time grows with the square of all boxes. Up to
 * this many it stays within about 0.2 s; beyond, columns are made in linear time.
 */
const MOST_FOR_DAGRE = 500;

/** How many boxes dagre would have to place. */
function weightOf(ids: readonly string[], lines: readonly LevelLine[]): number {
  const { ranks, forward } = rankBoxes(ids, lines);
  const passed = forward.map(({ from, to }) => (ranks.get(to) ?? 0) - (ranks.get(from) ?? 0));
  return passed.reduce((sum, span) => sum + span, ids.length + lines.length - forward.length);
}

/** One line for each pair of boxes. */
function once(lines: readonly LevelLine[]): LevelLine[] {
  return [...new Map(lines.map((line) => [`${line.from} ${line.to}`, line])).values()];
}

function byDagre(
  sizes: ReadonlyMap<string, Size>,
  lines: readonly LevelLine[],
  direction: Direction,
): Map<string, Point> {
  const graph = new dagre.Graph<
    { rankdir: string; nodesep: number; ranksep: number },
    Size & Partial<Point>,
    object
  >();
  graph.setGraph({ rankdir: direction, nodesep: GAPS.across, ranksep: GAPS.rank });
  for (const [id, { width, height }] of sizes) graph.setNode(id, { width, height });
  for (const { from, to } of lines) graph.setEdge(from, to, {});
  dagre.layout(graph);
  return new Map(
    [...sizes].map(([id, { width, height }]): [string, Point] => {
      const { x = 0, y = 0 } = graph.node(id);
      return [id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}

function boundsOf(places: ReadonlyMap<string, Point>, sizes: ReadonlyMap<string, Size>): Size & Point {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [id, { x, y }] of places) {
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 };
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return places.size === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Rows of boxes that no line joins, below `top`. */
function inRows(ids: readonly string[], sizes: ReadonlyMap<string, Size>, top: number): Map<string, Point> {
  const places = new Map<string, Point>();
  let [x, y, tallest] = [0, top, 0];
  ids.forEach((id, index) => {
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 };
    if (index > 0 && index % ROW === 0) [x, y, tallest] = [0, y + tallest + GAPS.across, 0];
    places.set(id, { x, y });
    x += width + GAPS.across;
    tallest = Math.max(tallest, height);
  });
  return places;
}

/** Lays out the boxes of one level: joined ones along their lines, the others in rows below. */
export function layOutLevel(
  sizes: ReadonlyMap<string, Size>,
  given: readonly LevelLine[],
  direction: Direction,
): Level {
  const lines = once(given);
  const ends = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const joined = new Map([...sizes].filter(([id]) => ends.has(id)));
  const isSmall = weightOf([...joined.keys()], lines) <= MOST_FOR_DAGRE;
  const drawn = isSmall ? byDagre(joined, lines, direction) : layOutColumns(joined, lines, direction);
  const { x: left, y: top, height } = boundsOf(drawn, joined);
  const alone = [...sizes.keys()].filter((id) => !ends.has(id));
  const places = new Map([
    ...[...drawn].map(([id, { x, y }]): [string, Point] => [id, { x: x - left, y: y - top }]),
    ...inRows(alone, sizes, height === 0 ? 0 : height + GAPS.across * 2),
  ]);
  const all = boundsOf(places, sizes);
  return { places, width: all.width, height: all.height };
}
