import type { StepState } from "@/lib/domain/ladder/progress";
import { cn } from "@/lib/shared/class-names";

function headOf(state: StepState): string {
  if (state.status === "done") return "Answered";
  if (state.due) return "Why now";
  return state.status === "premature" ? "Taken early" : "Do not scale yet";
}

/** Why the step is due, with its number; or what would make it so. */
export function StepWhy({ state }: { state: StepState }) {
  const asked = state.due && state.status !== "done";
  return (
    <div className={cn("rounded-card px-3 py-2.5", asked ? "bg-accent-bg" : "bg-canvas")}>
      <p className="text-xs font-medium text-ink-2">{headOf(state)}</p>
      <p>{state.line}</p>
    </div>
  );
}
