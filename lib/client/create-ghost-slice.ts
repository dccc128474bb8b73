import type { StateCreator } from "zustand/vanilla";
import { drawGhost } from "@/lib/client/draw-ghost";
import { drawSessionGhost } from "@/lib/client/draw-session-ghost";
import { createTidySlice, takeTidied } from "@/lib/client/create-tidy-slice";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { OverlaySlice, SessionSlice, StudioState } from "@/lib/client/studio-state";
import type { NewId } from "@/lib/domain/board/ids";

export type GhostSlice = Pick<
  SessionSlice & OverlaySlice,
  | "ghost"
  | "previewOption"
  | "previewSession"
  | "previewTidyUp"
  | "isTidying"
  | "noProposal"
  | "placeGhost"
  | "hideGhost"
  | "redrawGhost"
>;

/** Ids that come back in the same order for the same preview, so that its boxes stay themselves while it is redrawn. */
function ghostIds(newId: NewId): (wanted: string) => NewId {
  let ids: string[] = [];
  let preview = "";
  return (wanted) => {
    if (wanted !== preview) ids = [];
    preview = wanted;
    let used = 0;
    return () => {
      const id = ids[used] ?? newId();
      ids[used] = id;
      used += 1;
      return id;
    };
  };
}

/** The placement that is shown and not made. It is drawn on the board as it is, again whenever that changes. */
export function createGhostSlice(deps: StudioDeps): StateCreator<StudioState, [], [], GhostSlice> {
  const idsFor = ghostIds(deps.newId);
  return (set, get, api) => ({
    ...createTidySlice(deps)(set, get, api),
    ghost: null,
    previewOption: (question, option) => {
      if (option === null) {
        set({ ghost: null });
        return;
      }
      const { lookingAtUsers } = get();
      const drawn = drawGhost(deps, deps.live.current().board, {
        question,
        option,
        lookingAtUsers,
        newId: idsFor(`${question} ${option}`),
      });
      set(drawn.ok ? { ghost: drawn.value } : { ghost: null, refusal: drawn.error });
    },
    noProposal: null,
    previewSession: () => {
      const { board } = deps.live.current();
      const { lookingAtUsers } = get();
      const drawn = drawSessionGhost(deps, board, { newId: idsFor("session"), lookingAtUsers });
      set(
        drawn.ok
          ? { ghost: drawn.value, noProposal: null }
          : { ghost: null, noProposal: { ...drawn.error, board } },
      );
    },
    placeGhost: () => {
      const { ghost, edit, fly, select } = get();
      if (ghost === null) return null;
      if (ghost.shows === "tidy-up") return takeTidied({ get, set }, ghost);
      // Gone before the edit: the board that it makes is not to be drawn upon once more.
      set({ ghost: null });
      const refusal = edit({ type: "batch", edits: ghost.edits });
      if (refusal !== null) return refusal;
      idsFor("");
      select({ components: ghost.addedComponents, connections: [], cards: [], dataModels: [] });
      fly({
        components: [...ghost.addedComponents, ...ghost.changedComponents],
        connections: ghost.addedConnections,
      });
      return null;
    },
    hideGhost: () => {
      set({ ghost: null });
    },
    redrawGhost: () => {
      const { ghost, previewOption, previewSession } = get();
      if (ghost?.shows === "session") previewSession();
      // A board that has changed is laid out from where it stands now: on asking.
      else if (ghost?.shows === "tidy-up") set({ ghost: null });
      else if (ghost) previewOption(ghost.question, ghost.option);
    },
  });
}
