import type { StoreApi } from "zustand/vanilla";
import { always, chosenCount, mayEdit, type Command } from "@/lib/client/commands/command";
import type { Selection, StudioState } from "@/lib/client/studio-state";
import { NOTHING } from "@/lib/client/choose";
import { nudgeEdit } from "@/lib/flow/from-flow";
import { DOTS, GRID } from "@/lib/flow/grid";

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const ARROW_KEYS = Object.keys(ARROWS);

function without(all: object, chosen: readonly string[]): string[] {
  return Object.keys(all).filter((id) => !chosen.includes(id));
}

function selectOthers(store: StoreApi<StudioState>, chosen: Selection): void {
  const { board, select } = store.getState();
  select({
    components: without(board.components, chosen.components),
    connections: without(board.connections, chosen.connections),
    cards: without(board.cards, chosen.cards),
    dataModels: without(board.dataModels, chosen.dataModels),
  });
}

function hasParts({ board }: StudioState): boolean {
  return [board.components, board.cards, board.dataModels].some((all) => Object.keys(all).length > 0);
}

/** Leaves what is innermost: a connection begun, a preview, choosing several, then the selection. */
function escape(store: StoreApi<StudioState>): void {
  const { connectingFrom, beginConnecting, ghost, hideGhost, select, choosingMany, chooseMany } =
    store.getState();
  if (connectingFrom !== null) beginConnecting(null);
  else if (ghost !== null) hideGhost();
  else if (choosingMany) chooseMany(false);
  else select(NOTHING);
}

/** Moves what is chosen to the next line of the grid, with Shift to about the next dot. What is pinned stays; a run of presses is taken back as one. */
function nudge(store: StoreApi<StudioState>, event?: KeyboardEvent): void {
  const arrow = ARROWS[event?.key ?? ""];
  if (event === undefined || arrow === undefined) return;
  const { board, knowledge, selection, edit, say } = store.getState();
  const step = event.shiftKey ? DOTS : GRID;
  const move = nudgeEdit(board, knowledge, selection, { x: arrow.x * step, y: arrow.y * step });
  const ids = [...selection.components, ...selection.cards, ...selection.dataModels];
  if (move !== undefined) edit(move, { coalesce: `nudge/${ids.join("+")}` });
  else if (selection.components.length > 0) say("It is pinned in place. P lets it move.");
}

function hasMovable({ selection }: StudioState): boolean {
  return selection.components.length + selection.cards.length + selection.dataModels.length > 0;
}

/** Choosing and moving on the canvas. */
export const CANVAS_COMMANDS: readonly Command[] = [
  {
    id: "choose-focused",
    title: "Choose what has the focus, beside the others with Shift; Enter again goes to its panel",
    keys: ["Enter", "Space", "Shift+Enter", "Shift+Space"],
    place: "canvas",
    when: always,
  },
  {
    id: "select-all",
    title: "Choose everything",
    keys: ["$mod+a"],
    place: "canvas",
    when: hasParts,
    needs: "The board is empty.",
    run: (store) => {
      selectOthers(store, NOTHING);
    },
  },
  {
    id: "select-others",
    title: "Choose all the others",
    keys: ["i"],
    place: "canvas",
    when: (state) => hasParts(state) && chosenCount(state) > 0,
    needs: "Choose something first; this then chooses all the others.",
    run: (store) => {
      selectOthers(store, store.getState().selection);
    },
  },
  {
    id: "select-many",
    title: "Choose several, one after the other",
    keys: ["v"],
    place: "canvas",
    when: hasParts,
    needs: "The board is empty.",
    run: (store) => {
      const { choosingMany, chooseMany } = store.getState();
      chooseMany(!choosingMany);
    },
  },
  {
    id: "nudge",
    title: "Move what is chosen by a step; by five with Shift",
    keys: [...ARROW_KEYS, ...ARROW_KEYS.map((key) => `Shift+${key}`)],
    place: "canvas",
    when: (state) => mayEdit(state) && hasMovable(state) && state.boardView === "canvas",
    run: nudge,
  },
  {
    id: "walk-to",
    title: "Go to the next component that way",
    keys: [...ARROW_KEYS, ...ARROW_KEYS.map((key) => `Shift+${key}`)],
    place: "canvas",
    when: (state) => !mayEdit(state) || !hasMovable(state),
  },
  { id: "escape", title: "Let go", keys: ["Escape"], place: "canvas", when: always, run: escape },
];
