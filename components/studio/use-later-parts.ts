import { useEffect } from "react";
import { fetchLaterParts, fetchPanels } from "@/components/studio/later-parts";

/** At the latest, so that a busy page gets them too. */
const LATEST_MS = 3_000;

/** Fetches what the board does not show yet, in the first moment in which nothing else is to be done. */
export function useLaterParts(): void {
  useEffect(() => {
    fetchPanels();
    const fetchThem = () => void fetchLaterParts();
    // Safari has no idle callback; there a second does.
    if (typeof window.requestIdleCallback !== "function") {
      const timer = setTimeout(fetchThem, 1_000);
      return () => {
        clearTimeout(timer);
      };
    }
    const asked = window.requestIdleCallback(fetchThem, { timeout: LATEST_MS });
    return () => {
      window.cancelIdleCallback(asked);
    };
  }, []);
}
