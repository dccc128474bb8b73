import { useEffect, type RefObject } from "react";
import { isFocusKept } from "@/components/ui/dialog";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectAsked = (state: StudioState) => state.boardAsked;

/** The focus is the browser's: whenever it is asked onto the board, the item with the tab stop takes it, else the region. */
export function useAskedFocus(region: RefObject<HTMLElement | null>): void {
  const asked = useStudio(selectAsked);
  useEffect(() => {
    if (asked === 0) return;
    // After what is closing has let go of the focus.
    const frame = requestAnimationFrame(() => {
      if (isFocusKept()) return;
      const stop = region.current?.querySelector<HTMLElement>("[role=treeitem][tabindex='0']");
      (stop ?? region.current)?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [asked, region]);
}
