import { useMemo } from "react";
import { AdvanceButton } from "@/components/ladder/advance-button";
import { OwedQueue } from "@/components/ladder/owed-queue";
import { StageBars } from "@/components/ladder/stage-bars";
import { stageSentence } from "@/lib/domain/ladder/stage-sentence";
import { useStudio } from "@/lib/client/use-studio";
import { missedTargets } from "@/lib/domain/ladder/missed-targets";
import { formatUsers } from "@/lib/shared/format-number";

export function StageHeader() {
  const { progress, stageLoad } = useStudio((studio) => studio.analysis);
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const title = knowledge.problem?.title ?? "Your own system";
  const stage = progress.stages[progress.stage];
  const fallenBack = progress.storedStage > progress.stage;
  const missed = useMemo(
    () => (progress.defensible ? missedTargets(board, knowledge, stageLoad).length : 0),
    [progress.defensible, board, knowledge, stageLoad],
  );
  const names = new Map(
    Object.values(board.components).map((component) => [String(component.id), component.name]),
  );

  return (
    <header className="grid gap-2 border-b border-line px-4 pt-3.5 pb-3">
      <div>
        <p className="text-xs text-ink-3">{title}</p>
        {stage ? (
          <h2 className="text-base leading-snug font-semibold tracking-tight">
            Stage {progress.stage + 1} of {progress.stages.length} · {formatUsers(stage.usersPerDay)}{" "}
            {stage.usersPerDay === 1 ? "user" : "users"} a day
          </h2>
        ) : null}
      </div>
      <StageBars />
      {fallenBack ? (
        <p role="status" className="rounded-lg bg-warn-bg px-2.5 py-1.5 text-xs text-ink">
          You were at stage {progress.storedStage + 1}. Stage {progress.stage + 1} no longer passes:{" "}
          {stage?.missing[0] ?? "something changed."}
        </p>
      ) : (
        <p className="text-xs text-ink-3">
          {stageSentence({ progress, stageLoad, missed, nameOf: (id) => names.get(id) ?? id })}
        </p>
      )}
      <OwedQueue />
      <AdvanceButton />
    </header>
  );
}
