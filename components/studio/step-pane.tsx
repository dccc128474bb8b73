import { IntakeCards } from "@/components/intake/intake-cards";
import { isAsked } from "@/components/ladder/chapters";
import { StepTab } from "@/components/ladder/step-tab";
import { useStudio } from "@/lib/client/use-studio";

/** The open step; while that is of the first chapter, the numbers of the intake with it. */
export function StepPane() {
  const openStep = useStudio((studio) => studio.openStep);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const states = useStudio((studio) => studio.analysis.progress.steps);
  const asked = openStep ?? states.find(isAsked)?.step ?? states.find((state) => state.status !== "done")?.step;
  const isFraming = steps.find((step) => step.id === asked)?.chapter === "frame";
  return (
    <div className="h-full overflow-y-auto [&>article]:h-auto [&>article]:overflow-visible">
      <StepTab />
      {isFraming && <div className="border-t border-line px-4 py-3.5"><IntakeCards /></div>}
    </div>
  );
}
