import { Handle, Position } from "@xyflow/react";
import { useIsPointed } from "@/components/canvas/use-pointed";

type Props = { id: string; shown: boolean; connectable: boolean };

/**
 * Four places to begin a line, one on each side: 24 px to hit, 9 px to see. Only on what is chosen or pointed at: each of
 * them listens to all that happens on the canvas. None where the board is only looked at.
 */
export function ConnectHandles({ id, shown, connectable }: Props) {
  const isPointed = useIsPointed(id);
  if (!connectable || !(shown || isPointed)) return null;
  return Object.values(Position).map((side) => (
    <Handle
      key={side}
      id={side}
      type="source"
      position={side}
      className="!size-6 pointer-coarse:!size-9 !min-h-0 !min-w-0 !border-0 !bg-transparent after:absolute after:inset-[7.5px] pointer-coarse:after:inset-3 after:rounded-full after:border-[1.5px] after:border-panel after:bg-accent after:transition-opacity after:duration-150 starting:after:opacity-0"
    />
  ));
}
