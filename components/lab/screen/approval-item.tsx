import { Check, CircleHelp, X } from "lucide-react";
import { TOUCH } from "@/components/lab/screen/items";
import { Button } from "@/components/ui/button";
import type { ScreenItem } from "@/lib/domain/sessions/lab/screen-view";

/** A request for leave: two buttons while it is open, then what was decided and by whom. */
export function ApprovalItem({
  item,
  onDecide,
}: {
  item: Extract<ScreenItem, { kind: "approval" }>;
  onDecide: (decision: "approve" | "reject") => void;
}) {
  const { question, decision, by, isOpen } = item;
  return (
    <section
      aria-label="Approval"
      className="space-y-2 rounded-lg border border-accent/40 bg-accent-bg px-2.5 py-2"
    >
      <p className="flex items-start gap-1.5 font-medium [&_svg]:mt-0.5 [&_svg]:shrink-0">
        <CircleHelp size={14} aria-hidden className="text-accent" />
        {question}
      </p>
      {isOpen ? (
        <div className="flex flex-wrap gap-1.5">
          <Button size="sm" variant="primary" className={TOUCH} onClick={() => onDecide("approve")}>
            <Check size={12} aria-hidden />
            Approve
          </Button>
          <Button size="sm" className={TOUCH} onClick={() => onDecide("reject")}>
            <X size={12} aria-hidden />
            Reject
          </Button>
        </div>
      ) : (
        <p className="text-xs text-ink-2">
          {decision === null ? "Never answered: the run has ended." : decidedWords(decision, by)}
        </p>
      )}
    </section>
  );
}

function decidedWords(decision: "approve" | "reject", by: string): string {
  const word = decision === "approve" ? "approved" : "rejected";
  return by === "" ? `It was ${word}.` : `${by} ${word} it.`;
}
