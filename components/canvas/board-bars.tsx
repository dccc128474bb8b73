import { ManyBar } from "@/components/canvas/many-bar";
import { PartBar } from "@/components/canvas/part-bar";
import { SaidNote } from "@/components/canvas/said-note";
import { TidyBar } from "@/components/canvas/tidy-bar";
import type { Shortcuts } from "@/lib/client/shortcuts";

/** What lies over the canvas at its lower middle: above the palette on a small screen, beside it on a wide one. */
export function BoardBars({ shortcuts }: { shortcuts: Shortcuts }) {
  return (
    <div className="pointer-events-none absolute inset-x-3 bottom-16 z-20 grid justify-items-center gap-2 pointer-coarse:bottom-19">
      <SaidNote />
      <TidyBar />
      <ManyBar shortcuts={shortcuts} />
      <PartBar shortcuts={shortcuts} />
    </div>
  );
}
