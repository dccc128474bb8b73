import type { Point } from "@/lib/drawing/geometry";

/** Where a line runs, and where its pill sits. */
export type Route = { points: readonly Point[]; pillAt: Point };

/**
 * The routes of the lines on one canvas. Kept beside the edges and not in them: while something is dragged only the lines
 * that run elsewhere are drawn again, and React Flow sees the very same edges.
 */
export type Routes = {
  of: (id: string) => Route | undefined;
  /** Takes the place of all routes; those that are as before keep their identity. */
  set: (paths: ReadonlyMap<string, readonly Point[]>, pills: ReadonlyMap<string, Point>) => void;
  subscribe: (listener: () => void) => () => void;
};

const NOWHERE: Point = { x: 0, y: 0 };

function isSame(route: Route | undefined, points: readonly Point[], pillAt: Point): route is Route {
  return (
    route !== undefined &&
    route.points === points &&
    route.pillAt.x === pillAt.x &&
    route.pillAt.y === pillAt.y
  );
}

/** Makes the routes of a canvas; none at first. */
export function createRoutes(): Routes {
  let routes: ReadonlyMap<string, Route> = new Map();
  const listeners = new Set<() => void>();
  return {
    of: (id) => routes.get(id),
    set: (paths, pills) => {
      const before = routes;
      routes = new Map(
        [...paths].map(([id, points]) => {
          const [known, pillAt] = [before.get(id), pills.get(id) ?? NOWHERE];
          return [id, isSame(known, points, pillAt) ? known : { points, pillAt }];
        }),
      );
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
