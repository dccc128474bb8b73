import type { StateCreator } from "zustand/vanilla";
import type { OverlaySlice, StudioState } from "@/lib/client/studio-state";
import { declineOffer, takeUpOffer } from "@/lib/domain/overlay/answer-offer";
import { SCOPE_QUESTION } from "@/lib/domain/overlay/overlay-scope";

type Creator<Slice> = StateCreator<StudioState, [], [], Slice>;
type ProposalSlice = Pick<OverlaySlice, "previewSession" | "noProposal">;
type AnswerSlice = Pick<
  OverlaySlice,
  "takeUpOverlay" | "declineOverlay" | "offerDismissed" | "dismissOffer" | "drafts" | "keepDraft"
>;

/** A proposal is drawn while its view is open. */
function withoutProposal({ ghost }: StudioState): Partial<StudioState> {
  return ghost?.shows === "session" ? { ghost: null } : {};
}

/** What of the overlay is looked at. */
function createViewSlice(): Creator<Omit<OverlaySlice, keyof AnswerSlice | keyof ProposalSlice>> {
  return (set, get) => ({
    walk: "ladder",
    showWalk: (walk) => {
      set({ walk, tab: "step", ...withoutProposal(get()) });
    },
    openOverlayStep: null,
    showOverlayStep: (openOverlayStep) => {
      const seen = { walk: "overlay", tab: "step", sheetOpen: true } as const;
      set({ openOverlayStep, overlayView: null, ...seen, ...withoutProposal(get()) });
    },
    overlayView: null,
    showOverlayView: (overlayView, test) => {
      const seen = { walk: "overlay", tab: "step", sheetOpen: true } as const;
      set({ overlayView, focusedTest: test ?? null, ...seen, ...withoutProposal(get()) });
      if (overlayView === "proposal") get().previewSession();
    },
    focusedTest: null,
    deliveryShown: null,
    showDelivery: (deliveryShown) => {
      set({ deliveryShown });
    },
    contractOpen: false,
    showContract: (contractOpen) => {
      set({ contractOpen });
    },
  });
}

/** How the offer is answered, and what is begun. */
function createAnswerSlice(): Creator<AnswerSlice> {
  return (set, get) => ({
    takeUpOverlay: () => {
      const { board, newId, edit, showOverlayStep } = get();
      const taken = takeUpOffer({ board, newId });
      if (taken && edit(taken) !== null) return;
      showOverlayStep("d1");
    },
    declineOverlay: () => {
      const { board, analysis, knowledge, newId, edit, showQuestion } = get();
      const begun = declineOffer({ board, analysis, knowledge, newId });
      if (begun && edit(begun) !== null) return;
      showQuestion(SCOPE_QUESTION);
    },
    offerDismissed: false,
    dismissOffer: () => {
      set({ offerDismissed: true });
    },
    drafts: {},
    keepDraft: (what, text) => {
      const { [what]: _before, ...others } = get().drafts;
      set({ drafts: text === null ? others : { ...others, [what]: text } });
    },
  });
}

/** Session scope of the second walk. What is recorded is the document's; here is only what is looked at and begun. */
export function createOverlaySlice(): Creator<Omit<OverlaySlice, keyof ProposalSlice>> {
  return (...store) => ({
    ...createViewSlice()(...store),
    ...createAnswerSlice()(...store),
  });
}
