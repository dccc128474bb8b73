import { useEffect, useState } from "react";
import { useStudioStore } from "@/lib/client/use-studio";
import { describeChange } from "@/lib/flow/describe-change";

/** Says aloud what changed on the board, whoever changed it: from the pointer, the keyboard, undo or another person. */
export function LiveRegion() {
  const store = useStudioStore();
  const [says, setSays] = useState("");
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.said !== before.said && state.said !== null) setSays(state.said.text);
        if (state.board === before.board) return;
        const change = describeChange(before.board, state.board);
        if (change === "") return;
        const isUndone = state.canRedo && !before.canRedo;
        setSays(isUndone ? `Undone. ${change}` : change);
      }),
    [store],
  );
  return (
    <p aria-live="polite" className="sr-only">
      {says}
    </p>
  );
}
