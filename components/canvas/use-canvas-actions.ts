import { useReactFlow } from "@xyflow/react";
import { useMemo } from "react";
import { choose, NOTHING } from "@/components/canvas/choose";
import { rememberKind } from "@/components/canvas/recent-kinds";
import type { StudioState } from "@/lib/client/studio-state";
import { useStudioStore } from "@/lib/client/use-studio";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Point } from "@/lib/flow/geometry";
import { freePlace } from "@/lib/flow/place-new";
import { addAndConnectEdit, addEdit, connectEdit, type Wish } from "@/lib/flow/new-edits";

/** About what a new card takes, so that it does not hide a component. */
const CARD_SIZES = { card: { width: 224, height: 80 }, dataModel: { width: 288, height: 260 } } as const;

/** What can be done to the board from the canvas. Each is one edit; each answers whether it was made. */
export type CanvasActions = {
  /** Beside the chosen component, else in the middle of what is in sight; or at a point of the world. */
  add: (kind: string, at?: Point) => string | null;
  addCard: (type: "card" | "dataModel", at?: Point) => void;
  connect: (from: string, to: string) => string | null;
  addAndConnect: (from: string, kind: string, at: Point) => string | null;
  /** The world point under a point of the screen. */
  toWorld: (screen: Point) => Point;
  middle: () => Point;
};

function on(state: StudioState) {
  return { board: state.board, catalogue: state.knowledge };
}

/** The canvas's own verbs, bound to the store and to the viewport. */
export function useCanvasActions(): CanvasActions {
  const store = useStudioStore();
  const flow = useReactFlow();
  return useMemo(() => {
    const apply = (edit: Edit | undefined): boolean =>
      edit !== undefined && store.getState().edit(edit) === null;
    const middle = (): Point => {
      const box = document.querySelector(".react-flow")?.getBoundingClientRect();
      if (box === undefined) return { x: 0, y: 0 };
      return flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    };
    const wishFor = (at: Point | undefined): Wish => {
      if (at !== undefined) return { at };
      const beside = store.getState().selection.components.at(-1);
      return beside === undefined ? { near: middle() } : { beside, near: middle() };
    };
    return {
      toWorld: (screen) => flow.screenToFlowPosition(screen),
      middle,
      add: (kind, at) => {
        const state = store.getState();
        const id = state.newId();
        if (!apply(addEdit(on(state), kind, id, wishFor(at)))) return null;
        rememberKind(kind);
        choose(state, { ...NOTHING, components: [id] });
        return id;
      },
      addCard: (type, at) => {
        const state = store.getState();
        const id = state.newId();
        const position = at ?? freePlace(state.board, state.knowledge, middle(), CARD_SIZES[type]);
        const card = { type: "put-card", card: { id, text: "", position } } as const;
        const dataModel = {
          type: "put-data-model",
          dataModel: { id, name: "", position, entities: {}, queries: {} },
        } as const;
        if (apply(type === "card" ? card : dataModel))
          state.select({ ...NOTHING, [type === "card" ? "cards" : "dataModels"]: [id] });
      },
      connect: (from, to) => {
        const state = store.getState();
        const id = state.newId();
        if (!apply(connectEdit(on(state), id, from, to))) return null;
        choose(state, { ...NOTHING, connections: [id] });
        return id;
      },
      addAndConnect: (from, kind, at) => {
        const state = store.getState();
        const ids = { component: state.newId(), connection: state.newId() };
        if (!apply(addAndConnectEdit(on(state), from, kind, ids, at))) return null;
        rememberKind(kind);
        choose(state, { ...NOTHING, components: [ids.component] });
        return ids.connection;
      },
    };
  }, [store, flow]);
}
