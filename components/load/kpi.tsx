import type { ReactNode } from "react";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { cn } from "@/lib/shared/class-names";

type KpiProps = {
  value: string;
  label: string;
  /** "50 ms"; whether it is kept is said in words as well as in colour. */
  target?: string | undefined;
  missed?: boolean;
  title: string;
  children: ReactNode;
};

/** One figure of the load; pressed, it opens the way it was reached. */
export function Kpi({ value, label, target, missed = false, title, children }: KpiProps) {
  return (
    <Popover>
      <PopoverTrigger className="grid min-w-0 content-start justify-items-start rounded-lg px-1.5 py-0.5 text-left leading-snug transition-colors hover:bg-canvas data-[state=open]:bg-canvas">
        <span
          className={cn(
            "font-mono text-lg leading-tight font-semibold tracking-tight whitespace-nowrap",
            missed && "text-hot",
          )}
        >
          {value}
        </span>
        <span className="text-xs text-ink-3">{label}</span>
        {target === undefined ? null : (
          <span className={cn("text-xs whitespace-nowrap", missed ? "text-hot" : "text-ink-3")}>
            {missed ? "misses" : "keeps"} {target}
          </span>
        )}
      </PopoverTrigger>
      <PopoverContent side="top" aria-label={title} className="grid gap-2">
        <h4 className="font-semibold">{title}</h4>
        {children}
        <p className="border-t border-line pt-2 text-xs text-ink-3">Modelled, not promised.</p>
      </PopoverContent>
    </Popover>
  );
}
