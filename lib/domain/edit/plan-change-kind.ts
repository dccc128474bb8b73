import type { Board } from "@/lib/domain/board/board-schema";
import type { Change } from "@/lib/domain/board/change";
import type { Component } from "@/lib/domain/board/component-schema";
import { flattenEntity } from "@/lib/domain/board/flat";
import type { Planner } from "@/lib/domain/edit/plan-context";
import { findEntity, findKind } from "@/lib/domain/edit/plan-find";
import { nearestNames } from "@/lib/domain/edit/plan-names";
import { refuseMissing, refuseUnknownKind } from "@/lib/domain/edit/plan-not-found";
import { moveOut } from "@/lib/domain/edit/plan-removal";
import { refuseSettings, settingsThatFit } from "@/lib/domain/edit/plan-settings";
import { ok } from "@/lib/shared/result";

/** What the component holds moves to its own container when the new kind holds nothing. */
function emptyOut(board: Board, component: Component): Change[] {
  const held = Object.values(board.components).filter((child) => child.parent === component.id);
  return held.map((child) => moveOut(child.id, component.parent));
}

/**
 * Plans a change of kind in place. The name (unless another is given), position and connections stay, and those
 * settings that the new kind also has; a size stays only with containers.
 */
export const planChangeKind: Planner<"change-kind"> = (board, edit, { knowledge }) => {
  const component = findEntity(board, "components", edit.id);
  if (!component) return refuseMissing("component", edit.id);
  const kind = findKind(knowledge, edit.kind);
  if (!kind) return refuseUnknownKind(edit.kind, nearestNames(edit.kind, Object.keys(knowledge.kinds)));
  const refused = refuseSettings(kind, edit.settings ?? {});
  if (refused) return refused;
  const holds = kind.facts.includes("container");
  const { size, ...rest } = component;
  const settings = { ...settingsThatFit(kind, component.settings), ...edit.settings };
  const name = edit.name?.trim() ? edit.name.trim() : component.name;
  const after = flattenEntity({
    ...rest,
    ...(holds && size && { size }),
    kind: kind.id,
    name,
    settings,
    origin: component.origin === "inherited" ? "drawn" : component.origin,
  });
  const gone = Object.keys(flattenEntity(component)).filter((field) => !Object.hasOwn(after, field));
  const where = { root: "components", id: edit.id } as const;
  return ok([
    { type: "set", ...where, fields: after },
    ...(gone.length > 0 ? [{ type: "unset" as const, ...where, fields: gone }] : []),
    ...(holds ? [] : emptyOut(board, component)),
  ]);
};
