import { Tooltip } from "@/components/ui/tooltip";
import { useStudio } from "@/lib/client/use-studio";
import type { StageState } from "@/lib/domain/ladder/progress";
import { cn } from "@/lib/shared/class-names";
import { formatUsers } from "@/lib/shared/format-number";

function reachOf(stages: readonly StageState[]): number {
  const firstNotPassed = stages.findIndex((stage) => !stage.passed);
  return firstNotPassed === -1 ? stages.length - 1 : firstNotPassed;
}

/** A bar a stage. Those within reach are shown on click; the load of those beyond is looked ahead at, which is free. */
export function StageBars() {
  const stages = useStudio((studio) => studio.analysis.progress.stages);
  const shown = useStudio((studio) => studio.analysis.progress.stage);
  const edit = useStudio((studio) => studio.edit);
  const lookAtUsers = useStudio((studio) => studio.lookAtUsers);
  const reach = reachOf(stages);

  const go = (stage: StageState): void => {
    if (stage.index > reach) lookAtUsers(stage.usersPerDay);
    else {
      lookAtUsers(null);
      if (stage.index !== shown) edit({ type: "show-stage", stage: stage.index });
    }
  };

  return (
    <ol className="-my-1 flex gap-1" aria-label="Stages">
      {stages.map((stage) => {
        const word =
          stage.index === shown
            ? "shown"
            : stage.passed
              ? "passed"
              : stage.index > reach
                ? "look ahead"
                : "open";
        return (
          <li key={stage.index} className="flex-1">
            <Tooltip
              content={
                <>
                  Stage {stage.index + 1}: {stage.title}. {formatUsers(stage.usersPerDay)} users a day, {word}
                  .
                </>
              }
              side="bottom"
            >
              <button
                type="button"
                aria-current={stage.index === shown ? "step" : undefined}
                aria-label={`Stage ${String(stage.index + 1)}, ${stage.title}, ${word}`}
                onClick={() => {
                  go(stage);
                }}
                className="flex h-6 w-full items-center rounded-md"
              >
                <span
                  className={cn(
                    "h-1 w-full rounded-full",
                    stage.index === shown ? "bg-accent" : stage.passed ? "bg-ok" : "bg-line",
                  )}
                />
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ol>
  );
}
