import type { StoreApi } from "zustand/vanilla";
import type { StudioState } from "@/lib/client/studio-state";

/** Everything that has a name in the palette or a key. */
export type CommandId =
  | "undo"
  | "redo"
  | "delete"
  | "select-all"
  | "quick-add"
  | "palette"
  | "help"
  | "choose-option"
  | "accept"
  | "later"
  | "next-owed"
  | "advance"
  | "fit"
  | "zoom-in"
  | "zoom-out"
  | "connect"
  | "rename"
  | "nudge"
  | "escape"
  | "toggle-ladder"
  | "toggle-dock"
  | "theme"
  | "trace";

/**
 * Who hears the keys. `everywhere`: the registry's own listener, except while someone types. `canvas` and `decision`:
 * those parts themselves, while they have the focus or are shown; they are listed here for the palette and the `?` sheet.
 */
export type CommandPlace = "everywhere" | "canvas" | "decision";

/** What a person can do, by name and by key. */
export type Command = {
  id: CommandId;
  title: string;
  /** In tinykeys' notation; any of them. `$mod` is Control, on a Mac the command key. */
  keys: readonly string[];
  place: CommandPlace;
  /** It makes sense now. */
  when: (state: StudioState) => boolean;
  /** Undefined where only a part of the screen can do it: that part registers a handler. */
  run?: (store: StoreApi<StudioState>) => void;
};

const always = (): boolean => true;
const mayEdit = (state: StudioState): boolean => !state.readOnly;

function chosenCount({ selection }: StudioState): number {
  return (
    selection.components.length +
    selection.connections.length +
    selection.cards.length +
    selection.dataModels.length
  );
}

function removeChosen(store: StoreApi<StudioState>): void {
  const { selection, edit } = store.getState();
  edit({ type: "remove", ...selection });
}

function selectAll(store: StoreApi<StudioState>): void {
  const { board, select } = store.getState();
  const { components, connections, cards, dataModels } = board;
  select({
    components: Object.keys(components),
    connections: Object.keys(connections),
    cards: Object.keys(cards),
    dataModels: Object.keys(dataModels),
  });
}

/** Leaves what is innermost: a connection begun, a preview, then the selection. */
function escape(store: StoreApi<StudioState>): void {
  const { connectingFrom, beginConnecting, ghost, previewOption, select } = store.getState();
  if (connectingFrom !== null) beginConnecting(null);
  else if (ghost !== null) previewOption(ghost.question, null);
  else select({ components: [], connections: [], cards: [], dataModels: [] });
}

/** Traces the next class of traffic in their order; after the last, none. */
function traceNext(store: StoreApi<StudioState>): void {
  const { board, tracedClass, traceClass } = store.getState();
  const classes = Object.values(board.classes).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const at = classes.findIndex((one) => one.id === tracedClass);
  traceClass(classes[at + 1]?.id ?? null);
}

function connectChosen(store: StoreApi<StudioState>): void {
  const { selection, beginConnecting } = store.getState();
  beginConnecting(selection.components.at(-1) ?? null);
}

/** All commands, in the order of the `?` sheet: the one list that palette, sheet and keys read. */
export const COMMANDS: readonly Command[] = [
  {
    id: "palette",
    title: "Find a command",
    keys: ["$mod+k"],
    place: "everywhere",
    when: always,
    run: (store) => {
      store.getState().showPalette(!store.getState().paletteOpen);
    },
  },
  {
    id: "quick-add",
    title: "Add a component",
    keys: ["/", "Shift+/"],
    place: "everywhere",
    when: mayEdit,
    run: (store) => {
      store.getState().showQuickAdd(true);
    },
  },
  {
    id: "undo",
    title: "Undo",
    keys: ["$mod+z"],
    place: "everywhere",
    when: (state) => state.canUndo && mayEdit(state),
    run: (store) => {
      store.getState().undo();
    },
  },
  {
    id: "redo",
    title: "Redo",
    keys: ["$mod+Shift+z", "$mod+y"],
    place: "everywhere",
    when: (state) => state.canRedo && mayEdit(state),
    run: (store) => {
      store.getState().redo();
    },
  },
  {
    id: "delete",
    title: "Delete what is chosen",
    keys: ["Delete", "Backspace"],
    place: "canvas",
    when: (state) => mayEdit(state) && chosenCount(state) > 0,
    run: removeChosen,
  },
  {
    id: "select-all",
    title: "Choose everything",
    keys: ["$mod+a"],
    place: "canvas",
    when: always,
    run: selectAll,
  },
  {
    id: "connect",
    title: "Connect from the chosen component",
    keys: ["c"],
    place: "canvas",
    when: (state) => mayEdit(state) && state.selection.components.length > 0,
    run: connectChosen,
  },
  {
    id: "rename",
    title: "Rename the chosen component",
    keys: ["F2"],
    place: "everywhere",
    when: (state) => mayEdit(state) && state.selection.components.length === 1,
  },
  {
    id: "nudge",
    title: "Move what is chosen; ten times as far with Shift",
    keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"],
    place: "canvas",
    when: (state) => mayEdit(state) && chosenCount(state) > 0,
  },
  { id: "escape", title: "Let go", keys: ["Escape"], place: "canvas", when: always, run: escape },
  { id: "fit", title: "Fit the board to the screen", keys: ["f", "Shift+!"], place: "canvas", when: always },
  { id: "zoom-in", title: "Zoom in", keys: ["+", "="], place: "canvas", when: always },
  { id: "zoom-out", title: "Zoom out", keys: ["-"], place: "canvas", when: always },
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
    keys: ["n"],
    place: "everywhere",
    when: (state) => state.analysis.progress.owed.length > 0,
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
  {
    id: "toggle-ladder",
    title: "Show or hide the ladder",
    keys: ["["],
    place: "everywhere",
    when: always,
    run: (store) => {
      store.getState().showLadder(!store.getState().ladderOpen);
    },
  },
  {
    id: "toggle-dock",
    title: "Show or hide the load",
    keys: ["]"],
    place: "everywhere",
    when: always,
    run: (store) => {
      store.getState().showDock(!store.getState().dockOpen);
    },
  },
  { id: "theme", title: "Change between light and dark", keys: [], place: "everywhere", when: always },
  { id: "help", title: "Show all keys", keys: ["?", "Shift+?"], place: "everywhere", when: always },
];
