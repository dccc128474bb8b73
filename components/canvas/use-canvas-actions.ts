import { useReactFlow } from "@xyflow/react";
import { useMemo } from "react";
import { createBoardActions, type BoardActions } from "@/components/canvas/board-actions";
import { useStudioStore } from "@/lib/client/use-studio";
import type { Point } from "@/lib/drawing/geometry";

/** What can be done to the board from the canvas. */
export type CanvasActions = BoardActions & {
  /** The world point under a point of the screen. */
  toWorld: (screen: Point) => Point;
};

/** The board's verbs, bound to the viewport: what has no place of its own comes into the middle of what is in sight. */
export function useCanvasActions(): CanvasActions {
  const store = useStudioStore();
  const flow = useReactFlow();
  return useMemo(() => {
    const middle = (): Point => {
      const box = document.querySelector(".react-flow")?.getBoundingClientRect();
      if (box === undefined) return { x: 0, y: 0 };
      return flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    };
    return {
      ...createBoardActions(store, middle),
      toWorld: (screen) => flow.screenToFlowPosition(screen),
    };
  }, [store, flow]);
}
