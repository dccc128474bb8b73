import { useStudio } from "@/lib/client/use-studio";
import { formatUsers } from "@/lib/shared/format-number";

/** "Stage 3 · 100 thousand users"; where there is little room "Stage 3". */
export function StageWords({ isShort = false }: { isShort?: boolean }) {
  const progress = useStudio((studio) => studio.analysis.progress);
  const stage = progress.stages[progress.stage];
  if (stage === undefined) return null;
  const users = stage.usersPerDay === 1 ? "user" : "users";
  return (
    <span className="whitespace-nowrap">
      Stage {progress.stage + 1}
      {isShort ? null : ` · ${formatUsers(stage.usersPerDay)} ${users}`}
    </span>
  );
}
