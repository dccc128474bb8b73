import { StepStatusIcon, StepStatusWord } from "@/components/ladder/step-status-mark";
import type { LadderRow } from "@/components/ladder/chapters";
import type { StepState } from "@/lib/domain/ladder/progress";
import { useStudio } from "@/lib/client/use-studio";
import { cn } from "@/lib/shared/class-names";

/** The weakest of a step's accepted notes: "4/4". */
function weakestScore(state: StepState): string | null {
  const scores = state.questions.flatMap(({ status, verdict }) =>
    status === "accepted" && verdict ? [verdict.score] : [],
  );
  return scores.length > 0 ? `${String(Math.min(...scores))}/4` : null;
}

/** The first sentence of why; the whole of it stands in the step itself. */
function firstSentence(line: string): string {
  return line.split(/(?<=[.?!])\s/)[0] ?? line;
}

export function StepRow({ step, state }: LadderRow) {
  const open = useStudio((studio) => studio.openStep === step.id);
  const showStep = useStudio((studio) => studio.showStep);
  const quiet = state.status === "not-yet" || state.status === "premature";
  const score = state.status === "done" ? weakestScore(state) : null;
  return (
    <li>
      <button
        type="button"
        aria-current={open ? "step" : undefined}
        onClick={() => {
          showStep(step.id);
        }}
        className={cn(
          "grid w-full grid-cols-[20px_1fr_auto] items-start gap-2 rounded-lg px-2 py-1.5 text-left transition-colors hover:bg-canvas focus-visible:outline-offset-[-2px]",
          open && "bg-accent-bg hover:bg-accent-bg",
        )}
      >
        <StepStatusIcon status={state.status} className="mt-px" />
        <span className="min-w-0">
          <span className={cn("block", quiet ? "text-ink-2" : "font-medium text-ink")}>{step.title}</span>
          {state.status === "done" ? null : (
            <span className={cn("line-clamp-2 text-xs leading-snug", open ? "text-ink-2" : "text-ink-3")}>
              {firstSentence(state.line)}
            </span>
          )}
        </span>
        <span className="flex items-baseline gap-1.5">
          {score ? (
            <span className="font-mono text-xs text-ink-3" aria-label={`weakest note ${score}`}>
              {score}
            </span>
          ) : null}
          <StepStatusWord status={state.status} />
        </span>
      </button>
    </li>
  );
}
