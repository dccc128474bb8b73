import type { StateCreator } from "zustand/vanilla";
import { drawGhost } from "@/lib/client/draw-ghost";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { SessionSlice, StudioState } from "@/lib/client/studio-state";
import type { NewId } from "@/lib/domain/board/ids";

type GhostSlice = Pick<SessionSlice, "ghost" | "previewOption" | "placeGhost">;

/** Ids that come back in the same order for the same preview, so that its boxes stay themselves while it is redrawn. */
function ghostIds(newId: NewId): (question: string, option: string) => NewId {
  let ids: string[] = [];
  let preview = "";
  return (question, option) => {
    const wanted = `${question} ${option}`;
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
  return (set, get) => ({
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
        newId: idsFor(question, option),
      });
      set(drawn.ok ? { ghost: drawn.value } : { ghost: null, refusal: drawn.error });
    },
    placeGhost: () => {
      const { ghost, edit, fly, select } = get();
      if (ghost === null) return null;
      // Gone before the edit: the board that it makes is not to be drawn upon once more.
      set({ ghost: null });
      const refusal = edit({ type: "batch", edits: ghost.edits });
      if (refusal !== null) return refusal;
      idsFor("", "");
      select({ components: ghost.addedComponents, connections: [], cards: [], dataModels: [] });
      fly({
        components: [...ghost.addedComponents, ...ghost.changedComponents],
        connections: ghost.addedConnections,
      });
      return null;
    },
  });
}
