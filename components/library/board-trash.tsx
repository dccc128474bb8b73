"use client";

import type { ReactNode } from "react";
import type { BoardItem } from "@/components/library/board-item";
import { TrashRow } from "@/components/library/trash-row";
import { useTrashActions } from "@/components/library/use-trash-actions";

export type BoardTrashProps = {
  boards: readonly BoardItem[];
  /** How many there are, should they not all be shown. */
  total: number;
  now: string;
  keepDays: number;
  heading: ReactNode;
  places: ReactNode;
};

/** The boards thrown away, the last first. */
export function BoardTrash({ boards, total, now, keepDays, heading, places }: BoardTrashProps) {
  const { shown, busy, restore, purge } = useTrashActions(boards);
  return (
    <>
      {heading}
      <div className="mt-5">{places}</div>
      {shown.length === 0 ? (
        <div className="dotted mt-4 rounded-xl border border-line px-6 py-10 text-center shadow-card">
          {/* Nothing is said to be gone before the server has answered. */}
          <p className="text-lg font-semibold tracking-tight">
            {busy ? "One moment …" : "The trash is empty"}
          </p>
          <p className="mt-1 text-base text-ink-2">
            A board you delete lies here for {keepDays} days before it is gone.
          </p>
        </div>
      ) : (
        <div className="mt-4 overflow-hidden rounded-xl border border-line bg-panel shadow-card">
          <ul aria-label="Trash" aria-busy={busy} className="divide-y divide-line">
            {shown.map((board) => (
              <TrashRow
                key={board.id}
                board={board}
                now={now}
                keepDays={keepDays}
                onRestore={() => {
                  restore(board);
                }}
                onPurge={() => {
                  purge(board);
                }}
              />
            ))}
          </ul>
        </div>
      )}
      {total > boards.length ? (
        <p className="mt-3 text-ink-3">
          The last {boards.length} of {total} are shown. Those before them show as these leave.
        </p>
      ) : null}
    </>
  );
}
