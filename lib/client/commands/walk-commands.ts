import type { StoreApi } from "zustand/vanilla";
import { mayEdit, type Command } from "@/lib/client/commands/command";
import type { StudioState } from "@/lib/client/studio-state";
import { allOwed } from "@/lib/domain/ladder/all-owed";

/** Traces the next class of traffic in their order; after the last, none. */
function traceNext(store: StoreApi<StudioState>): void {
  const { board, tracedClass, traceClass } = store.getState();
  const classes = Object.values(board.classes).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const at = classes.findIndex((one) => one.id === tracedClass);
  traceClass(classes[at + 1]?.id ?? null);
}

/** The walk: what is owed, its decisions and its stages. */
export const WALK_COMMANDS: readonly Command[] = [
  {
    id: "trace",
    title: "Trace the next class of traffic",
    keys: ["t"],
    place: "everywhere",
    when: (state) => Object.keys(state.board.classes).length > 0,
    run: traceNext,
  },
  {
    id: "next-owed",
    title: "Go to the next decision owed",
    keys: ["n", "Alt+KeyN"],
    place: "everywhere",
    when: (state) => allOwed(state.analysis).length > 0,
    run: (store) => {
      store.getState().nextOwed();
    },
  },
  {
    id: "advance",
    title: "Go to the next stage",
    keys: ["g"],
    place: "everywhere",
    when: (state) =>
      mayEdit(state) && state.analysis.progress.stage + 1 < state.analysis.progress.stages.length,
    run: (store) => {
      store.getState().advance();
    },
  },
  {
    id: "choose-option",
    title: "Choose an option of the decision",
    keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    place: "decision",
    when: (state) => mayEdit(state) && state.openQuestion !== null,
  },
  {
    id: "accept",
    title: "Put the note forward",
    keys: ["$mod+Enter"],
    place: "decision",
    when: (state) => mayEdit(state) && state.openQuestion !== null,
  },
  {
    id: "later",
    title: "Leave the decision for later",
    keys: ["l"],
    place: "decision",
    when: (state) => state.openQuestion !== null,
    run: (store) => {
      store.getState().showTab("step");
    },
  },
];
