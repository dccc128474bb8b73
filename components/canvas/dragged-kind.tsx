import { createPortal } from "react-dom";
import { categoryColour } from "@/components/canvas/category-hue";
import { Icon } from "@/components/ui/icon";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Point } from "@/lib/drawing/geometry";

/** What follows the pointer while a kind is dragged out of the catalogue. */
export function DraggedKind({ kind, at }: { kind: Kind; at: Point }) {
  return createPortal(
    <span
      aria-hidden
      style={{ transform: `translate(${String(at.x)}px, ${String(at.y)}px) translate(-50%, -50%)` }}
      className="pointer-events-none fixed top-0 left-0 z-60 flex h-[72px] w-[184px] items-center gap-2.5 rounded-card border border-dashed border-accent bg-panel px-3 opacity-90 shadow-card"
    >
      <span style={{ color: categoryColour(kind.category) }}>
        <Icon name={kind.icon} size={17} />
      </span>
      <span className="truncate font-medium">{kind.name}</span>
    </span>,
    document.body,
  );
}
