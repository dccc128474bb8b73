"use client";

import * as MenuPrimitive from "radix-ui/dropdown-menu";
import type { ComponentProps } from "react";
import { cn } from "@/lib/shared/class-names";

const itemClasses =
  "flex min-h-8 pointer-coarse:min-h-11 cursor-default items-center gap-2.5 rounded-md px-2 text-sm text-ink-2 outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-accent-bg data-[highlighted]:text-ink [&_svg]:shrink-0";

/** Not modal: the page behind stays readable and scrolls, and a click elsewhere closes the menu. */
export function DropdownMenu(props: ComponentProps<typeof MenuPrimitive.Root>) {
  return <MenuPrimitive.Root modal={false} {...props} />;
}
export const DropdownMenuTrigger = MenuPrimitive.Trigger;

export function DropdownMenuContent({
  className,
  sideOffset = 6,
  align = "end",
  ...props
}: ComponentProps<typeof MenuPrimitive.Content>) {
  return (
    <MenuPrimitive.Portal>
      <MenuPrimitive.Content
        sideOffset={sideOffset}
        align={align}
        collisionPadding={8}
        className={cn(
          "floats z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-xl border border-line-strong bg-panel p-1 shadow-float",
          className,
        )}
        {...props}
      />
    </MenuPrimitive.Portal>
  );
}

export function DropdownMenuItem({
  className,
  danger = false,
  ...props
}: ComponentProps<typeof MenuPrimitive.Item> & { danger?: boolean }) {
  const tone = danger ? "text-hot data-[highlighted]:bg-hot-bg data-[highlighted]:text-hot" : "";
  return <MenuPrimitive.Item className={cn(itemClasses, tone, className)} {...props} />;
}

export function DropdownMenuSeparator({
  className,
  ...props
}: ComponentProps<typeof MenuPrimitive.Separator>) {
  return <MenuPrimitive.Separator className={cn("-mx-1 my-1 h-px bg-line", className)} {...props} />;
}
