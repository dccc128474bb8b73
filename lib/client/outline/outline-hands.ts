import type { StoreApi } from "zustand/vanilla";
import { choose, NOTHING } from "@/lib/client/choose";
import { chosenCount } from "@/lib/client/commands/command";
import { alsoChosen, isChosen, placeInSelection, toggledChoice } from "@/lib/client/outline/choose-items";
import { createTyping, findTyped } from "@/lib/client/outline/find-typed";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { isOpen, visibleRows, type OutlineRow } from "@/lib/client/outline/visible-rows";
import { walkOutline } from "@/lib/client/outline/walk-outline";
import type { Selection, StudioState } from "@/lib/client/studio-state";

/** What a hand does in the outline needs of the rest of the screen. */
export type OutlineOpens = {
  /** A connection was begun, and this is its other end. */
  connect: (from: string, to: string) => void;
  /** The decision of a question, with the focus in it. */
  question: (question: string) => void;
  /** The panel of what is chosen, with the focus in it. */
  panel: () => void;
};

/** What can be done in the outline, by key, pointer or button. */
export type OutlineHands = {
  /** The item one stands at. */
  here: () => OutlineItem | undefined;
  /** Goes by an arrow, Home or End, or folds; with `extend` all that is passed is chosen too. */
  walk: (key: string, extend: boolean) => void;
  /** Goes to the next item whose title begins so. `now` is in milliseconds. */
  type: (letter: string, now: number) => void;
  /** Goes on typing a name, where one is being typed that goes on so. Answers whether one is. */
  typeOn: (letter: string, now: number) => boolean;
  /** Chooses it and shows it in the inspector; chosen already, goes there. Opens a question; opens or closes a section. */
  activate: (item: OutlineItem) => void;
  /** Chooses it beside the others, or lets it go. */
  toggle: (item: OutlineItem) => void;
  /** Chooses all from where one stands to there. */
  reach: (item: OutlineItem) => void;
  fold: (item: OutlineItem) => void;
  /** What a command would be about: what is chosen where that is several, else what one stands at. Null for what has no commands. */
  aimed: (state: StudioState) => Selection | null;
  /** Chooses what a command would be about. Answers whether there is anything. */
  aim: () => boolean;
};

type Tree = { items: readonly OutlineItem[]; isLarge: boolean };

function rowsOf({ items, isLarge }: Tree, state: StudioState): OutlineRow[] {
  return visibleRows(items, (item) => isOpen(item, state.outlineFolds, isLarge));
}

function between(rows: readonly OutlineRow[], from: string | null, to: string): OutlineRow[] {
  const places = [from, to].map((id) => rows.findIndex(({ item }) => item.id === id));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return first === -1 ? rows.filter(({ item }) => item.id === to) : rows.slice(first, last + 1);
}

/** Choosing, by item. One stays where one is, though what is chosen is shown elsewhere too. */
function chooseHands(store: StoreApi<StudioState>, tree: Tree, opens: OutlineOpens) {
  const fold = (item: OutlineItem): void => {
    const state = store.getState();
    const open = isOpen(item, state.outlineFolds, tree.isLarge);
    state.foldInOutline(item.id, !open);
    state.goInOutline(item.id);
  };
  const chooseOne = (state: StudioState, item: OutlineItem): void => {
    const isOnly = isChosen(state.selection, item.subject) && chosenCount(state) === 1;
    if (isOnly) {
      opens.panel();
      return;
    }
    choose(state, alsoChosen(NOTHING, [item.subject]));
    if (item.subject.type === "card" || item.subject.type === "dataModel") state.showTab("inspect");
    state.goInOutline(item.id);
  };
  const toggle = (item: OutlineItem): void => {
    const state = store.getState();
    if (placeInSelection(item.subject) === undefined) return;
    state.select(toggledChoice(state.selection, item.subject));
    state.goInOutline(item.id);
  };
  const activate = (item: OutlineItem): void => {
    const state = store.getState();
    const { subject } = item;
    state.goInOutline(item.id);
    if (subject.type === "section") fold(item);
    else if (subject.type === "question") opens.question(subject.question);
    else if (state.connectingFrom !== null && subject.type === "component") {
      state.beginConnecting(null);
      if (subject.id !== state.connectingFrom) opens.connect(state.connectingFrom, subject.id);
    } else if (state.choosingMany) toggle(item);
    else chooseOne(state, item);
  };
  const reach = (item: OutlineItem): void => {
    const state = store.getState();
    const passed = between(rowsOf(tree, state), state.outlineAt, item.id);
    state.select(
      alsoChosen(
        state.selection,
        passed.map((row) => row.item.subject),
      ),
    );
    state.goInOutline(item.id);
  };
  return { fold, toggle, activate, reach };
}

/** Finding by name. Whoever went elsewhere meanwhile begins a new name. */
function typeHands(store: StoreApi<StudioState>, tree: Tree): Pick<OutlineHands, "type" | "typeOn"> {
  const typing = createTyping();
  let landed: string | null = null;
  const find = (typed: string): string | undefined => {
    const state = store.getState();
    return findTyped(rowsOf(tree, state), state.outlineAt, typed);
  };
  const land = (found: string | undefined): void => {
    landed = found ?? store.getState().outlineAt;
    if (found !== undefined) store.getState().goInOutline(found);
  };
  const begun = (now: number): string => (store.getState().outlineAt === landed ? typing.typed(now) : "");
  return {
    type: (letter, now) => {
      if (begun(now) === "") typing.clear();
      land(find(typing.add(letter, now)));
    },
    typeOn: (letter, now) => {
      const typed = begun(now);
      const found = typed === "" ? undefined : find(typed + letter);
      if (found === undefined) return false;
      typing.add(letter, now);
      land(found);
      return true;
    },
  };
}

/** Makes the hands of one outline as it is now. */
export function createOutlineHands(
  store: StoreApi<StudioState>,
  tree: Tree,
  opens: OutlineOpens,
): OutlineHands {
  const chooses = chooseHands(store, tree, opens);
  const at = (state: StudioState): OutlineItem | undefined =>
    rowsOf(tree, state).find(({ item }) => item.id === state.outlineAt)?.item;
  const aimed = (state: StudioState): Selection | null => {
    const item = at(state);
    if (chosenCount(state) > 1 || item === undefined)
      return chosenCount(state) === 0 ? null : state.selection;
    if (placeInSelection(item.subject) === undefined) return null;
    return isChosen(state.selection, item.subject) ? state.selection : alsoChosen(NOTHING, [item.subject]);
  };
  return {
    ...chooses,
    here: () => at(store.getState()),
    walk: (key, extend) => {
      const state = store.getState();
      const rows = rowsOf(tree, state);
      const step = walkOutline(rows, state.outlineAt, key, (item) =>
        isOpen(item, state.outlineFolds, tree.isLarge),
      );
      if (step === undefined) return;
      if ("fold" in step) state.foldInOutline(step.fold, step.open);
      else {
        const to = extend ? rows.find(({ item }) => item.id === step.go)?.item : undefined;
        if (to === undefined) state.goInOutline(step.go);
        else chooses.reach(to);
      }
    },
    ...typeHands(store, tree),
    aimed,
    aim: () => {
      const state = store.getState();
      const selection = aimed(state);
      if (selection === null) return false;
      if (selection !== state.selection) {
        state.select(selection);
        if (state.outlineAt !== null) state.goInOutline(state.outlineAt);
      }
      return true;
    },
  };
}
