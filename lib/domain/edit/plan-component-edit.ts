import type { Board } from "@/lib/domain/board/board-schema";
import type { FlatEntity } from "@/lib/domain/board/change";
import { flattenEntity } from "@/lib/domain/board/flat";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Planned, Planner, Planners } from "@/lib/domain/edit/plan-context";
import { planChangeKind } from "@/lib/domain/edit/plan-change-kind";
import { findEntity, findKind, kindHas } from "@/lib/domain/edit/plan-find";
import { refuseNewId } from "@/lib/domain/edit/plan-limits";
import { nearestNames } from "@/lib/domain/edit/plan-names";
import { refuseMissing, refuseUnknownKind } from "@/lib/domain/edit/plan-not-found";
import { refuseOrigin } from "@/lib/domain/edit/plan-origin";
import { parentOnBoard, refuseParent } from "@/lib/domain/edit/plan-parent";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { refuseSettings } from "@/lib/domain/edit/plan-settings";
import { ok } from "@/lib/shared/result";

/** The kind's name, with the first number that is free when the name is taken. */
function freeName(board: Board, kind: Kind): string {
  const taken = new Set(Object.values(board.components).map((component) => component.name));
  if (!taken.has(kind.name)) return kind.name;
  let number = 2;
  while (taken.has(`${kind.name} ${String(number)}`)) number += 1;
  return `${kind.name} ${String(number)}`;
}

const planAdd: Planner<"add-component"> = (board, edit, { knowledge }) => {
  const refusedId = refuseNewId(board, "components", edit.id) ?? refuseOrigin(board, edit.origin);
  if (refusedId) return refusedId;
  const kind = findKind(knowledge, edit.kind);
  if (!kind) return refuseUnknownKind(edit.kind, nearestNames(edit.kind, Object.keys(knowledge.kinds)));
  const settings = edit.settings ?? {};
  const refusedSettings = refuseSettings(kind, settings);
  if (refusedSettings) return refusedSettings;
  if (edit.size && !kind.facts.includes("container")) return refuseSize(kind.name);
  const { parent } = edit;
  const put = { id: edit.id, into: parent ?? "", parentOf: parentOnBoard(board) };
  const refusedParent = parent === undefined ? undefined : refuseParent(board, knowledge, put);
  if (refusedParent) return refusedParent;
  const name = edit.name?.trim() ? edit.name.trim() : freeName(board, kind);
  const made = {
    id: edit.id,
    kind: kind.id,
    name,
    position: edit.position,
    pinned: false,
    settings,
    origin: edit.origin ?? "drawn",
  };
  const fields: FlatEntity = flattenEntity({
    ...made,
    ...(parent !== undefined && { parent }),
    ...(edit.size && { size: edit.size }),
  });
  return ok([{ type: "put", root: "components", id: edit.id, fields }]);
};

function refuseSize(name: string): Planned {
  return refuse(
    "not-a-container",
    `${name} is drawn at a fixed size.`,
    "Resize a container: a region, zone, network or group.",
  );
}

const planRename: Planner<"rename-component"> = (board, edit) => {
  if (!findEntity(board, "components", edit.id)) return refuseMissing("component", edit.id);
  const name = edit.name.trim();
  if (name === "") return refuse("bad-value", "A component needs a name.", "Give 1 to 120 characters.");
  return ok([{ type: "set", root: "components", id: edit.id, fields: { name } }]);
};

const planResize: Planner<"resize-component"> = (board, edit, { knowledge }) => {
  const component = findEntity(board, "components", edit.id);
  if (!component) return refuseMissing("component", edit.id);
  if (!kindHas(knowledge, component, "container")) return refuseSize(component.name);
  const fields = flattenEntity({ size: edit.size, ...(edit.position && { position: edit.position }) });
  return ok([{ type: "set", root: "components", id: edit.id, fields }]);
};

const planPin: Planner<"pin-components"> = (board, edit) => {
  const missing = edit.ids.find((id) => !findEntity(board, "components", id));
  if (missing !== undefined) return refuseMissing("component", missing);
  return ok(
    [...new Set(edit.ids)].map((id) => ({
      type: "set",
      root: "components",
      id,
      fields: { pinned: edit.pinned },
    })),
  );
};

/** What is inherited owes no note until someone changes it: a change makes it one's own. */
function settingFields(component: Component, set: FlatEntity): FlatEntity {
  const fields = Object.fromEntries(Object.entries(set).map(([key, value]) => [`settings.${key}`, value]));
  return component.origin === "inherited" ? { ...fields, origin: "drawn" } : fields;
}

const planSet: Planner<"set-component"> = (board, edit, { knowledge }) => {
  const component = findEntity(board, "components", edit.id);
  if (!component) return refuseMissing("component", edit.id);
  const set = edit.set ?? {};
  const kind = findKind(knowledge, component.kind);
  if (!kind && Object.keys(set).length > 0) {
    return refuseUnknownKind(component.kind, nearestNames(component.kind, Object.keys(knowledge.kinds)));
  }
  const refused = kind && refuseSettings(kind, set);
  if (refused) return refused;
  const unset = (edit.unset ?? []).filter(
    (key) => Object.hasOwn(component.settings, key) && !Object.hasOwn(set, key),
  );
  const differs =
    unset.length > 0 || Object.entries(set).some(([key, value]) => component.settings[key] !== value);
  if (!differs) return ok([]);
  const where = { root: "components", id: edit.id } as const;
  return ok([
    { type: "set", ...where, fields: settingFields(component, set) },
    ...(unset.length > 0
      ? [{ type: "unset" as const, ...where, fields: unset.map((key) => `settings.${key}`) }]
      : []),
  ]);
};

/** Plans the edits of single components, except moves and removals. */
export const componentPlanners: Planners<
  | "add-component"
  | "rename-component"
  | "resize-component"
  | "pin-components"
  | "set-component"
  | "change-kind"
> = {
  "add-component": planAdd,
  "rename-component": planRename,
  "resize-component": planResize,
  "pin-components": planPin,
  "set-component": planSet,
  "change-kind": planChangeKind,
};
