import { Handle, Position } from "@xyflow/react";
import { cn } from "@/lib/shared/class-names";

const SIDES = [Position.Top, Position.Right, Position.Bottom, Position.Left] as const;

/**
 * Four places to begin a line, one on each side: 24 px to hit, 9 px to see, and only on hover or when selected; none where
 * the board is only looked at. Unseen they are invisible too, not only clear: a browser paints what is clear.
 */
export function ConnectHandles({ shown, connectable }: { shown: boolean; connectable: boolean }) {
  return SIDES.map((side) => (
    <Handle
      key={side}
      id={side}
      type="source"
      position={side}
      isConnectable={connectable}
      className={cn(
        "!size-6 pointer-coarse:!size-9 !min-h-0 !min-w-0 !border-0 !bg-transparent after:absolute after:inset-[7.5px] pointer-coarse:after:inset-3 after:rounded-full after:border-[1.5px] after:border-panel after:invisible after:bg-accent after:opacity-0 after:transition-[opacity,visibility] after:duration-150",
        "group-hover/card:after:visible group-hover/card:after:opacity-100 group-data-view/canvas:!pointer-events-none group-data-view/canvas:after:hidden",
        shown
          ? "after:visible after:opacity-100"
          : "pointer-events-none group-hover/card:pointer-events-auto",
      )}
    />
  ));
}
