import { chosenCount } from "@/lib/client/commands/command";
import type { Selection, StudioState } from "@/lib/client/studio-state";

/** Nothing chosen. */
export const NOTHING: Selection = { components: [], connections: [], cards: [], dataModels: [] };

/** Chooses parts of the board; one component or one connection also opens in the inspector. */
export function choose(state: StudioState, selection: Partial<Selection>): void {
  const next: Selection = { ...state.selection, ...selection };
  state.select(next);
  const count = chosenCount({ ...state, selection: next });
  const opens = count === 1 && next.cards.length + next.dataModels.length === 0;
  if (opens && state.connectingFrom === null && !state.choosingMany) state.showTab("inspect");
}
