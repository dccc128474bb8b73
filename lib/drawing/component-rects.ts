import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { CARD, CONTAINER, type Point, type Rect } from "@/lib/drawing/geometry";

/** Whether a component frames others: asked of the catalogue, never of the kind's name. */
export function isContainer(
  component: Pick<Component, "kind">,
  catalogue: Pick<Catalogue, "kinds">,
): boolean {
  return (
    Object.hasOwn(catalogue.kinds, component.kind) &&
    (catalogue.kinds[component.kind]?.facts.includes("container") ?? false)
  );
}

/** Where a component stands and how large it is drawn, in world coordinates. */
export function rectOf(component: Component, catalogue: Pick<Catalogue, "kinds">): Rect {
  const size = isContainer(component, catalogue) ? (component.size ?? CONTAINER) : CARD;
  return { ...component.position, width: size.width, height: size.height };
}

/** The components around this one, nearest first. Ends at a cycle or at a parent that is not there. */
export function ancestorsOf(board: Board, id: string): string[] {
  const found: string[] = [];
  let at = board.components[id as Component["id"]]?.parent;
  while (at !== undefined && !found.includes(at) && Object.hasOwn(board.components, at)) {
    found.push(at);
    at = board.components[at]?.parent;
  }
  return found;
}

/** The components inside this one, however deep. */
export function descendantsOf(board: Board, id: string): Component[] {
  return Object.values(board.components).filter((component) => ancestorsOf(board, component.id).includes(id));
}

/** The middle of all that stands on a board, in world coordinates; the origin where nothing does. */
export function middleOf(board: Board, catalogue: Pick<Catalogue, "kinds">): Point {
  const rects = Object.values(board.components).map((component) => rectOf(component, catalogue));
  if (rects.length === 0) return { x: 0, y: 0 };
  const left = Math.min(...rects.map(({ x }) => x));
  const top = Math.min(...rects.map(({ y }) => y));
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
