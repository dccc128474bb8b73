"use client";

import { useEffect, type ReactNode } from "react";
import { Drawer } from "vaul";
import { cn } from "@/lib/shared/class-names";

export type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Named for screen readers; shown only when the content shows it. */
  title: string;
  children: ReactNode;
  /** Heights it rests at, as shares of the screen, least first. */
  snapPoints?: number[];
  activeSnapPoint?: number | string | null;
  onSnapPointChange?: (point: number | string | null) => void;
  /** False leaves what is behind usable. */
  modal?: boolean;
  className?: string;
};

/** A sheet from the bottom of a small screen: drag the grip, or Escape to close. */
export function Sheet({
  open,
  onOpenChange,
  title,
  children,
  snapPoints,
  activeSnapPoint,
  onSnapPointChange,
  modal = true,
  className,
}: SheetProps) {
  const snapping = snapPoints
    ? {
        snapPoints,
        activeSnapPoint: activeSnapPoint ?? snapPoints[0] ?? 1,
        setActiveSnapPoint: onSnapPointChange ?? (() => undefined),
        fadeFromIndex: snapPoints.length - 1,
      }
    : {};
  // vaul draws every sheet as a modal one, which takes the pointer from the rest of the page; a frame later it is given back.
  useEffect(() => {
    if (modal || !open) return;
    const frame = requestAnimationFrame(() => {
      document.body.style.pointerEvents = "auto";
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [modal, open]);
  return (
    <Drawer.Root open={open} onOpenChange={onOpenChange} modal={modal} handleOnly {...snapping}>
      <Drawer.Portal>
        {modal ? <Drawer.Overlay className="fixed inset-0 z-40 bg-ink/25 dark:bg-black/50" /> : null}
        <Drawer.Content
          aria-describedby={undefined}
          data-sheet
          className={cn(
            "fixed inset-x-0 bottom-0 z-40 flex max-h-[92dvh] flex-col rounded-t-2xl border-t border-line-strong bg-panel shadow-float outline-none",
            // Its rests are shares of the screen, counted from the top of a sheet as high as the screen.
            snapPoints && "h-dvh max-h-none",
            className,
          )}
        >
          <Drawer.Handle className="!my-2 !h-1 !w-9 !bg-line-strong !opacity-100" />
          <Drawer.Title className="sr-only">{title}</Drawer.Title>
          {children}
        </Drawer.Content>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
