import { useMemo, type ReactNode } from "react";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";

type Props = {
  connection: string | null;
  onClose: () => void;
  /** Takes the focus when it closes, instead of what had it before. */
  onClosed?: () => void;
  children: ReactNode;
};

/** Where a new connection says what it carries, beside its own pill. */
export function WirePopover({ connection, onClose, onClosed, children }: Props) {
  const anchor = useMemo(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const id = CSS.escape(connection ?? "");
    const middle = () => new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0);
    // From afar the pill is not drawn; its line still is.
    const isDrawn = (box: DOMRect | undefined) => box !== undefined && box.width > 0;
    const boxes = () => [boxOf(`[data-connection="${id}"]`), boxOf(`.react-flow__edge[data-id="${id}"]`)];
    return { current: { getBoundingClientRect: () => boxes().find(isDrawn) ?? middle() } };
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
        onCloseAutoFocus={(event) => {
          if (onClosed === undefined) return;
          event.preventDefault();
          onClosed();
        }}
      >
        {children}
      </PopoverContent>
    </Popover>
  );
}
