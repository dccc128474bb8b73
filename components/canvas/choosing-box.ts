import type { StoreApi } from "zustand/vanilla";
import { NOTHING } from "@/lib/client/choose";
import type { Selection, StudioState } from "@/lib/client/studio-state";
import { chosenBeside } from "@/lib/flow/from-flow";

/** A box that is drawn to choose: what it holds is chosen beside what was chosen before. */
export type ChoosingBox = {
  /** React Flow lets go of everything before it tells that a box begins: what was chosen is noted at the press. */
  press: () => void;
  begin: () => void;
  end: () => void;
  /** What is chosen, when React Flow would choose only `next`. */
  holds: (next: Selection) => Selection;
};

/** One for each canvas. */
export function createChoosingBox(store: StoreApi<StudioState>): ChoosingBox {
  let before = NOTHING;
  let kept: Selection | null = null;
  return {
    press: () => {
      before = store.getState().selection;
    },
    begin: () => {
      kept = before;
    },
    end: () => {
      kept = null;
    },
    holds: (next) => (kept === null ? next : chosenBeside(next, kept)),
  };
}
