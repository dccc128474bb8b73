import type { StateCreator } from "zustand/vanilla";
import type { Revealed } from "@/lib/client/outline/reveal";
import type { OutlineSlice, StudioState } from "@/lib/client/studio-state";

/** The outline's state with something in sight; nothing to change where there is nothing to show. */
export function inOutline(
  { outlineFolds }: Pick<OutlineSlice, "outlineFolds">,
  revealed: Revealed | null,
): Partial<Pick<OutlineSlice, "outlineAt" | "outlineFolds">> {
  if (revealed === null) return {};
  return { outlineAt: revealed.outlineAt, outlineFolds: { ...outlineFolds, ...revealed.opened } };
}

const NOW_SHOWN = { outline: "The outline is shown.", canvas: "The canvas is shown." } as const;

/** Session scope of the outline: which view is shown, where in the outline someone stands, and what is open in it. */
export function createOutlineSlice(): StateCreator<StudioState, [], [], OutlineSlice> {
  return (set, get) => ({
    boardView: "canvas",
    showBoardView: (boardView) => {
      if (boardView === get().boardView) return;
      set({ boardView, renamingInOutline: null });
      get().say(NOW_SHOWN[boardView]);
      get().goToBoard();
    },
    boardAsked: 0,
    goToBoard: () => {
      set((state) => ({ boardAsked: state.boardAsked + 1 }));
    },
    outlineAt: null,
    goInOutline: (outlineAt) => {
      set({ outlineAt });
    },
    outlineFolds: {},
    foldInOutline: (item, open) => {
      set((state) => ({ outlineFolds: { ...state.outlineFolds, [item]: open } }));
    },
    renamingInOutline: null,
    renameInOutline: (renamingInOutline) => {
      set({ renamingInOutline });
    },
    putIntoOpen: false,
    showPutInto: (putIntoOpen) => {
      set({ putIntoOpen });
    },
  });
}
