import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";

/** When a step is done, what comes out of it, and what it looks like on the board. */
export function StepOutcome({ step }: { step: OverlayStep }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5 rounded-card bg-canvas px-3 py-2.5 text-xs">
      <dt className="text-ink-3">Done when</dt>
      <dd>{step.doneWhen}</dd>
      <dt className="text-ink-3">Output</dt>
      <dd>{step.output}</dd>
      <dt className="text-ink-3">On the canvas</dt>
      <dd>{step.canvas}</dd>
    </dl>
  );
}
