import { FlowLayer } from "@/components/canvas/flow-layer";
import { SnapGuides } from "@/components/canvas/snap-guides";
import type { Guide } from "@/lib/flow/guides";
import type { StoreApi } from "zustand/vanilla";

/** Farther out than any board goes. */
const FAR = 4e6;

/**
 * What lies over the board while something on it is dragged. Nothing beneath is pointed at then: no card lights up in
 * passing, and the browser need not look through all of them for what is under the pointer.
 */
export function DragLayer({
  guides,
  isDragging,
}: {
  guides: StoreApi<readonly Guide[]>;
  isDragging: boolean;
}) {
  if (!isDragging) return null;
  return (
    <FlowLayer layer="above">
      <div
        aria-hidden
        style={{ left: -FAR, top: -FAR, width: 2 * FAR, height: 2 * FAR }}
        className="pointer-events-auto absolute z-50 cursor-grabbing"
      />
      <SnapGuides guides={guides} />
    </FlowLayer>
  );
}
