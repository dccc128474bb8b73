import { always, chosenCount, mayEdit, type Command } from "@/lib/client/commands/command";
import { fragmentOf, pasteFragment } from "@/lib/client/fragments";
import type { StudioState } from "@/lib/client/studio-state";

const CHOOSE_FIRST = "Choose a component, connection or note first.";
/** Said where there is nothing to connect from. */
export const CONNECT_FROM = "Choose the component to connect from.";
const hasDrawn = ({ selection }: StudioState): boolean =>
  selection.components.length + selection.cards.length + selection.dataModels.length > 0;

/** Finding, adding, and taking back: at home on every part of the screen. */
export const CHANGE_COMMANDS: readonly Command[] = [
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
    needs: "There is nothing to take back.",
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
    needs: "Nothing was taken back.",
    run: (store) => {
      store.getState().redo();
    },
  },
  {
    id: "rename",
    title: "Rename the chosen component",
    keys: ["F2"],
    place: "everywhere",
    when: (state) => mayEdit(state) && state.selection.components.length === 1,
    needs: "Choose one component first.",
  },
];

/** What becomes of what is chosen. */
export const SELECTION_COMMANDS: readonly Command[] = [
  {
    id: "delete",
    title: "Delete what is chosen",
    keys: ["Delete", "Backspace"],
    place: "canvas",
    when: (state) => mayEdit(state) && chosenCount(state) > 0,
    needs: CHOOSE_FIRST,
    run: (store) => {
      const { selection, edit } = store.getState();
      edit({ type: "remove", ...selection });
    },
  },
  {
    id: "copy",
    title: "Copy",
    keys: ["$mod+c"],
    place: "canvas",
    isNative: true,
    when: hasDrawn,
    needs: "Choose a component or a note to copy.",
  },
  {
    id: "cut",
    title: "Cut",
    keys: ["$mod+x"],
    place: "canvas",
    isNative: true,
    when: (state) => mayEdit(state) && hasDrawn(state),
    needs: "Choose a component or a note to cut.",
  },
  { id: "paste", title: "Paste", keys: ["$mod+v"], place: "canvas", isNative: true, when: mayEdit },
  {
    id: "duplicate",
    title: "Duplicate what is chosen",
    keys: ["$mod+d"],
    place: "canvas",
    when: (state) => mayEdit(state) && hasDrawn(state),
    needs: "Choose a component or a note to duplicate.",
    run: (store) => {
      pasteFragment(store.getState(), fragmentOf(store.getState()), { keepsFrame: true });
    },
  },
  {
    id: "put-into",
    title: "Put into a container, or take out of it",
    keys: ["Alt+KeyM"],
    place: "canvas",
    when: (state) => mayEdit(state) && state.selection.components.length > 0,
    needs: "Choose a component to put into a container.",
    run: (store) => {
      store.getState().showPutInto(true);
    },
  },
  {
    id: "pin",
    title: "Pin in place, or let move",
    keys: ["p", "Alt+KeyP"],
    place: "canvas",
    when: (state) => mayEdit(state) && state.selection.components.length > 0,
    needs: "Choose a component to pin.",
    run: (store) => {
      const { board, selection, edit } = store.getState();
      const ids = selection.components.filter((id) => Object.hasOwn(board.components, id));
      const isAll = ids.every((id) => board.components[id as keyof typeof board.components]?.pinned);
      edit({ type: "pin-components", ids, pinned: !isAll });
    },
  },
  {
    id: "connect",
    title: "Connect from this component",
    keys: ["c", "Alt+KeyC"],
    place: "canvas",
    // What has the focus is no state of the studio: whoever has the board on the screen looks for it.
    when: (state) => mayEdit(state) && Object.keys(state.board.components).length > 0,
    needs: "Add a component to connect from.",
    run: (store) => {
      const { selection, beginConnecting, say } = store.getState();
      const from = selection.components.at(-1);
      if (from === undefined) say(CONNECT_FROM);
      else beginConnecting(from);
    },
  },
];
