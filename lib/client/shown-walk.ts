import type { StudioState, WalkShown } from "@/lib/client/studio-state";

type Said = Pick<StudioState, "analysis">;

/** Whether the overlay speaks of this board at all, an accepted "not needed" included. */
export function hasOverlay({ analysis }: Said): boolean {
  return analysis.overlay.progress.standing !== "silent";
}

/** Whether there is a second walk to look at: offered or taken up, and not declined. */
export function hasSecondWalk({ analysis }: Said): boolean {
  const { standing } = analysis.overlay.progress;
  return standing === "offered" || standing === "adopted" || standing === "finished";
}

/** The walk that the ladder's column shows: the second only where there is one. */
export function shownWalk(state: Said & Pick<StudioState, "walk">): WalkShown {
  return hasSecondWalk(state) ? state.walk : "ladder";
}

/** Whether the way of the answers is drawn on the canvas: as somebody chose, else while the second walk is shown. */
export function isDeliveryShown(state: Said & Pick<StudioState, "walk" | "deliveryShown">): boolean {
  return hasOverlay(state) && (state.deliveryShown ?? shownWalk(state) === "overlay");
}
