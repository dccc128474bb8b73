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

/** More rows of cells than any board has, so that each cell has a number of its own. */
const ROWS = 1e7;

/** The pills placed so far, by cells as large as one: what could cover a point is in its cell or in one beside it. */
function createTaken({ width, height }: { width: number; height: number }) {
  const cells = new Map<number, Point[]>();
  const cellOf = ({ x, y }: Point) => [Math.floor(x / width), Math.floor(y / height)] as const;
  const keyOf = (column: number, row: number) => column * ROWS + row;
  const near = [-1, 0, 1];
  return {
    add: (point: Point) => {
      const key = keyOf(...cellOf(point));
      const cell = cells.get(key);
      if (cell) cell.push(point);
      else cells.set(key, [point]);
    },
    covers: (point: Point): boolean => {
      const [column, row] = cellOf(point);
      return near.some((right) =>
        near.some((down) =>
          cells
            .get(keyOf(column + right, row + down))
            ?.some((other) => Math.abs(other.x - point.x) < width && Math.abs(other.y - point.y) < height),
        ),
      );
    },
  };
}

/** Where along a line its pill sits: best on its middle stretch, where nothing is that it would cover. */
function placeAlong(points: readonly Point[], isTaken: (at: Point) => boolean): Point | undefined {
  const stretches = stretchesOf(points).sort(
    (a, b) =>
      Number(b.fits) - Number(a.fits) || Number(b.isMiddle) - Number(a.isMiddle) || b.length - a.length,
  );
  const wishes = stretches
    .filter((stretch, index) => index === 0 || stretch.fits)
    .flatMap((stretch) => PLACES.map((share) => at(stretch, share)));
  return wishes.find((wish) => !isTaken(wish)) ?? wishes[0];
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
  const taken = createTaken(pill);
  for (const [id, points] of paths) {
    const point = placeAlong(points, (wish) => taken.covers(wish) || isBlocked(wish));
    if (point === undefined) continue;
    placed.set(id, point);
    taken.add(point);
  }
  return placed;
}

/** Where lines run, and where their pills sit. */
export type Run = { paths: ReadonlyMap<string, Point[]>; pills: ReadonlyMap<string, Point> };

/** Where the pills sit while a few lines are led elsewhere: a line that keeps its very path keeps its pill, the others keep clear of those. */
export function movePills(before: Run, paths: Run["paths"]): ReadonlyMap<string, Point> {
  const moved: [id: string, path: readonly Point[]][] = [];
  paths.forEach((path, id) => {
    if (before.paths.get(id) !== path) moved.push([id, path]);
  });
  if (moved.length === 0 && paths.size === before.paths.size) return before.pills;
  const pills = new Map(before.pills);
  for (const [id] of moved) pills.delete(id);
  before.paths.forEach((_path, id) => paths.has(id) || pills.delete(id));
  const isTaken = (wish: Point): boolean => {
    let isCovered = false;
    pills.forEach(({ x, y }) => {
      isCovered ||= Math.abs(x - wish.x) < PILL.width && Math.abs(y - wish.y) < PILL.height;
    });
    return isCovered;
  };
  for (const [id, path] of moved) {
    const point = placeAlong(path, isTaken);
    if (point !== undefined) pills.set(id, point);
  }
  return pills;
}
