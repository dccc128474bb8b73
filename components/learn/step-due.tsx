import type { Library } from "@/lib/domain/learn/library";
import { triggerInWords } from "@/lib/domain/learn/trigger-in-words";
import { Lines } from "@/components/learn/prose";

const NEEDS = {
  control: "It is asked only where Live Control is in the scope that D2 chose.",
  "several-agents": "It is asked only where more than one agent makes answers.",
} as const;

/** What makes a step of either walk due, in sentences. */
export function stepDueLines(step: Library["steps"][number], { knowledge }: Library): string[] {
  if ("triggers" in step) return step.triggers.map((trigger) => triggerInWords(trigger, knowledge));
  const phase = knowledge.overlay.about.phases.find(({ id }) => id === step.phase);
  const days = phase
    ? `${String(phase.days.least)} to ${String(phase.days.most)} days for the whole phase`
    : "";
  return [
    `Once the overlay is taken up: it belongs to the phase “${phase?.title ?? step.phase}”, ${days}.`,
    ...(step.need ? [NEEDS[step.need]] : []),
  ];
}

/** When a step falls due: any one of these is enough. */
export function StepDue({ step, library }: { step: Library["steps"][number]; library: Library }) {
  return <Lines lines={stepDueLines(step, library)} />;
}
