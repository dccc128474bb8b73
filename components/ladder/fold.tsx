import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type FoldProps = { title: string; count?: number; open?: boolean; children: ReactNode };

/** A part of the step that opens where it stands. */
export function Fold({ title, count, open = false, children }: FoldProps) {
  return (
    <details open={open} className="group border-t border-line">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1.5 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          aria-hidden
          className="text-ink-3 transition-transform duration-150 group-open:rotate-90"
        />
        <span className="flex-1">{title}</span>
        {count === undefined ? null : (
          <span className="font-mono text-xs font-normal text-ink-3">{count}</span>
        )}
      </summary>
      <div className="pb-3 pl-5 text-ink-2">{children}</div>
    </details>
  );
}
