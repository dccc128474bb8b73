import { RotateCcw } from "lucide-react";
import type { BoardItem } from "@/components/library/board-item";
import { BoardThumbnail } from "@/components/library/board-thumbnail";
import { PurgeButton } from "@/components/library/purge-button";
import { relativeTime, wholeTime } from "@/components/library/relative-time";
import { daysLeft } from "@/components/library/trash-words";
import { Button } from "@/components/ui/button";

export type TrashRowProps = {
  board: BoardItem;
  now: string;
  keepDays: number;
  onRestore: () => void;
  onPurge: () => void;
};

/** One board of the trash: when it was thrown away, how long it still lies there, and the two ways out. */
export function TrashRow({ board, now, keepDays, onRestore, onPurge }: TrashRowProps) {
  const { name, thumbnail, deletedAt } = board;
  const at = deletedAt ?? now;
  return (
    <li className="grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-3 gap-y-2 px-3 py-2 md:grid-cols-[88px_minmax(0,1fr)_auto] lg:px-4">
      <BoardThumbnail thumbnail={thumbnail} className="w-full opacity-70" />
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        <p className="text-xs text-ink-3">
          Deleted{" "}
          <time dateTime={at} title={wholeTime(at)}>
            {relativeTime(at, now)}
          </time>{" "}
          · gone for good {daysLeft(at, now, keepDays)}
        </p>
      </div>
      <div className="flex gap-2 max-md:col-span-2">
        <Button aria-label={`Restore ${name}`} onClick={onRestore} className="max-md:h-11 max-md:flex-1">
          <RotateCcw size={14} aria-hidden /> Restore
        </Button>
        <PurgeButton name={name} onPurge={onPurge} />
      </div>
    </li>
  );
}
