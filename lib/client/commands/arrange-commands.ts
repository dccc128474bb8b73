import { mayEdit, type Command } from "@/lib/client/commands/command";
import type { StudioState } from "@/lib/client/studio-state";
import { arrangeEdit, leastFor, movablesOf, type Shift } from "@/lib/flow/arrange";

function arranges(id: Shift, title: string, key: string): Command {
  const least = leastFor(id);
  return {
    id,
    title,
    keys: [key],
    place: "canvas",
    when: (state) => mayEdit(state) && movablesOf(state.board, state.selection).length >= least,
    needs: `Choose ${least === 2 ? "two" : "three"} or more components first.`,
    run: (store) => {
      const { board, knowledge, selection, edit, say } = store.getState();
      const move = arrangeEdit(board, knowledge, selection, id);
      if (move === undefined) say("They stand like that already, or they are pinned.");
      else edit(move);
    },
  };
}

const mayTidy = (state: StudioState): boolean => {
  const parts = Object.values(state.board.components);
  return mayEdit(state) && parts.length > 1 && parts.some(({ pinned }) => !pinned);
};

/** Order among what is chosen, and on the whole board. */
export const ARRANGE_COMMANDS: readonly Command[] = [
  arranges("align-left", "Align left edges", "Alt+KeyA"),
  arranges("align-centre", "Align centres from left to right", "Alt+KeyH"),
  arranges("align-right", "Align right edges", "Alt+KeyD"),
  arranges("align-top", "Align top edges", "Alt+KeyW"),
  arranges("align-middle", "Align middles from top to bottom", "Alt+KeyV"),
  arranges("align-bottom", "Align bottom edges", "Alt+KeyS"),
  arranges("distribute-across", "Distribute from left to right", "Alt+Shift+KeyH"),
  arranges("distribute-down", "Distribute from top to bottom", "Alt+Shift+KeyV"),
  {
    id: "tidy-up",
    title: "Tidy up the board",
    keys: ["Shift+t"],
    place: "everywhere",
    when: mayTidy,
    needs: "It takes two components, one of which may move.",
    run: (store) => {
      store.getState().previewTidyUp();
    },
  },
];
