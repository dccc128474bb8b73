import type { StateCreator } from "zustand/vanilla";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { DerivedSlice, StudioState } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Analysis } from "@/lib/domain/ladder/analysis";

/** All that is derived from a board at the users looked at; null means the stage's own. */
export function deriveAnalysis(deps: StudioDeps, board: Board, lookingAtUsers: number | null): Analysis {
  return deps.analyse(board, deps.knowledge, lookingAtUsers ?? undefined);
}

/** Derived scope: computed once for each change of the board or of the users looked at, never stored. */
export function createDerivedSlice(deps: StudioDeps): StateCreator<StudioState, [], [], DerivedSlice> {
  return () => ({
    knowledge: deps.knowledge,
    analysis: deriveAnalysis(deps, deps.live.current().board, null),
  });
}
