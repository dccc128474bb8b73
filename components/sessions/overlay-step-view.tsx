import type { ReactNode } from "react";
import { AskList } from "@/components/sessions/ask-list";
import { EvidenceForm } from "@/components/sessions/evidence-form";
import { FailureCard } from "@/components/sessions/failure-card";
import { OverlayStatusIcon, OverlayStatusWord } from "@/components/sessions/overlay-status-mark";
import { StepOutcome } from "@/components/sessions/step-outcome";
import { useStudio } from "@/lib/client/use-studio";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { OverlayStepState } from "@/lib/domain/overlay/overlay-progress";
import { cn } from "@/lib/shared/class-names";

type OverlayStepViewProps = {
  step: OverlayStep;
  state: OverlayStepState;
  /** What other places of the screen draw: what is in the way, questions with their options, what there is to read. */
  blockers: ReactNode;
  questions: ReactNode;
  reading: ReactNode;
  /** What belongs to this step alone, such as the matrix to D2. */
  children?: ReactNode;
};

/** A step of the second walk: what the board shows, what to find out, what to decide or record, what it mends. */
export function OverlayStepView({
  step,
  state,
  blockers,
  questions,
  reading,
  children,
}: OverlayStepViewProps) {
  const phases = useStudio((studio) => studio.knowledge.overlay.about.phases);
  const failures = useStudio((studio) => studio.analysis.overlay.failures);
  const phase = phases.find((one) => one.id === step.phase);
  const mends = failures.filter(({ failure }) => step.fixes.includes(failure.id));
  const asked = state.due && state.status !== "done";
  return (
    <article key={step.id} aria-label={step.title} className="grid grid-cols-1 gap-3 px-4 py-3.5">
      <header>
        <p className="flex items-center gap-1.5 text-xs text-ink-3">
          <OverlayStatusIcon status={state.status} />
          <OverlayStatusWord status={state.status} />
          <span aria-hidden>·</span>
          {step.id.toUpperCase()}, {phase?.title}
        </p>
        <h3 className="mt-1 text-lg leading-tight font-semibold tracking-tight">{step.title}</h3>
        <p className="mt-1 text-ink-2">{step.goal}</p>
      </header>
      <div className={cn("rounded-card px-3 py-2.5", asked ? "bg-accent-bg" : "bg-canvas")}>
        <p className="text-xs font-medium text-ink-2">
          {state.status === "not-asked" ? "Not asked here" : "What this board shows"}
        </p>
        <p>{state.line}</p>
      </div>
      {blockers}
      <AskList step={step} state={state} />
      {children}
      <EvidenceForm key={step.id} step={step} state={state} />
      {questions}
      {mends.length > 0 ? (
        <section aria-label="Failures that this step mends" className="grid grid-cols-1 gap-2">
          <h4 className="text-xs font-medium text-ink-2">
            It mends, here <span className="font-mono font-normal text-ink-3">{mends.length}</span>
          </h4>
          {mends.map((found) => (
            <FailureCard key={found.failure.id} found={found} />
          ))}
        </section>
      ) : null}
      <StepOutcome step={step} />
      {reading}
    </article>
  );
}
