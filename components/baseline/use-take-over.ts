import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { importBoard } from "@/lib/actions/import-board";
import { takeOverSystem } from "@/lib/actions/take-over-system";
import type { ReviewDraft } from "@/lib/client/sketch/review-draft";
import type { DrawnSystem } from "@/lib/domain/exchange/sketch/drawn-system";

/** Why no board was made: a sentence, and of a file where in it. */
export type Trouble = { title: string; lines: readonly { path: string; message: string }[] };

export type TakingOver = {
  busy: boolean;
  trouble: Trouble | undefined;
  dismiss: () => void;
  /** Says why a file is not even opened. */
  refuse: (says: string) => void;
  begin: (draft: Pick<ReviewDraft, "name" | "risk">, drawn: DrawnSystem) => void;
  /** Opens a board that was exported as JSON. */
  importText: (text: string) => void;
};

/** Makes a board and opens it; says why where none was made. What was written stays as it is. */
export function useTakeOver(): TakingOver {
  const router = useRouter();
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, startTransition] = useTransition();
  const run = (make: () => Promise<{ id: string } | Trouble>): void => {
    if (busy) return;
    setTrouble(undefined);
    startTransition(async () => {
      try {
        const made = await make();
        if ("id" in made) router.push(`/boards/${made.id}`);
        else setTrouble(made);
      } catch {
        setTrouble({ title: "The server could not be reached. What you wrote is still here.", lines: [] });
      }
    });
  };
  return {
    busy,
    trouble,
    dismiss: () => {
      setTrouble(undefined);
    },
    refuse: (says) => {
      setTrouble({ title: says, lines: [] });
    },
    begin: ({ name, risk }, drawn) => {
      run(async () => {
        const answer = await takeOverSystem({ name, risk, drawn });
        return answer.ok ? answer.value : { title: answer.error.message, lines: [] };
      });
    },
    importText: (text) => {
      run(async () => {
        const answer = await importBoard({ text });
        if (answer.ok) return answer.value.board;
        return { title: answer.error.message, lines: answer.error.faults ?? [] };
      });
    },
  };
}
