import { PORT_GAP, PORT_MARGIN, type Block, type Port } from "@/lib/drawing/line-ports";
import { bendsBetween, costOf, isSideways, portAt, type Sides } from "@/lib/drawing/route-candidates";
import type { Point, Rect } from "@/lib/drawing/geometry";

/** How far two lines side by side are kept apart in the middle of their ways. */
const LANE_GAP = 9;

/** Between what one line runs, by which sides and from which places on them. */
export type Ends = { from: Block; to: Block; sides: Sides; leave: Port; enter: Port };

/** Where both ends may slide: the middle of what the two sides share, so that a near-straight line is straight. */
function sharedMiddle(from: Rect, to: Rect, sideways: boolean): number | undefined {
  const low = sideways ? Math.max(from.y, to.y) : Math.max(from.x, to.x);
  const high = sideways
    ? Math.min(from.y + from.height, to.y + to.height)
    : Math.min(from.x + from.width, to.x + to.width);
  return high - low >= 2 * PORT_MARGIN ? (low + high) / 2 : undefined;
}

function endPoints({ from, to, sides, leave, enter }: Ends): { a: Point; b: Point } {
  const a = portAt(from, sides.from, leave.offset);
  const b = portAt(to, sides.to, enter.offset);
  const sideways = isSideways(sides.from);
  if (sideways !== isSideways(sides.to)) return { a, b };
  const axis = sideways ? "y" : "x";
  if (sides.from === sides.to) return { a, b };
  const shared = sharedMiddle(from, to, sideways);
  if (shared !== undefined && leave.alone && enter.alone)
    return { a: { ...a, [axis]: shared }, b: { ...b, [axis]: shared } };
  const near = Math.abs(a[axis] - b[axis]) <= PORT_GAP;
  if (near && enter.alone) return { a, b: { ...b, [axis]: a[axis] } };
  if (near && leave.alone) return { a: { ...a, [axis]: b[axis] }, b };
  return { a, b };
}

/** The points of one line, both ends included: in the lane of its ports, or in one that leads past what is in the way. */
export function linePath(ends: Ends, obstacles: readonly Rect[]): Point[] {
  const { a, b } = endPoints(ends);
  const falls = isSideways(ends.sides.from) ? b.y > a.y : b.x > a.x;
  const lane = (falls ? -1 : 1) * (ends.leave.rank + ends.enter.rank) * LANE_GAP;
  const plain = bendsBetween(a, b, ends.sides, lane);
  if (plain.length < 4 || ends.sides.from === ends.sides.to) return plain;
  const span = Math.abs(isSideways(ends.sides.from) ? a.x - b.x : a.y - b.y) / 2 - 14;
  const lanes = [lane, span * 0.5, -span * 0.5, span, -span].filter(
    (shift) => Math.abs(shift) <= Math.max(span, 0),
  );
  return lanes
    .map((shift) => bendsBetween(a, b, ends.sides, shift))
    .reduce((best, path) => (costOf(path, obstacles) < costOf(best, obstacles) - 500 ? path : best), plain);
}
