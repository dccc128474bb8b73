import type { StoreApi } from "zustand/vanilla";
import { hasOverlay, hasSecondWalk, isDeliveryShown, shownWalk } from "@/lib/client/shown-walk";
import type { OverlayView, StudioState } from "@/lib/client/studio-state";
import { labOfBoard } from "@/lib/domain/overlay/lab-of-board";
import type { OverlayStanding } from "@/lib/domain/overlay/overlay-progress";

export type OverlayCommandId =
  | "switch-walk"
  | "delivery-path"
  | "take-up-overlay"
  | "decline-overlay"
  | "overlay-failures"
  | "overlay-matrix"
  | "overlay-proposal"
  | "overlay-tests"
  | "overlay-contract"
  | "open-lab";

/** A command of the second walk. */
export type OverlayCommand = {
  id: OverlayCommandId;
  title: string;
  keys: readonly string[];
  place: "everywhere";
  when: (state: StudioState) => boolean;
  run: (store: StoreApi<StudioState>) => void;
};

function stands(...standings: readonly OverlayStanding[]): (state: StudioState) => boolean {
  return ({ analysis }) => standings.includes(analysis.overlay.progress.standing);
}

function view(id: OverlayCommandId, title: string, shown: OverlayView): OverlayCommand {
  const run = (store: StoreApi<StudioState>): void => {
    store.getState().showOverlayView(shown);
  };
  return { id, title, keys: [], place: "everywhere", when: hasSecondWalk, run };
}

/** The commands of the second walk: all of them make sense only where it has something to say. */
export const OVERLAY_COMMANDS: readonly OverlayCommand[] = [
  {
    id: "switch-walk",
    title: "Switch between the ladder and durable sessions",
    keys: ["d"],
    place: "everywhere",
    when: hasSecondWalk,
    run: (store) => {
      const { showWalk, showLadder } = store.getState();
      showWalk(shownWalk(store.getState()) === "overlay" ? "ladder" : "overlay");
      showLadder(true);
    },
  },
  {
    id: "delivery-path",
    title: "Show or hide the delivery path",
    keys: ["Shift+d"],
    place: "everywhere",
    when: hasOverlay,
    run: (store) => {
      store.getState().showDelivery(!isDeliveryShown(store.getState()));
    },
  },
  {
    id: "take-up-overlay",
    title: "Walk durable sessions",
    keys: [],
    place: "everywhere",
    when: (state) => !state.readOnly && stands("offered", "declining", "declined")(state),
    run: (store) => {
      store.getState().takeUpOverlay();
    },
  },
  {
    id: "decline-overlay",
    title: "Durable sessions: not needed, because …",
    keys: [],
    place: "everywhere",
    when: (state) => !state.readOnly && stands("offered")(state),
    run: (store) => {
      store.getState().declineOverlay();
    },
  },
  view("overlay-failures", "Failures of streams that apply here", "failures"),
  view("overlay-matrix", "Gap matrix", "matrix"),
  view("overlay-proposal", "Propose a session", "proposal"),
  view("overlay-tests", "Acceptance tests", "tests"),
  {
    id: "overlay-contract",
    title: "Take the session contract home",
    keys: [],
    place: "everywhere",
    when: hasOverlay,
    run: (store) => {
      store.getState().showContract(true);
    },
  },
  {
    id: "open-lab",
    title: "Open the lab",
    keys: [],
    place: "everywhere",
    when: hasOverlay,
    run: (store) => {
      const { boardId, analysis, knowledge } = store.getState();
      window.location.assign(labOfBoard(boardId, analysis.overlay.failures, knowledge.overlay.door));
    },
  },
];
