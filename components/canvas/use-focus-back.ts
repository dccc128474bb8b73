import { useEffect, useState } from "react";

/**
 * Hands the focus back, when this goes, to the part of the board that had it when this came. Who has gone elsewhere
 * meanwhile stays there: only a focus that would be lost with this is handed on. Buttons do not get it back: they would
 * tell what they are for once more.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement?.closest<HTMLElement>(".react-flow__node"));
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before?.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
