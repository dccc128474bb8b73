import type { StateCreator } from "zustand/vanilla";
import { editContext } from "@/lib/client/create-document-slice";
import { drawTidyGhost, tidyRequestOf } from "@/lib/client/draw-tidy-ghost";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { SessionSlice, StudioState } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import type { TidyPlan } from "@/lib/layout/tidy-up";

type TidySlice = Pick<SessionSlice, "previewTidyUp" | "isTidying">;

/**
 * The board tidied up, worked out elsewhere. An answer about a board that has changed since is asked for again. What is
 * shown can be taken: the edit is tried first, in a turn before the one that shows it.
 */
export function createTidySlice(deps: StudioDeps): StateCreator<StudioState, [], [], TidySlice> {
  return (set, get) => {
    const ask = (): void => {
      const { board } = deps.live.current();
      deps.tidy(tidyRequestOf(board, deps.knowledge.kinds)).then(
        (plan) => {
          whileStill(board, () => {
            tryOut(board, plan);
          });
        },
        () => {
          set({ isTidying: false });
          get().say("The tidy-up could not be worked out. Try it again.");
        },
      );
    };
    const whileStill = (board: Board, then: () => void): void => {
      if (deps.live.current().board === board) then();
      else ask();
    };
    const tryOut = (board: Board, plan: TidyPlan): void => {
      const ghost = drawTidyGhost(board, plan, get().analysis);
      if (ghost === null) {
        set({ isTidying: false });
        get().say("It is tidy already.");
        return;
      }
      const tried = planEdit(board, { type: "batch", edits: ghost.edits }, editContext(deps));
      if (!tried.ok) {
        set({ isTidying: false, refusal: tried.error });
        return;
      }
      setTimeout(() => {
        whileStill(board, () => {
          set({ isTidying: false, ghost });
        });
      });
    };
    return {
      isTidying: false,
      previewTidyUp: () => {
        if (get().isTidying) return;
        set({ isTidying: true, ghost: null });
        ask();
      },
    };
  };
}
