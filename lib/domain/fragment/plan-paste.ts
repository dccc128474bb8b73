import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { NewId } from "@/lib/domain/board/ids";
import type { Position } from "@/lib/domain/board/scalars";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Fragment } from "@/lib/domain/fragment/fragment-schema";

/** Where a fragment goes. `frameFor` names the container of a part whose own did not come along. */
export type PasteWay = {
  by: Position;
  newId: NewId;
  frameFor: (component: Component, position: Position) => string | undefined;
};

/** What a paste makes: one edit that one undo takes back, and the ids of what it puts on the board. */
export type Paste = { edit: Edit; components: string[]; cards: string[]; dataModels: string[] };

/** The name, or where it is taken the same with the next number that is free: "Links", "Links 2". */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  if (taken.has(name)) {
    const stem = name.replace(/ \d{1,4}$/, "").slice(0, 112);
    for (let number = 2; taken.has(free); number += 1) free = `${stem} ${String(number)}`;
  }
  taken.add(free);
  return free;
}

/** Containers before what they hold; what holds itself comes last, without a container. */
function outsideIn(components: readonly Component[]): Component[] {
  const placed = new Set<string>();
  const known = new Set<string>(components.map(({ id }) => id));
  const waiting = [...components];
  const inOrder: Component[] = [];
  for (let before = -1; before !== inOrder.length && waiting.length > 0;) {
    before = inOrder.length;
    for (const component of waiting.splice(0)) {
      const { parent } = component;
      if (parent !== undefined && known.has(parent) && !placed.has(parent)) waiting.push(component);
      else {
        placed.add(component.id);
        inOrder.push(component);
      }
    }
  }
  return [...inOrder, ...waiting];
}

function moved({ x, y }: Position, by: Position): Position {
  return { x: Math.round(x + by.x), y: Math.round(y + by.y) };
}

/** Classes of traffic are a board's own: a line keeps those that are here, and carries all where none is. */
function settingsHere({ settings }: Connection, board: Board): Connection["settings"] {
  const { only, ...rest } = settings;
  if (typeof only !== "string") return rest;
  const here = only.split(",").filter((id) => Object.hasOwn(board.classes, id.trim()));
  return here.length === 0 ? rest : { ...rest, only: here.join(",") };
}

/**
 * Plans to put a fragment on a board: ids anew, names that are free, nothing pinned, and nothing inherited: what is
 * pasted owes what anything new owes.
 */
export function planPaste(board: Board, fragment: Fragment, { by, newId, frameFor }: PasteWay): Paste {
  const ids = new Map<string, string>();
  const taken = new Set(Object.values(board.components).map(({ name }) => name));
  const parts = outsideIn(fragment.components).map((component): Edit => {
    const position = moved(component.position, by);
    const parent =
      component.parent !== undefined && ids.has(component.parent)
        ? ids.get(component.parent)
        : frameFor(component, position);
    const id = newId();
    ids.set(component.id, id);
    const { kind, settings, size } = component;
    return {
      type: "add-component",
      id,
      kind,
      position,
      settings,
      name: freeName(component.name, taken),
      ...(parent !== undefined && { parent }),
      ...(size !== undefined && { size }),
    };
  });
  const components = [...ids.values()];
  const lines = fragment.connections.flatMap((line): Edit[] => {
    const [from, to] = [ids.get(line.from), ids.get(line.to)];
    if (from === undefined || to === undefined) return [];
    const { purpose, protocol, style } = line;
    const carried = { purpose, ...(protocol && { protocol }), ...(style && { style }) };
    return [{ type: "connect", id: newId(), from, to, settings: settingsHere(line, board), ...carried }];
  });
  const cards = fragment.cards.map((card) => ({ ...card, id: newId(), position: moved(card.position, by) }));
  const dataModels = fragment.dataModels.map(({ store, ...model }) => {
    const kept = store === undefined ? undefined : (ids.get(store) ?? store);
    const isHere = kept !== undefined && (components.includes(kept) || Object.hasOwn(board.components, kept));
    return { ...model, id: newId(), position: moved(model.position, by), ...(isHere && { store: kept }) };
  });
  const edits: Edit[] = [
    ...parts,
    ...lines,
    ...cards.map((card): Edit => ({ type: "put-card", card })),
    ...dataModels.map((dataModel): Edit => ({ type: "put-data-model", dataModel })),
  ];
  return {
    edit: { type: "batch", edits },
    components,
    cards: cards.map(({ id }) => id),
    dataModels: dataModels.map(({ id }) => id),
  };
}
