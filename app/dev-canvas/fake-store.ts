"use client";
import { createStore } from "zustand/vanilla";
import { nanoid } from "nanoid";
import type { Board } from "@/lib/domain/board/board-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { makeGates } from "@/lib/domain/edit/gates";
import { analyse } from "@/lib/domain/ladder/analyse";
import { planPlacement } from "@/lib/domain/ladder/plan-placement";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import type { StudioState } from "@/lib/client/studio-state";

export function fakeStore(board: Board, knowledge: PublicKnowledge) {
  const gates = makeGates(knowledge);
  const newId = () => nanoid(10);
  const ctx = () => ({ knowledge, now: new Date().toISOString(), author: "dev", newId, gates });
  const past: Board[] = [], future: Board[] = [];
  let lastCoalesce = "";
  return createStore<StudioState>((set, get) => {
    const put = (b: Board) => set({ board: b, analysis: analyse(b, knowledge, get().lookingAtUsers ?? undefined), canUndo: past.length > 0, canRedo: future.length > 0 });
    return {
      boardId: "dev", board, drifts: [], save: { state: "saved", at: Date.now() }, canUndo: false, canRedo: false, readOnly: false,
      edit: (edit, options) => {
        const before = get().board;
        const r = performEdit(before, edit, ctx());
        if (!r.ok) { set({ refusal: r.error }); return r.error; }
        if (!options?.coalesce || options.coalesce !== lastCoalesce) past.push(before);
        lastCoalesce = options?.coalesce ?? "";
        future.length = 0; put(r.value); (window as any).__edits = ((window as any).__edits ?? []).concat(edit); return null;
      },
      undo: () => { const b = past.pop(); if (b) { future.push(get().board); lastCoalesce = ""; put(b); } },
      redo: () => { const b = future.pop(); if (b) { past.push(get().board); put(b); } },
      refusal: null, dismissRefusal: () => set({ refusal: null }), newId,
      knowledge, analysis: analyse(board, knowledge),
      selection: { components: [], connections: [], cards: [], dataModels: [] },
      select: (s) => set((st) => ({ selection: { ...st.selection, ...s } })),
      lookingAtUsers: null, lookAtUsers: (u) => set({ lookingAtUsers: u, analysis: analyse(get().board, knowledge, u ?? undefined) }),
      tab: "step", showTab: (tab) => set({ tab }), openStep: null, showStep: (s) => set({ openStep: s, tab: "step" }),
      openQuestion: null, showQuestion: (q) => set({ openQuestion: q, tab: "decision" }),
      nextOwed: () => { const q = get().analysis.progress.owed[0]; if (q) set({ openQuestion: q.question, tab: "decision" }); },
      ghost: null,
      previewOption: (question, option) => {
        if (option === null) { set({ ghost: null }); return; }
        const o = knowledge.steps.flatMap((s) => s.questions).find((q) => q.id === question)?.options.find((x) => x.id === option);
        const b = get().board;
        const edits = planPlacement(b, knowledge, o?.place ?? [], { newId, rehearse: (cur, es) => rehearseEdits(cur, es, ctx()) });
        const after = rehearseEdits(b, edits, ctx());
        set({ ghost: { question, option, board: after, analysis: analyse(after, knowledge), edits,
          addedComponents: Object.keys(after.components).filter((i) => !(i in b.components)), addedConnections: Object.keys(after.connections).filter((i) => !(i in b.connections)), changedComponents: [] } });
      },
      placeGhost: () => null,
      flyTo: null, fly: (t) => set((s) => ({ flyTo: { components: t.components ?? [], connections: t.connections ?? [], count: (s.flyTo?.count ?? 0) + 1 } })),
      tracedClass: null, traceClass: (tracedClass) => set({ tracedClass }),
      connectingFrom: null, beginConnecting: (connectingFrom) => set({ connectingFrom }),
      quickAddOpen: false, showQuickAdd: (quickAddOpen) => set({ quickAddOpen }),
      paletteOpen: false, showPalette: (paletteOpen) => set({ paletteOpen }),
      dockOpen: false, showDock: (dockOpen) => set({ dockOpen }), ladderOpen: window.innerWidth > 1100, showLadder: (ladderOpen) => set({ ladderOpen }), sheetOpen: false, showSheet: (sheetOpen) => set({ sheetOpen }),
    };
  });
}
