"use client";

import type { ReactNode } from "react";
import type { BoardItem } from "@/components/library/board-item";
import { BoardRow, rowGrid } from "@/components/library/board-row";
import { DropZone } from "@/components/library/drop-zone";
import { ImportButton } from "@/components/library/import-button";
import { ImportReport } from "@/components/library/import-report";
import { LibraryBar } from "@/components/library/library-bar";
import type { LibraryQuery } from "@/components/library/library-query";
import { PageNav } from "@/components/library/page-nav";
import { useBoardActions, type BoardActions } from "@/components/library/use-board-actions";
import { useImport } from "@/components/library/use-import";
import { useLibraryQuery } from "@/components/library/use-library-query";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export type BoardLibraryProps = {
  /** One page of what matches. */
  boards: readonly BoardItem[];
  query: LibraryQuery;
  /** How many match, how many there are at all, and how many one page holds. */
  counts: { matching: number; all: number; page: number };
  /** The server's time, ISO 8601: both sides then say "4 minutes ago" alike. */
  now: string;
  heading: ReactNode;
  newBoard: ReactNode;
  /** The boards and the trash, to go between. */
  places: ReactNode;
  /** The doors, shown while there is nothing. */
  doors: ReactNode;
};

function NoBoards({ doors }: { doors: ReactNode }) {
  return (
    <div className="mt-4 overflow-hidden rounded-xl border border-line bg-panel shadow-card">
      <div className="dotted px-6 py-10 text-center">
        <p className="text-lg font-semibold tracking-tight">No board yet</p>
        <p className="mt-1 text-base text-ink-2">Begin with one server, or drop a board’s JSON file here.</p>
      </div>
      {doors}
    </div>
  );
}

function NoMatch({ search, onClear }: { search: string; onClear: () => void }) {
  return (
    <div className="mt-4 rounded-xl border border-line bg-panel px-6 py-10 text-center shadow-card">
      <p className="text-lg font-semibold tracking-tight">No board has all of “{search}”</p>
      <p className="mt-1 mb-4 text-base text-ink-2">
        Names, problems and kinds of parts are looked through: “cache” finds every board with one.
      </p>
      <Button onClick={onClear} className="max-md:h-11">
        Show all boards
      </Button>
    </div>
  );
}

function Rows({ actions, now }: { actions: BoardActions; now: string }) {
  const { shown, busy, rename, duplicate, remove } = actions;
  return (
    <div aria-busy={busy} className="mt-4 overflow-hidden rounded-xl border border-line bg-panel shadow-card">
      <div
        aria-hidden
        className={`hidden gap-x-4 border-b border-line px-4 py-2 text-xs text-ink-3 lg:grid ${rowGrid}`}
      >
        <span />
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
  );
}

function matchWords(matching: number): string {
  return matching === 1 ? "1 board found" : `${String(matching)} boards found`;
}

/** My boards: the list, what can be searched in it and all that can be done with it. */
export function BoardLibrary(props: BoardLibraryProps) {
  const { boards, query, counts, now, heading, newBoard, places, doors } = props;
  const actions = useBoardActions(boards);
  const search = useLibraryQuery(query);
  const importing = useImport();
  const isEmpty = counts.all === 0 || (actions.shown.length === 0 && query.search === "" && query.page === 1);
  const hasMatch = actions.shown.length > 0 || (counts.matching > 0 && query.search === "");
  return (
    <DropZone onFile={importing.read}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        {heading}
        <div className="flex flex-wrap gap-2">
          <ImportButton busy={importing.busy} onFile={importing.read} />
          {newBoard}
        </div>
      </div>
      {importing.report ? <ImportReport report={importing.report} onDismiss={importing.dismiss} /> : null}
      <div className="mt-5">{places}</div>
      {isEmpty ? (
        <NoBoards doors={doors} />
      ) : (
        <>
          <div className="mt-4">
            <LibraryBar query={query} search={search} />
          </div>
          {hasMatch ? (
            <Rows actions={actions} now={now} />
          ) : (
            <NoMatch search={query.search} onClear={search.clear} />
          )}
          <PageNav query={query} total={counts.matching} size={counts.page} />
        </>
      )}
      <VisuallyHidden role="status">
        {importing.busy
          ? "Reading the file"
          : query.search !== "" && !search.busy
            ? matchWords(counts.matching)
            : ""}
      </VisuallyHidden>
    </DropZone>
  );
}
