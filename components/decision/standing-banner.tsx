import { CircleAlert, RotateCcw } from "lucide-react";
import type { QuestionState } from "@/lib/domain/ladder/progress";

const HEADS = {
  "no-note": "A note is owed",
  draft: "Not put forward yet",
  unsound: "The note no longer stands",
  "not-on-board": "The board shows something else",
  changed: "The board has changed since",
  uncovered: "Something new is not covered",
  reopened: "Reopened by your own condition",
} as const;

/** Why a question that was answered is owed again. */
export function StandingBanner({ state }: { state: QuestionState }) {
  if (state.reason === undefined || state.reason === "draft" || state.reason === "no-note") return null;
  const Drawn = state.reason === "reopened" ? RotateCcw : CircleAlert;
  return (
    <div
      role="status"
      className="grid grid-cols-[16px_1fr] gap-2 rounded-card border border-warn/35 bg-warn-bg px-3 py-2.5"
    >
      <Drawn size={15} aria-hidden className="mt-0.5 text-warn" />
      <p>
        <span className="font-medium">{HEADS[state.reason]}. </span>
        {state.says}
      </p>
    </div>
  );
}
