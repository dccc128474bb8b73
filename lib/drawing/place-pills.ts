import type { Point } from "@/lib/drawing/geometry";

/** The least stretch a pill can sit on without hiding it: along a standing line, and along a lying one. */
const ROOM = { standing: 26, lying: 44 };
const PILL = { width: 64, height: 22 };
/** Places along a stretch, nearest the middle first. */
const PLACES = [0.5, 0.35, 0.65, 0.2, 0.8];

type Stretch = { a: Point; b: Point; length: number; fits: boolean; isMiddle: boolean };

function stretchesOf(points: readonly Point[]): Stretch[] {
  return points.flatMap((b, index) => {
    const a = points[index - 1];
    if (a === undefined) return [];
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const isStanding = Math.abs(a.x - b.x) < 1;
    return [
      {
        a,
        b,
        length,
        fits: length >= (isStanding ? ROOM.standing : ROOM.lying),
        isMiddle: index === points.length / 2,
      },
    ];
  });
}

function at({ a, b }: Stretch, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function isTaken(point: Point, taken: readonly Point[], pill: { width: number; height: number }): boolean {
  return taken.some(
    (other) => Math.abs(other.x - point.x) < pill.width && Math.abs(other.y - point.y) < pill.height,
  );
}

/**
 * Where the pill of each line sits: on its middle stretch where it fits, else on its longest, and beside the pills
 * already placed. Lines are served in the order given. `pill` is the room that one takes, in pixels; it is kept out of
 * where `isBlocked` says so, as long as its line has another place.
 */
export function placePills(
  paths: ReadonlyMap<string, readonly Point[]>,
  pill: { width: number; height: number } = PILL,
  isBlocked: (at: Point) => boolean = () => false,
): Map<string, Point> {
  const placed = new Map<string, Point>();
  const taken: Point[] = [];
  for (const [id, points] of paths) {
    const stretches = stretchesOf(points).sort(
      (a, b) =>
        Number(b.fits) - Number(a.fits) || Number(b.isMiddle) - Number(a.isMiddle) || b.length - a.length,
    );
    const wishes = stretches
      .filter((stretch, index) => index === 0 || stretch.fits)
      .flatMap((stretch) => PLACES.map((share) => at(stretch, share)));
    const point = wishes.find((wish) => !isTaken(wish, taken, pill) && !isBlocked(wish)) ?? wishes[0];
    if (point === undefined) continue;
    placed.set(id, point);
    taken.push(point);
  }
  return placed;
}
