"use client";

import type { ReactNode } from "react";
import type { BoardItem } from "@/components/library/board-item";
import { BoardRow, rowGrid } from "@/components/library/board-row";
import { DropZone } from "@/components/library/drop-zone";
import { ImportButton } from "@/components/library/import-button";
import { ImportReport } from "@/components/library/import-report";
import { useBoardActions } from "@/components/library/use-board-actions";
import { useImport } from "@/components/library/use-import";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export type BoardLibraryProps = {
  boards: readonly BoardItem[];
  /** The server's time, ISO 8601: both sides then say "4 minutes ago" alike. */
  now: string;
  heading: ReactNode;
  newBoard: ReactNode;
  /** The doors, shown while there is nothing. */
  doors: ReactNode;
};

/** My boards: the list and all that can be done with it. */
export function BoardLibrary({ boards, now, heading, newBoard, doors }: BoardLibraryProps) {
  const { shown, busy, rename, duplicate, remove } = useBoardActions(boards);
  const importing = useImport();
  return (
    <DropZone onFile={importing.read}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        {heading}
        <div className="flex gap-2">
          <ImportButton busy={importing.busy} onFile={importing.read} />
          {newBoard}
        </div>
      </div>
      {importing.report ? <ImportReport report={importing.report} onDismiss={importing.dismiss} /> : null}
      {shown.length === 0 ? (
        <div className="mt-6 overflow-hidden rounded-xl border border-line bg-panel shadow-card">
          <div className="dotted px-6 py-10 text-center">
            <p className="text-lg font-semibold tracking-tight">No board yet</p>
            <p className="mt-1 text-base text-ink-2">
              Begin with one server, or drop a board’s JSON file here.
            </p>
          </div>
          {doors}
        </div>
      ) : (
        <div
          aria-busy={busy}
          className="mt-6 overflow-hidden rounded-xl border border-line bg-panel shadow-card"
        >
          <div
            aria-hidden
            className={`hidden gap-x-4 border-b border-line px-4 py-2 text-xs text-ink-3 lg:grid ${rowGrid}`}
          >
            <span>Name</span>
            <span>Problem</span>
            <span>Stage</span>
            <span>Size</span>
            <span>Owed</span>
            <span>Last edited</span>
          </div>
          <ul aria-label="My boards" className="divide-y divide-line">
            {shown.map((board) => (
              <BoardRow
                key={board.id}
                board={board}
                now={now}
                onRename={(name) => {
                  rename(board, name);
                }}
                onDuplicate={() => {
                  duplicate(board);
                }}
                onRemove={() => {
                  remove(board);
                }}
              />
            ))}
          </ul>
        </div>
      )}
      <VisuallyHidden role="status">{importing.busy ? "Reading the file" : ""}</VisuallyHidden>
    </DropZone>
  );
}
