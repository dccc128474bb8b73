import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { slotExample } from "@/components/decision/slot-example";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import type { Remark, Slot } from "@/lib/domain/tradeoff/verdict";
import { cn } from "@/lib/shared/class-names";

type SlotFieldProps = {
  slot: Slot;
  label: string;
  aside?: ReactNode;
  question: Question;
  /** Set when the judge refuses what is in the slot and it is time to say so. */
  remark: Remark | undefined;
  below?: ReactNode;
  children: (field: { describedBy: string | undefined; invalid: boolean }) => ReactNode;
};

/** One slot of the sentence. A refusal marks it, says why, and shows what was accepted elsewhere. */
export function SlotField({ slot, label, aside, question, remark, below, children }: SlotFieldProps) {
  const remarkId = useId();
  const invalid = remark !== undefined;
  return (
    <div role="group" aria-label={label} data-slot={slot} className="grid grid-cols-1 gap-1">
      <p className="flex justify-between gap-2 text-xs">
        <span className="font-medium text-ink-2">{label}</span>
        {aside ? <span className="text-ink-3">{aside}</span> : null}
      </p>
      <div
        className={cn(
          "grid grid-cols-1 gap-1.5 rounded-lg border bg-bg px-2 py-1 transition-colors focus-within:border-accent has-[textarea:focus]:shadow-[0_0_0_1px_var(--accent)]",
          invalid ? "border-hot" : "border-line-strong",
        )}
      >
        {children({ describedBy: invalid ? remarkId : undefined, invalid })}
      </div>
      {remark ? (
        <div id={remarkId} className="grid grid-cols-[14px_1fr] gap-1.5 text-xs">
          <CircleAlert size={14} aria-hidden className="mt-px text-hot" />
          <p>
            {remark.message}{" "}
            <span className="text-ink-3">Accepted elsewhere: “{slotExample(question, slot)}”.</span>
          </p>
        </div>
      ) : null}
      {below}
    </div>
  );
}
