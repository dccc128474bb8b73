import type { ComponentProps } from "react";
import { fieldClasses } from "@/components/ui/field-classes";
import { cn } from "@/lib/shared/class-names";

/** Grows with its text where the browser can; `rows` is the least. */
export function Textarea({ className, rows = 2, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(
        fieldClasses,
        "field-sizing-content max-h-80 resize-y px-2.5 py-1.5 leading-[1.4]",
        className,
      )}
      {...props}
    />
  );
}
