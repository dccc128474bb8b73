import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { ancestorsOf, isContainer, rectOf } from "@/lib/drawing/component-rects";
import type { Point, Rect } from "@/lib/drawing/geometry";
import { placePills } from "@/lib/drawing/place-pills";
import type { Block } from "@/lib/drawing/line-ports";
import { routeEdges } from "@/lib/drawing/route-edges";

/** A component where it stands. */
export type PlacedComponent = { component: Component; kind: Kind | undefined; rect: Rect };

/** A connection with its way and the middle of its pill. */
export type PlacedLine = { line: Connection; points: readonly Point[]; pillAt: Point };

/** A board as boxes and ways, in the order in which they are drawn: outer containers first. */
export type Picture = {
  containers: readonly PlacedComponent[];
  lines: readonly PlacedLine[];
  components: readonly PlacedComponent[];
};

function place(component: Component, catalogue: Catalogue): PlacedComponent {
  const kind = Object.hasOwn(catalogue.kinds, component.kind) ? catalogue.kinds[component.kind] : undefined;
  return { component, kind, rect: rectOf(component, catalogue) };
}

function placeLines(board: Board, boxes: readonly PlacedComponent[], catalogue: Catalogue): PlacedLine[] {
  const blocks = new Map(
    boxes.map(({ component, rect }): [string, Block] => [
      component.id,
      { ...rect, id: component.id, container: isContainer(component, catalogue) },
    ]),
  );
  const lines = Object.values(board.connections).filter(({ from, to }) => blocks.has(from) && blocks.has(to));
  const paths = routeEdges(lines, blocks);
  const pills = placePills(paths);
  return lines.flatMap((line) => {
    const [points, pillAt] = [paths.get(line.id), pills.get(line.id)];
    return points === undefined || pillAt === undefined ? [] : [{ line, points, pillAt }];
  });
}

/**
 * The board's picture, by the same boxes and ways as on the canvas. Connections with a missing end are left out. The
 * same for equal boards.
 */
export function pictureOf(board: Board, catalogue: Catalogue): Picture {
  const boxes = Object.values(board.components).map((component) => place(component, catalogue));
  const depth = new Map(
    boxes.map(({ component }) => [component.id, ancestorsOf(board, component.id).length]),
  );
  const containers = boxes
    .filter(({ component }) => isContainer(component, catalogue))
    .sort((a, b) => (depth.get(a.component.id) ?? 0) - (depth.get(b.component.id) ?? 0));
  return {
    containers,
    lines: placeLines(board, boxes, catalogue),
    components: boxes.filter(({ component }) => !isContainer(component, catalogue)),
  };
}
