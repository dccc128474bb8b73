import type { ComponentProps } from "react";
import { cn } from "@/lib/shared/class-names";

export function Card({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("rounded-xl border border-line bg-panel shadow-card", className)} {...props} />;
}
