import { DefencePanel } from "@/components/defence/defence-panel";
import { CapacityStrip } from "@/components/intake/capacity-strip";
import { IntakeCards } from "@/components/intake/intake-cards";
import { isAsked } from "@/components/ladder/chapters";
import { StepTab } from "@/components/ladder/step-tab";
import { TraceControl } from "@/components/load/trace-control";
import { useIsPhone } from "@/components/studio/use-is-phone";
import { useStudio } from "@/lib/client/use-studio";

/** The open step; with the first of the ladder the numbers of the intake, with the last the defence. */
export function StepPane() {
  const openStep = useStudio((studio) => studio.openStep);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const states = useStudio((studio) => studio.analysis.progress.steps);
  const isPhone = useIsPhone();
  const asked =
    openStep ?? states.find(isAsked)?.step ?? states.find((state) => state.status !== "done")?.step;
  const isFirst = asked === steps[0]?.id;
  const isLast = asked === steps.at(-1)?.id;
  return (
    <div className="h-full overflow-y-auto [&>article]:h-auto [&>article]:overflow-visible">
      {isLast && (
        <div className="border-b border-line">
          <DefencePanel />
        </div>
      )}
      <StepTab>
        {isFirst && (
          <>
            <CapacityStrip />
            <IntakeCards />
          </>
        )}
      </StepTab>
      {isPhone && (
        <div className="border-t border-line px-4 py-3.5">
          <TraceControl />
        </div>
      )}
    </div>
  );
}
