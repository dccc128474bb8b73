import type { StateCreator } from "zustand/vanilla";
import { editContext } from "@/lib/client/create-document-slice";
import { drawTidyGhost, tidyRequestOf } from "@/lib/client/draw-tidy-ghost";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { Ghost, SessionSlice, StudioState } from "@/lib/client/studio-state";
import { whenQuiet } from "@/lib/client/when-quiet";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Refusal } from "@/lib/domain/edit/edit";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import type { TidyPlan } from "@/lib/layout/tidy-up";

type TidySlice = Pick<SessionSlice, "previewTidyUp" | "isTidying">;

/** What it takes to change the state of a studio. */
type Access = { get: () => StudioState; set: (part: Partial<StudioState>) => void };

/** The board that the edit makes is in the store by then, quiet or not. */
const LATEST_MS = 200;

/**
 * Makes the tidy-up that is shown; answers with the refusal. The board looks like that already: it is shown until the
 * board that has it is in the store, and what it would have moved has been in view and is chosen as before.
 */
export function takeTidied({ get, set }: Access, ghost: Ghost): Refusal | null {
  const refusal = get().edit({ type: "batch", edits: ghost.edits }, { isShown: true });
  const end = (): void => {
    if (get().ghost === ghost) set({ ghost: null });
  };
  // Whoever moved all of it there meanwhile left nothing to be made, and nothing that would end it.
  if (refusal === null) whenQuiet(end, { latestMs: LATEST_MS });
  else end();
  return refusal;
}

/**
 * The board tidied up, worked out elsewhere. An answer about a board that has changed since is asked for again. What is
 * shown can be taken: the edit is tried first. Each in a turn of its own, so that none of them holds up what is pressed.
 */
export function createTidySlice(deps: StudioDeps): StateCreator<StudioState, [], [], TidySlice> {
  return (set, get) => {
    const ask = (): void => {
      const { board } = deps.live.current();
      deps.tidy(tidyRequestOf(board, deps.knowledge.kinds)).then(
        (plan) => {
          inTurn(board, () => {
            tryOut(board, plan);
          });
        },
        () => {
          set({ isTidying: false });
          get().say("The tidy-up could not be worked out. Try it again.");
        },
      );
    };
    const inTurn = (board: Board, then: () => void): void => {
      setTimeout(() => {
        if (deps.live.current().board === board) then();
        else ask();
      });
    };
    const tryOut = (board: Board, plan: TidyPlan): void => {
      const ghost = drawTidyGhost(board, plan, get().analysis);
      if (ghost === null) {
        set({ isTidying: false });
        get().say("It is tidy already.");
        return;
      }
      inTurn(board, () => {
        const tried = planEdit(board, { type: "batch", edits: ghost.edits }, editContext(deps));
        if (!tried.ok) {
          set({ isTidying: false, refusal: tried.error });
          return;
        }
        inTurn(board, () => {
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
