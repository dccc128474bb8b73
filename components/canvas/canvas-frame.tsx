import type { ReactNode, RefObject } from "react";
import { FarProvider } from "@/components/canvas/use-far";
import { useFarCards } from "@/components/canvas/use-far-cards";

type Props = { frame: RefObject<HTMLDivElement | null>; children: ReactNode };

/** The region of the board, which tells what is within how far away it is. */
export function CanvasFrame({ frame, children }: Props) {
  const farCards = useFarCards();
  return (
    <div
      ref={frame}
      role="region"
      aria-label="Board"
      tabIndex={-1}
      className="group/canvas relative h-full w-full overflow-hidden bg-canvas outline-none [&_.react-flow\_\_nodesselection]:hidden [&_.react-flow\_\_attribution]:!bg-transparent [&_.react-flow\_\_attribution_a]:!text-xs [&_.react-flow\_\_attribution_a]:!text-ink-3"
    >
      <FarProvider value={farCards}>{children}</FarProvider>
    </div>
  );
}
