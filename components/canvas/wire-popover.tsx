import { useMemo, type ReactNode } from "react";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";

type Props = { connection: string | null; onClose: () => void; children: ReactNode };

/** Where a new connection says what it carries, beside its own pill. */
export function WirePopover({ connection, onClose, children }: Props) {
  const anchor = useMemo(() => {
    const pill = () =>
      connection === null ? null : document.querySelector(`[data-connection="${CSS.escape(connection)}"]`);
    const middle = () => new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0);
    return { current: { getBoundingClientRect: () => pill()?.getBoundingClientRect() ?? middle() } };
  }, [connection]);
  return (
    <Popover
      open={connection !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <PopoverAnchor virtualRef={anchor} />
      <PopoverContent
        side="bottom"
        updatePositionStrategy="always"
        align="center"
        aria-label="What this connection carries"
        className="w-72"
      >
        {children}
      </PopoverContent>
    </Popover>
  );
}
