import { Undo2 } from "lucide-react";
import { workloadLine } from "@/components/load/workload-line";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import { formatUsers } from "@/lib/shared/format-number";

/** The load looked at, what it is made of, and the way back to the stage's own. */
export function UsersHeading() {
  const board = useStudio((studio) => studio.board);
  const { load, progress } = useStudio((studio) => studio.analysis);
  const ahead = useStudio((studio) => studio.lookingAtUsers !== null);
  const lookAtUsers = useStudio((studio) => studio.lookAtUsers);
  return (
    <div className="flex min-h-7 items-center gap-2.5">
      <p className="min-w-0 flex-1 truncate">
        <strong className="font-semibold">
          {formatUsers(load.usersPerDay)} {load.usersPerDay === 1 ? "user" : "users"} a day
        </strong>
        <span className="ml-2 text-ink-3">{workloadLine(board, load.metrics.readShare)}</span>
      </p>
      {ahead ? (
        <Button
          size="sm"
          onClick={() => {
            lookAtUsers(null);
          }}
        >
          <Undo2 size={13} aria-hidden />
          Back to stage {progress.stage + 1}
        </Button>
      ) : null}
    </div>
  );
}
