import type { StateCreator } from "zustand/vanilla";
import { deriveAnalysis, deriveSoon, isSmallBoard } from "@/lib/client/create-derived-slice";
import { createGhostSlice, type GhostSlice } from "@/lib/client/create-ghost-slice";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { SessionSlice, StudioState } from "@/lib/client/studio-state";
import { isStepId } from "@/lib/domain/knowledge/step-schema";
import { inOutline } from "@/lib/client/create-outline-slice";
import { revealChosen, revealFirst } from "@/lib/client/outline/reveal";
import { findQuestion } from "@/lib/domain/edit/plan-find";
import { isOverlayStepId } from "@/lib/domain/knowledge/overlay-ids";
import { allOwed } from "@/lib/domain/ladder/all-owed";
import { isWalked } from "@/lib/domain/overlay/overlay-scope";

type Creator<Slice> = StateCreator<StudioState, [], [], Slice>;
type PanelSlice = Pick<
  SessionSlice,
  "tab" | "showTab" | "openStep" | "showStep" | "openQuestion" | "showQuestion" | "nextOwed"
>;
type AdvanceSlice = Pick<SessionSlice, "advance" | "advanceRefusedAt">;
type CanvasSlice = Pick<
  SessionSlice,
  | "selection"
  | "select"
  | "lookingAtUsers"
  | "lookAtUsers"
  | "flyTo"
  | "fly"
  | "tracedClass"
  | "traceClass"
  | "connectingFrom"
  | "beginConnecting"
>;
type OpenSlice = Omit<
  SessionSlice,
  keyof PanelSlice | keyof CanvasSlice | keyof AdvanceSlice | keyof GhostSlice
>;

function createPanelSlice(deps: StudioDeps): Creator<PanelSlice> {
  return (set, get) => ({
    tab: "step",
    showTab: (tab) => {
      set({ tab });
    },
    openStep: null,
    showStep: (openStep) => {
      set({ openStep, walk: "ladder", tab: "step", sheetOpen: true });
    },
    openQuestion: null,
    showQuestion: (question) => {
      const step = findQuestion(deps.knowledge, question)?.step.id;
      set({
        openQuestion: question,
        tab: "decision",
        sheetOpen: true,
        ...(isStepId(step) && { openStep: step, walk: "ladder" as const }),
        ...(isOverlayStepId(step) && { openOverlayStep: step, overlayView: null }),
        // "Not needed" is written beside the ladder: it is no walk.
        ...(isOverlayStepId(step) && isWalked(get().board) && { walk: "overlay" as const }),
      });
    },
    nextOwed: () => {
      const { analysis, openQuestion, showQuestion, fly, board } = get();
      const owed = allOwed(analysis);
      const at = owed.findIndex((state) => state.question === openQuestion);
      const next = owed[(at + 1) % Math.max(owed.length, 1)];
      if (!next) return;
      showQuestion(next.question);
      const components = next.subjects
        .map((subject) => subject.entity)
        .filter((id) => Object.hasOwn(board.components, id));
      if (components.length > 0) fly({ components: [...new Set(components)] });
    },
  });
}

function createAdvanceSlice(): Creator<AdvanceSlice> {
  return (set, get) => ({
    advanceRefusedAt: null,
    advance: () => {
      const { analysis, lookAtUsers, edit } = get();
      const { stages, stage: at } = analysis.progress;
      const next = stages[at + 1];
      if (!next) return;
      if (!stages[at]?.passed) {
        set({ advanceRefusedAt: at, ladderOpen: true, sheetOpen: false });
        return;
      }
      lookAtUsers(null);
      edit({ type: "show-stage", stage: next.index });
    },
  });
}

function createCanvasSlice(deps: StudioDeps): Creator<CanvasSlice> {
  return (set, get) => ({
    selection: { components: [], connections: [], cards: [], dataModels: [] },
    select: (chosen) => {
      set((state) => {
        const selection = { ...state.selection, ...chosen };
        return { selection, ...inOutline(state, revealChosen(state.board, selection)) };
      });
    },
    lookingAtUsers: null,
    lookAtUsers: (lookingAtUsers) => {
      const { board, ghost, redrawGhost } = get();
      if (!isSmallBoard(board)) {
        set({ lookingAtUsers });
        deriveSoon(deps, { getState: get, setState: set });
        return;
      }
      set({ lookingAtUsers, analysis: deriveAnalysis(deps, board, lookingAtUsers) });
      if (ghost) redrawGhost();
    },
    flyTo: null,
    fly: ({ components = [], connections = [] }) => {
      set((state) => ({
        flyTo: { components, connections, count: (state.flyTo?.count ?? 0) + 1 },
        ...inOutline(state, revealFirst(state.board, { components, connections })),
      }));
    },
    tracedClass: null,
    traceClass: (tracedClass) => {
      set({ tracedClass });
    },
    connectingFrom: null,
    beginConnecting: (connectingFrom) => {
      set({ connectingFrom });
    },
  });
}

function createOpenSlice(): Creator<OpenSlice> {
  return (set) => ({
    choosingMany: false,
    chooseMany: (choosingMany) => {
      set({ choosingMany, framing: false });
    },
    framing: false,
    frameNext: (framing) => {
      set({ framing });
    },
    said: null,
    say: (text) => {
      set((state) => ({ said: { text, count: (state.said?.count ?? 0) + 1 } }));
    },
    quickAddOpen: false,
    showQuickAdd: (quickAddOpen) => {
      set({ quickAddOpen });
    },
    paletteOpen: false,
    showPalette: (paletteOpen) => {
      set({ paletteOpen });
    },
    dockOpen: false,
    showDock: (dockOpen) => {
      set({ dockOpen });
    },
    ladderOpen: true,
    showLadder: (ladderOpen) => {
      set({ ladderOpen });
    },
    sheetOpen: false,
    showSheet: (sheetOpen) => {
      set({ sheetOpen });
    },
  });
}

/** Session scope: what is looked at and what is open; neither saved nor undone. */
export function createSessionSlice(deps: StudioDeps): Creator<SessionSlice & GhostSlice> {
  return (...store) => ({
    ...createPanelSlice(deps)(...store),
    ...createAdvanceSlice()(...store),
    ...createCanvasSlice(deps)(...store),
    ...createGhostSlice(deps)(...store),
    ...createOpenSlice()(...store),
  });
}
