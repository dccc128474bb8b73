import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { Guide } from "@/lib/flow/guides";

const AIR = 12;

/** Thin lines along which the dragged stands in line with others. For the eye only: places are said when a drag ends. */
export function SnapGuides({ guides }: { guides: StoreApi<readonly Guide[]> }) {
  return useStore(guides).map(({ axis, at, from, to }, place) => {
    const length = to - from + 2 * AIR;
    const box =
      axis === "x"
        ? { left: at, top: from - AIR, height: length, width: 0 }
        : { top: at, left: from - AIR, width: length, height: 0 };
    return (
      <div
        // By place: at every move others are drawn, and none of them has anything to lose.
        key={place}
        aria-hidden
        data-guide={axis}
        style={box}
        className="pointer-events-none absolute z-50 border-t border-l border-accent"
      />
    );
  });
}
