import Link from "next/link";
import { useState } from "react";
import type { BoardItem } from "@/components/library/board-item";
import { BoardThumbnail } from "@/components/library/board-thumbnail";
import { BoardMenu } from "@/components/library/board-menu";
import { relativeTime, wholeTime } from "@/components/library/relative-time";
import { RenameField } from "@/components/library/rename-field";
import { notesOwed } from "@/lib/domain/ladder/notes-owed";
import { cn } from "@/lib/shared/class-names";

export const rowGrid = "lg:grid-cols-[88px_minmax(0,1fr)_150px_64px_104px_112px_104px_32px]";

/** On a narrow screen the row’s facts stand in one line, parted by dots. */
const dotted = "whitespace-nowrap max-lg:before:mr-1.5 max-lg:before:content-['·']";

export type BoardRowProps = {
  board: BoardItem;
  now: string;
  onRename: (name: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** One board of the list; the whole row opens it. */
export function BoardRow({ board, now, onRename, onDuplicate, onRemove }: BoardRowProps) {
  const [renaming, setRenaming] = useState(false);
  const { id, name, problemTitle, stage, componentCount, owedCount, thumbnail, editedAt } = board;
  const components = `${String(componentCount)} ${componentCount === 1 ? "component" : "components"}`;
  return (
    <li
      className={cn(
        "relative grid grid-cols-[72px_minmax(0,1fr)_44px] items-center gap-x-3 px-3 py-2 transition-colors focus-within:bg-canvas hover:bg-canvas lg:gap-x-4 lg:px-4",
        rowGrid,
      )}
    >
      <BoardThumbnail thumbnail={thumbnail} className="row-span-2 w-[72px] lg:row-span-1 lg:w-[88px]" />
      <div className="min-w-0">
        {renaming ? (
          <RenameField
            name={name}
            onDone={(next) => {
              setRenaming(false);
              if (next !== null) onRename(next);
            }}
          />
        ) : (
          <Link
            href={`/boards/${id}`}
            className="block truncate rounded-sm font-medium leading-6 after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent focus-visible:outline-none"
          >
            {name}
          </Link>
        )}
      </div>
      <div className="col-start-2 row-start-2 flex flex-wrap gap-x-1.5 text-xs text-ink-3 lg:contents lg:text-sm lg:text-ink-2">
        <span className="truncate">{problemTitle ?? "Our own system"}</span>
        <span className={dotted}>Stage {stage + 1}</span>
        <span className={cn(dotted, "max-sm:hidden")}>{components}</span>
        <span aria-hidden className="basis-full lg:hidden" />
        {owedCount === null ? (
          <span className="max-lg:hidden" />
        ) : (
          <span className={cn("whitespace-nowrap", owedCount === 0 ? "lg:text-ink-3" : "text-warn")}>
            {notesOwed(owedCount)}
          </span>
        )}
        <time
          dateTime={editedAt}
          title={wholeTime(editedAt)}
          className={cn(owedCount === null ? "whitespace-nowrap" : dotted, "relative lg:text-ink-3")}
        >
          {relativeTime(editedAt, now)}
        </time>
      </div>
      <div className="col-start-3 row-span-2 row-start-1 lg:col-start-auto lg:row-span-1 lg:row-start-auto">
        <BoardMenu
          id={id}
          name={name}
          onRename={() => {
            setRenaming(true);
          }}
          onDuplicate={onDuplicate}
          onRemove={onRemove}
        />
      </div>
    </li>
  );
}
