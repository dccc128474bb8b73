import type { StoreApi } from "zustand/vanilla";
import { rememberKind } from "@/components/canvas/recent-kinds";
import { choose, NOTHING } from "@/lib/client/choose";
import type { StudioState } from "@/lib/client/studio-state";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Point } from "@/lib/drawing/geometry";
import { MODEL, NOTE, freePlace } from "@/lib/flow/place-new";
import { addAndConnectEdit, addEdit, connectEdit, type Wish } from "@/lib/flow/new-edits";

/** What can be put on the board and joined there, in whichever view. Each is one edit; each answers what it made. */
export type BoardActions = {
  /** Beside the chosen component, else in the middle; or at a point of the world. */
  add: (kind: string, at?: Point) => string | null;
  addCard: (type: "card" | "dataModel", at?: Point) => void;
  connect: (from: string, to: string) => string | null;
  addAndConnect: (from: string, kind: string, at: Point) => string | null;
};

function on(state: StudioState) {
  return { board: state.board, catalogue: state.knowledge };
}

/** The board's verbs, bound to the store. `middle` is where a view puts what has no place of its own. */
export function createBoardActions(store: StoreApi<StudioState>, middle: () => Point): BoardActions {
  const apply = (edit: Edit | undefined): boolean =>
    edit !== undefined && store.getState().edit(edit) === null;
  const wishFor = (at: Point | undefined): Wish => {
    if (at !== undefined) return { at };
    const beside = store.getState().selection.components.at(-1);
    return beside === undefined ? { near: middle() } : { beside, near: middle() };
  };
  return {
    add: (kind, at) => {
      const state = store.getState();
      const id = state.newId();
      if (!apply(addEdit(on(state), kind, id, wishFor(at)))) return null;
      rememberKind(kind);
      choose(store.getState(), { ...NOTHING, components: [id] });
      return id;
    },
    addCard: (type, at) => {
      const state = store.getState();
      const id = state.newId();
      const position =
        at ?? freePlace(state.board, state.knowledge, middle(), type === "card" ? NOTE : MODEL);
      const card = { type: "put-card", card: { id, text: "", position } } as const;
      const dataModel = {
        type: "put-data-model",
        dataModel: { id, name: "", position, entities: {}, queries: {} },
      } as const;
      if (apply(type === "card" ? card : dataModel))
        store.getState().select({ ...NOTHING, [type === "card" ? "cards" : "dataModels"]: [id] });
    },
    connect: (from, to) => {
      const state = store.getState();
      const id = state.newId();
      if (!apply(connectEdit(on(state), id, from, to))) return null;
      choose(store.getState(), { ...NOTHING, connections: [id] });
      return id;
    },
    addAndConnect: (from, kind, at) => {
      const state = store.getState();
      const ids = { component: state.newId(), connection: state.newId() };
      if (!apply(addAndConnectEdit(on(state), from, kind, ids, at))) return null;
      rememberKind(kind);
      choose(store.getState(), { ...NOTHING, components: [ids.component] });
      return ids.connection;
    },
  };
}
