import type { Point } from "@/lib/drawing/geometry";
import { createListeners } from "@/lib/shared/listeners";

/** Where a line runs, and where its pill sits. */
export type Route = { points: readonly Point[]; pillAt: Point };

/**
 * The routes of the lines on one canvas. Kept beside the edges and not in them: while something is dragged only the lines
 * that run elsewhere are drawn again, and React Flow sees the very same edges.
 */
export type Routes = {
  of: (id: string) => Route | undefined;
  /**
   * Takes the place of all routes; those that are as before keep their identity. With `most`, no more lines than that run
   * elsewhere by this call; those that come or go do so in any case. Answers whether some are left for another call.
   */
  set: (
    paths: ReadonlyMap<string, readonly Point[]>,
    pills: ReadonlyMap<string, Point>,
    most?: number,
  ) => boolean;
  /** Tells whenever one line has another route, or none any more. */
  subscribe: (id: string, listener: () => void) => () => void;
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
  const routes = new Map<string, Route>();
  const listeners = createListeners();
  return {
    of: (id) => routes.get(id),
    set: (paths, pills, most = Infinity) => {
      const changed: string[] = [];
      let [moved, isLeft] = [0, false];
      for (const [id, points] of paths) {
        const pillAt = pills.get(id) ?? NOWHERE;
        const before = routes.get(id);
        if (isSame(before, points, pillAt)) continue;
        if (before !== undefined && moved >= most) {
          isLeft = true;
          continue;
        }
        if (before !== undefined) moved += 1;
        routes.set(id, { points, pillAt });
        changed.push(id);
      }
      for (const id of routes.keys()) if (!paths.has(id) && routes.delete(id)) changed.push(id);
      for (const id of changed) listeners.tell(id);
      return isLeft;
    },
    subscribe: listeners.subscribe,
  };
}
