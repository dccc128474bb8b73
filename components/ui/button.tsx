import { cva, type VariantProps } from "class-variance-authority";
import { Root as Slot } from "radix-ui/slot";
import type { ComponentProps } from "react";
import { cn } from "@/lib/shared/class-names";

/** The look alone, for what draws its own button. */
export const buttonClasses = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-lg border text-sm font-medium whitespace-nowrap select-none transition-colors duration-150 disabled:pointer-events-none disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55 aria-busy:opacity-60 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-ink bg-ink text-panel hover:border-ink-2 hover:bg-ink-2",
        secondary:
          "border-line-strong bg-panel text-ink-2 hover:bg-canvas hover:text-ink data-[state=open]:bg-canvas",
        ghost:
          "border-transparent bg-transparent text-ink-2 hover:bg-ink/6 hover:text-ink data-[state=open]:bg-ink/6",
        danger: "border-hot/40 bg-hot-bg text-hot hover:border-hot",
      },
      size: {
        sm: "h-7 px-2 text-xs pointer-coarse:h-11 pointer-coarse:px-3",
        md: "h-8 px-3 pointer-coarse:h-11",
        icon: "size-8 p-0 pointer-coarse:size-11",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonClasses> & { asChild?: boolean };

/** A button; with `asChild` the look goes to the one child (a link). Icon buttons need an `aria-label`. */
export function Button({ className, variant, size, asChild = false, type, ...props }: ButtonProps) {
  const classes = cn(buttonClasses({ variant, size }), className);
  if (asChild) return <Slot className={classes} {...props} />;
  return <button type={type ?? "button"} className={classes} {...props} />;
}
