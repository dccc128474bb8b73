import type { ComponentProps } from "react";
import { cn } from "@/lib/shared/class-names";

export function Kbd({ className, ...props }: ComponentProps<"kbd">) {
  return (
    <kbd
      className={cn(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-md border border-line-strong bg-bg px-1 font-mono text-xs text-ink-3",
        className,
      )}
      {...props}
    />
  );
}
