import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { CARD, CONTAINER, type Rect } from "@/lib/flow/geometry";

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
