import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Refusal } from "@/lib/domain/edit/edit";
import { findEntity, kindHas } from "@/lib/domain/edit/plan-find";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** Where each component would be contained: the board's parents with an edit's own on top. */
export type ParentOf = (id: string) => string | undefined;

/** Whether `id` is `container` or stands within it. Ends on boards whose containers hold each other. */
export function isWithin(parentOf: ParentOf, id: string, container: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parentOf(at)) {
    if (at === container) return true;
    seen.add(at);
  }
  return false;
}

/** The component's container on this board. */
export function parentOnBoard(board: Board): ParentOf {
  return (id) => findEntity(board, "components", id)?.parent;
}

/** Refuses a container that is not there, is no container, or stands within the component itself. */
export function refuseParent(
  board: Board,
  knowledge: PublicKnowledge,
  put: { id: string; into: string; parentOf: ParentOf },
): { ok: false; error: Refusal } | undefined {
  const container: Component | undefined = findEntity(board, "components", put.into);
  if (!container) return refuseMissing("container", put.into);
  if (!kindHas(knowledge, container, "container")) {
    return refuse(
      "not-a-container",
      `${container.name || container.kind} holds no other components.`,
      "Put it into a region, zone, network or group.",
    );
  }
  if (!isWithin(put.parentOf, put.into, put.id)) return undefined;
  return refuse("parent-cycle", "A container cannot stand within itself.", "Take the inner one out first.");
}
