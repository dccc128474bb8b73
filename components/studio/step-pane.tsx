import { CapacityStrip } from "@/components/intake/capacity-strip";
import { IntakeCards } from "@/components/intake/intake-cards";
import { isAsked } from "@/components/ladder/chapters";
import { StepTab } from "@/components/ladder/step-tab";
import { TraceControl } from "@/components/load/trace-control";
import { DefencePanel, OverlayPane } from "@/components/studio/later-parts";
import { useIsPhone } from "@/components/studio/use-is-phone";
import { shownWalk } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";

/** The open step of the walk that is shown. */
export function StepPane() {
  const isOverlay = useStudio(shownWalk) === "overlay";
  return (
    <div className="h-full overflow-y-auto [&>article]:h-auto [&>article]:overflow-visible">
      {isOverlay ? <OverlayPane /> : <LadderPane />}
    </div>
  );
}

/** The ladder's open step; with the first the numbers of the intake, with the last the defence. */
function LadderPane() {
  const openStep = useStudio((studio) => studio.openStep);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const states = useStudio((studio) => studio.analysis.progress.steps);
  const isPhone = useIsPhone();
  const asked =
    openStep ?? states.find(isAsked)?.step ?? states.find((state) => state.status !== "done")?.step;
  const isFirst = asked === steps[0]?.id;
  const isLast = asked === steps.at(-1)?.id;
  return (
    <>
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
    </>
  );
}
