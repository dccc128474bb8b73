import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/lib/shared/class-names";

const badgeClasses = cva(
  "inline-flex h-5 items-center gap-1 rounded-full border px-2 text-xs font-medium whitespace-nowrap [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "border-line-strong bg-panel text-ink-2",
        quiet: "border-dashed border-line-strong bg-panel text-ink-3",
        accent: "border-transparent bg-accent-bg text-accent",
        ok: "border-ok/30 bg-ok-bg text-ok",
        warn: "border-warn/35 bg-warn-bg text-warn",
        hot: "border-hot/35 bg-hot-bg text-hot",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

/** A word or a number in a pill. The tone never speaks alone: put the word, and an icon where it helps. */
export function Badge({
  className,
  tone,
  ...props
}: ComponentProps<"span"> & VariantProps<typeof badgeClasses>) {
  return <span className={cn(badgeClasses({ tone }), className)} {...props} />;
}
