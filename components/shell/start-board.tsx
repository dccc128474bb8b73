"use client";

import type { ReactNode } from "react";
import { useStart } from "@/components/shell/use-start";
import { createBoard } from "@/lib/actions/create-board";

export type StartBoardProps = {
  /** A problem's slug, or `own` for a system of one's own. */
  problem: string;
  children: ReactNode;
  className?: string;
  label?: string;
};

/** Makes a board and opens it. It looks as its caller says; while the board is made a second press does nothing. */
export function StartBoard({ problem, children, className, label }: StartBoardProps) {
  const { start, pending } = useStart(() => createBoard({ problem }));
  return (
    <button type="button" onClick={start} aria-busy={pending} aria-label={label} className={className}>
      {children}
    </button>
  );
}
