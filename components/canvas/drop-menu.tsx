import { leaveFocusOnTouch } from "@/components/canvas/first-focus";
import { KindList } from "@/components/canvas/later-lists";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import type { Dropped } from "@/components/canvas/connect-handlers";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";

type Props = {
  dropped: Dropped | null;
  actions: CanvasActions;
  onClose: () => void;
  onWire: (connection: string) => void;
};

/** What to put at the end of a line that was let go over nothing: one choice adds it and joins it. */
export function DropMenu({ dropped, actions, onClose, onWire }: Props) {
  const choose = (kind: string) => {
    if (dropped === null) return;
    const connection = actions.addAndConnect(dropped.from, kind, dropped.world);
    onClose();
    if (connection !== null) onWire(connection);
  };
  const at = dropped?.screen ?? { x: 0, y: 0 };
  return (
    <Popover
      open={dropped !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <PopoverAnchor asChild>
        <span aria-hidden className="fixed size-px" style={{ left: at.x, top: at.y }} />
      </PopoverAnchor>
      <PopoverContent
        onOpenAutoFocus={leaveFocusOnTouch}
        side="right"
        className="w-72 p-0"
        aria-label="Add and connect"
      >
        {dropped !== null && (
          <KindList label="Add and connect" placeholder="Add and connect…" onChoose={choose} />
        )}
      </PopoverContent>
    </Popover>
  );
}
