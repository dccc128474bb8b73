import { Info, X } from "lucide-react";
import { useStudio } from "@/lib/client/use-studio";
import type { Refusal } from "@/lib/domain/edit/edit";

/** Refusals that the decision's own form shows beside what they are about. */
const SHOWN_BY_DECISION: ReadonlySet<Refusal["code"]> = new Set([
  "note-refused",
  "not-on-board",
  "unknown-option",
  "already-open",
  "not-a-draft",
  "reason-missing",
]);

/** Why the last edit was not made, and what would be; until the next one is, or someone has read it. */
export function RefusalBar() {
  const refusal = useStudio((studio) => studio.refusal);
  const dismiss = useStudio((studio) => studio.dismissRefusal);
  const tab = useStudio((studio) => studio.tab);
  if (refusal === null || (tab === "decision" && SHOWN_BY_DECISION.has(refusal.code))) return null;
  return (
    <div
      role="alert"
      className="pointer-events-auto flex max-w-lg items-start gap-2 rounded-xl border border-line-strong bg-panel py-2 pr-1.5 pl-3 shadow-float"
    >
      <Info size={15} aria-hidden className="mt-0.5 shrink-0 text-accent" />
      <p>
        <span className="font-medium">{refusal.message}</span>{" "}
        <span className="text-ink-2">{refusal.suggestion}</span>
      </p>
      <button
        type="button"
        aria-label="Understood"
        onClick={dismiss}
        className="grid size-7 shrink-0 place-items-center rounded-lg text-ink-3 hover:bg-ink/6 hover:text-ink"
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
