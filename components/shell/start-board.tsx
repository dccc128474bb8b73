"use client";

import { useRouter } from "next/navigation";
import { useTransition, type ReactNode } from "react";
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
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const start = () => {
    if (pending) return;
    startTransition(async () => {
      const answer = await createBoard({ problem });
      if (answer.ok) {
        router.push(`/boards/${answer.value.id}`);
        return;
      }
      const { toast } = await import("sonner");
      toast.error(answer.error.message, { description: `Reference ${answer.error.requestId}` });
    });
  };
  return (
    <button type="button" onClick={start} aria-busy={pending} aria-label={label} className={className}>
      {children}
    </button>
  );
}
