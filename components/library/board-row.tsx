import Link from "next/link";
import { useState } from "react";
import type { BoardItem } from "@/components/library/board-item";
import { BoardMenu } from "@/components/library/board-menu";
import { relativeTime, wholeTime } from "@/components/library/relative-time";
import { RenameField } from "@/components/library/rename-field";
import { notesOwed } from "@/lib/domain/ladder/notes-owed";
import { cn } from "@/lib/shared/class-names";

export const rowGrid = "lg:grid-cols-[minmax(0,1fr)_164px_72px_112px_112px_112px_32px]";

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
  const { id, name, problemTitle, stage, componentCount, owedCount, editedAt } = board;
  const components = `${String(componentCount)} ${componentCount === 1 ? "component" : "components"}`;
  return (
    <li
      className={cn(
        "relative grid grid-cols-[minmax(0,1fr)_32px] items-center gap-x-4 px-4 py-2.5 transition-colors focus-within:bg-canvas hover:bg-canvas",
        rowGrid,
      )}
    >
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
            className="block truncate rounded-sm font-medium leading-8 after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent focus-visible:outline-none"
          >
            {name}
          </Link>
        )}
      </div>
      <div className="col-span-2 flex flex-wrap gap-x-1.5 text-xs text-ink-3 lg:contents lg:text-sm lg:text-ink-2">
        <span className="truncate">{problemTitle ?? "Our own system"}</span>
        <span className={dotted}>Stage {stage + 1}</span>
        <span className={dotted}>{components}</span>
        {owedCount === null ? (
          <span className="max-lg:hidden" />
        ) : (
          <span className={cn(dotted, owedCount === 0 ? "lg:text-ink-3" : "text-warn")}>
            {notesOwed(owedCount)}
          </span>
        )}
        <time
          dateTime={editedAt}
          title={wholeTime(editedAt)}
          className={cn(dotted, "relative lg:text-ink-3")}
        >
          {relativeTime(editedAt, now)}
        </time>
      </div>
      <div className="col-start-2 row-start-1 lg:col-start-auto lg:row-start-auto">
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
