import { useStore } from "@xyflow/react";
import type { ReactNode, RefObject } from "react";

type Props = { frame: RefObject<HTMLDivElement | null>; isView: boolean; children: ReactNode };

/** The region of the board. It alone is drawn anew where the zoom comes to where cards show less, not all that is within. */
export function CanvasFrame({ frame, isView, children }: Props) {
  const isFar = useStore((state) => state.transform[2] < 0.5);
  return (
    <div
      ref={frame}
      role="region"
      aria-label="Board"
      tabIndex={-1}
      data-far={isFar || undefined}
      data-view={isView || undefined}
      className="group/canvas relative h-full w-full overflow-hidden bg-canvas outline-none [&_.react-flow\_\_nodesselection]:hidden [&_.react-flow\_\_attribution]:!bg-transparent [&_.react-flow\_\_attribution_a]:!text-xs [&_.react-flow\_\_attribution_a]:!text-ink-3"
    >
      {children}
    </div>
  );
}
