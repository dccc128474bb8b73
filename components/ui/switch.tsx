"use client";

import * as SwitchPrimitive from "radix-ui/switch";
import type { ComponentProps } from "react";
import { cn } from "@/lib/shared/class-names";

/** On or off, at once. Name it with a `<label htmlFor>` or `aria-label`. */
export function Switch({ className, ...props }: ComponentProps<typeof SwitchPrimitive.Root>) {
  return (
    <SwitchPrimitive.Root
      className={cn(
        "group relative inline-flex h-6 w-9 shrink-0 items-center rounded-full disabled:opacity-55",
        className,
      )}
      {...props}
    >
      <span
        aria-hidden
        className="absolute inset-x-0 top-0.5 h-5 rounded-full border border-ink-3 bg-line transition-colors duration-150 group-data-[state=checked]:border-accent group-data-[state=checked]:bg-accent"
      />
      <SwitchPrimitive.Thumb className="relative ml-1 block size-3.5 rounded-full bg-ink-3 transition-transform duration-150 ease-out data-[state=checked]:translate-x-3.5 data-[state=checked]:bg-panel" />
    </SwitchPrimitive.Root>
  );
}
