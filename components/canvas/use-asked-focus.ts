import { useEffect, type RefObject } from "react";
import { isFocusKept } from "@/components/ui/dialog";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectAsked = (state: StudioState) => state.boardAsked;

/** The focus is the browser's: whenever it is asked onto the board, what is chosen takes it, else the first component, else the canvas. */
export function useAskedFocus(canvas: RefObject<HTMLElement | null>): void {
  const asked = useStudio(selectAsked);
  useEffect(() => {
    if (asked === 0) return;
    // After the nodes of a canvas that has just come are drawn.
    const frame = requestAnimationFrame(() => {
      if (isFocusKept()) return;
      const find = (selector: string) => canvas.current?.querySelector<HTMLElement>(selector);
      const node = find(".react-flow__node.selected") ?? find(".react-flow__node");
      (node ?? canvas.current)?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [asked, canvas]);
}
