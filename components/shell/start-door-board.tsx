"use client";

import type { ReactNode } from "react";
import { useStart } from "@/components/shell/use-start";
import { createDoorBoard } from "@/lib/actions/create-door-board";

export type StartDoorBoardProps = {
  /** What was said at the door; the server plans the board from it. */
  said: { symptom: string; answers: Record<string, string> };
  children: ReactNode;
  className?: string;
};

/** Makes a board of the path that these answers describe, and opens it. */
export function StartDoorBoard({ said, children, className }: StartDoorBoardProps) {
  const { start, pending } = useStart(() => createDoorBoard({ said }));
  return (
    <button type="button" onClick={start} aria-busy={pending} className={className}>
      {children}
    </button>
  );
}
