import { useEffect, useState } from "react";

/**
 * Hands the focus back, when this goes, to what had it when this came. Who has gone elsewhere meanwhile stays there: only
 * a focus that would be lost with this is handed on.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    },
    [before],
  );
}
