import type { Board } from "@/lib/domain/board/board-schema";
import type { Change } from "@/lib/domain/board/change";
import type { EditOf, Planners } from "@/lib/domain/edit/plan-context";
import { findEntity } from "@/lib/domain/edit/plan-find";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { ok } from "@/lib/shared/result";

/** The change that moves a component into another container, or out of all of them. */
export function moveOut(id: string, into: string | undefined): Change {
  return into === undefined
    ? { type: "unset", root: "components", id, fields: ["parent"] }
    : { type: "set", root: "components", id, fields: { parent: into } };
}

/** The nearest container that stays. */
function survivingParent(board: Board, gone: ReadonlySet<string>, id: string): string | undefined {
  const seen = new Set<string>();
  let at = findEntity(board, "components", id)?.parent;
  while (at !== undefined && gone.has(at) && !seen.has(at)) {
    seen.add(at);
    at = findEntity(board, "components", at)?.parent;
  }
  return at !== undefined && gone.has(at) ? undefined : at;
}

function removals(
  root: "components" | "connections" | "cards" | "dataModels",
  ids: Iterable<string>,
): Change[] {
  return [...ids].map((id): Change => ({ type: "remove", root, id }));
}

function planRemove(board: Board, edit: EditOf<"remove">): Change[] {
  const present = (root: "components" | "connections" | "cards" | "dataModels"): Set<string> =>
    new Set((edit[root] ?? []).filter((id) => findEntity(board, root, id)));
  const components = present("components");
  const connections = present("connections");
  const dataModels = present("dataModels");
  for (const line of Object.values(board.connections)) {
    if (components.has(line.from) || components.has(line.to)) connections.add(line.id);
  }
  const orphans = Object.values(board.components).filter(
    (child) => child.parent !== undefined && components.has(child.parent) && !components.has(child.id),
  );
  const storeless = Object.values(board.dataModels).filter(
    (model) => model.store !== undefined && components.has(model.store) && !dataModels.has(model.id),
  );
  return [
    ...removals("connections", connections),
    ...orphans.map((child) => moveOut(child.id, survivingParent(board, components, child.id))),
    ...storeless.map((model): Change => ({
      type: "unset",
      root: "dataModels",
      id: model.id,
      fields: ["store"],
    })),
    ...removals("components", components),
    ...removals("cards", present("cards")),
    ...removals("dataModels", dataModels),
  ];
}

/**
 * Plans removals. With a component go its connections; what it held moves to its container. What is already gone is
 * passed over; an edit that names only such things is refused.
 */
export const removalPlanners: Planners<"remove"> = {
  remove: (board, edit) => {
    const changes = planRemove(board, edit);
    const named = [edit.components, edit.connections, edit.cards, edit.dataModels].flatMap(
      (ids) => ids ?? [],
    );
    const [first] = named;
    return changes.length === 0 && first !== undefined ? refuseMissing("part", first) : ok(changes);
  },
};
