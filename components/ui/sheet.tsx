"use client";

import { X } from "lucide-react";
import * as DialogPrimitive from "radix-ui/dialog";
import type { ReactNode } from "react";
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

/** vaul tells Radix nothing of `modal`: without this, what is behind would be out of reach of the pointer, of Tab and of screen readers. */
function Within({ modal, open, onOpenChange, children }: Omit<SheetProps, "title">) {
  if (modal !== false) return children;
  return (
    <DialogPrimitive.Root open={open} onOpenChange={onOpenChange} modal={false}>
      {children}
    </DialogPrimitive.Root>
  );
}

/** A sheet from the bottom of a small screen: pull the grip, or close it by its button or Escape. What it holds keeps its upper right corner free. */
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
  return (
    <Drawer.Root open={open} onOpenChange={onOpenChange} modal={modal} handleOnly {...snapping}>
      <Within modal={modal} open={open} onOpenChange={onOpenChange}>
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
            <Drawer.Close
              aria-label="Close"
              className="absolute top-5 right-0 grid size-11 place-items-center rounded-lg text-ink-3 hover:text-ink"
            >
              <X size={18} aria-hidden />
            </Drawer.Close>
          </Drawer.Content>
        </Drawer.Portal>
      </Within>
    </Drawer.Root>
  );
}
