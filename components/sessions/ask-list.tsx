import { AskRow } from "@/components/sessions/ask-row";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { OverlayStepState } from "@/lib/domain/overlay/overlay-progress";

type AskListProps = { step: OverlayStep; state: OverlayStepState };

/** What there is to find out in a step, with the answers that are there. */
export function AskList({ step, state }: AskListProps) {
  const answered = state.asks.filter(({ answer }) => answer !== undefined).length;
  return (
    <section aria-label="To find out" className="rounded-card border border-line-strong px-3 py-2.5">
      <header className="flex items-baseline justify-between gap-2 pb-1.5">
        <h4 className="font-medium">To find out</h4>
        <span className="text-xs text-ink-3">
          {answered} of {step.asks.length} answered
        </span>
      </header>
      <ul>
        {step.asks.map((ask) => (
          <AskRow key={ask.id} ask={ask} answer={state.asks.find((one) => one.ask === ask.id)?.answer} />
        ))}
      </ul>
    </section>
  );
}
