import { choose, NOTHING } from "@/lib/client/choose";
import { chosenCount } from "@/lib/client/commands/command";
import type { Selection, StudioState } from "@/lib/client/studio-state";
import { rootOf } from "@/lib/flow/from-flow";

/** The keys held down while something is clicked. */
export type ModifierKeys = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };

/** Chooses one part alone; where `adds`, beside the others, and lets go of it when it is chosen already. */
export function chooseOne(state: StudioState, root: keyof Selection, id: string, adds: boolean): void {
  const others = adds ? state.selection : NOTHING;
  const isChosen = others[root].includes(id);
  const ids = isChosen ? others[root].filter((other) => other !== id) : [...others[root], id];
  choose(state, { ...others, [root]: ids });
}

/** Whether a click with these keys adds to what is chosen. */
export function isWithOthers({ shiftKey, ctrlKey, metaKey }: ModifierKeys): boolean {
  return shiftKey || ctrlKey || metaKey;
}

/**
 * A plain click on one of several that are chosen chooses it alone. React Flow leaves them all, because a press may begin
 * to drag them; a click comes only where none was dragged.
 */
export function chooseAlone(state: StudioState, id: string, keys: ModifierKeys): void {
  const root = rootOf(state.board, id);
  if (root === undefined || chosenCount(state) < 2 || state.choosingMany) return;
  if (!isWithOthers(keys)) chooseOne(state, root, id, false);
}
