import type { StateCreator, StoreApi } from "zustand/vanilla";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { DerivedSlice, StudioState } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";
import { isAnalysedAlike } from "@/lib/domain/ladder/analysed-alike";
import type { Analysis } from "@/lib/domain/ladder/analysis";

/** Up to this many components, all that is derived is computed with the change itself; above, soon and elsewhere. */
const SMALL_BOARD = 150;

/** Whether an analysis of this board can be waited for within an edit. */
export function isSmallBoard(board: Board): boolean {
  return Object.keys(board.components).length <= SMALL_BOARD;
}

/** All that is derived from a board at the users looked at; null means the stage's own. */
export function deriveAnalysis(deps: StudioDeps, board: Board, lookingAtUsers: number | null): Analysis {
  return deps.analyse(board, deps.knowledge, lookingAtUsers ?? undefined);
}

/**
 * Asks the analyst for what follows from the board and the users shown now. The answer is taken up only while these are
 * still what is shown, wherever its parts stand by then, and a ghost is then drawn anew.
 */
export function deriveSoon(
  deps: StudioDeps,
  { getState, setState }: Pick<StoreApi<StudioState>, "getState" | "setState">,
): void {
  const { board, lookingAtUsers } = getState();
  const answer = (analysis: Analysis): void => {
    const { ghost, redrawGhost, ...now } = getState();
    if (!isAnalysedAlike(now.board, board) || now.lookingAtUsers !== lookingAtUsers) return;
    setState({ analysis });
    if (ghost && getState().ghost === ghost) redrawGhost();
  };
  deps.analyst.ask({ board, usersPerDay: lookingAtUsers ?? undefined, answer });
}

/** Derived scope: computed once for each change of the board or of the users looked at, never stored. */
export function createDerivedSlice(deps: StudioDeps): StateCreator<StudioState, [], [], DerivedSlice> {
  return () => ({
    knowledge: deps.knowledge,
    analysis: deriveAnalysis(deps, deps.live.current().board, null),
  });
}
