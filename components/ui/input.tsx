import type { ComponentProps } from "react";
import { fieldClasses } from "@/components/ui/field-classes";
import { cn } from "@/lib/shared/class-names";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(fieldClasses, "h-8 px-2.5", className)} {...props} />;
}
