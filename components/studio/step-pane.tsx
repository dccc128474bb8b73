import { IntakeCards } from "@/components/intake/intake-cards";
import { isAsked } from "@/components/ladder/chapters";
import { StepTab } from "@/components/ladder/step-tab";
import { useStudio } from "@/lib/client/use-studio";

/** The open step; with the first of the ladder, the numbers of the intake. */
export function StepPane() {
  const openStep = useStudio((studio) => studio.openStep);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const states = useStudio((studio) => studio.analysis.progress.steps);
  const asked = openStep ?? states.find(isAsked)?.step ?? states.find((state) => state.status !== "done")?.step;
  const isFirst = asked === steps[0]?.id;
  return (
    <div className="h-full overflow-y-auto [&>article]:h-auto [&>article]:overflow-visible">
      {isFirst && <div className="border-b border-line px-4 py-3.5"><IntakeCards /></div>}
      <StepTab />
    </div>
  );
}
