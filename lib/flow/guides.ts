import type { Point, Rect } from "@/lib/drawing/geometry";

/** A line to show that something stands in line: at `at`, from `from` to `to` across. */
export type Guide = { axis: "x" | "y"; at: number; from: number; to: number };

/** How far to shift what is dragged, and which lines show why. */
export type Snap = { by: Point; guides: Guide[] };

type Mark = { at: number; from: number; to: number };

/** Where things can come into line, in order: along x the left, middle and right of each, with its extent across. */
export type Marks = { x: readonly Mark[]; y: readonly Mark[] };

const NONE: Snap = { by: { x: 0, y: 0 }, guides: [] };

function marksAlong(rects: readonly Rect[], axis: "x" | "y"): Mark[] {
  const marks = rects.flatMap(({ x, y, width, height }) => {
    const [start, length, from, to] = axis === "x" ? [x, width, y, y + height] : [y, height, x, x + width];
    return [start, start + length / 2, start + length].map((at) => ({ at, from, to }));
  });
  return marks.sort((a, b) => a.at - b.at);
}

/** Gathers once, when a drag begins, all that the dragged may be brought into line with. */
export function gatherMarks(rects: readonly Rect[]): Marks {
  return { x: marksAlong(rects, "x"), y: marksAlong(rects, "y") };
}

/** The first mark at or after a value, by halves. */
function firstFrom(marks: readonly Mark[], value: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.at ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The smallest shift, up to `reach`, that brings one of the values onto a mark. */
function nearestShift(marks: readonly Mark[], values: readonly number[], reach: number): number | undefined {
  let best: number | undefined;
  for (const value of values) {
    for (let index = firstFrom(marks, value - reach); index < marks.length; index += 1) {
      const shift = (marks[index]?.at ?? Infinity) - value;
      if (shift > reach) break;
      if (best === undefined || Math.abs(shift) < Math.abs(best)) best = shift;
    }
  }
  return best;
}

function guidesAt(
  marks: readonly Mark[],
  values: readonly number[],
  axis: "x" | "y",
  span: { from: number; to: number },
): Guide[] {
  return values.flatMap((at): Guide[] => {
    let [from, to, met] = [span.from, span.to, false];
    for (let index = firstFrom(marks, at - 0.5); (marks[index]?.at ?? Infinity) <= at + 0.5; index += 1) {
      const mark = marks[index];
      if (mark === undefined) break;
      [from, to, met] = [Math.min(from, mark.from), Math.max(to, mark.to), true];
    }
    return met ? [{ axis, at, from, to }] : [];
  });
}

/** Brings a dragged box into line with what is near, along each axis by itself. `reach` is in world pixels. */
export function snapTo({ x, y, width, height }: Rect, marks: Marks, reach: number): Snap {
  const acrossAt = [x, x + width / 2, x + width];
  const downAt = [y, y + height / 2, y + height];
  const dx = nearestShift(marks.x, acrossAt, reach);
  const dy = nearestShift(marks.y, downAt, reach);
  if (dx === undefined && dy === undefined) return NONE;
  const by = { x: dx ?? 0, y: dy ?? 0 };
  const shifted = (values: readonly number[], shift: number) => values.map((value) => value + shift);
  return {
    by,
    guides: [
      ...(dx === undefined
        ? []
        : guidesAt(marks.x, shifted(acrossAt, dx), "x", { from: y + by.y, to: y + by.y + height })),
      ...(dy === undefined
        ? []
        : guidesAt(marks.y, shifted(downAt, dy), "y", { from: x + by.x, to: x + by.x + width })),
    ],
  };
}
