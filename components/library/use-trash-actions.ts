import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import type { BoardItem } from "@/components/library/board-item";
import type { ActionResult } from "@/lib/actions/action-result";
import { purgeBoard } from "@/lib/actions/purge-board";
import { restoreBoard } from "@/lib/actions/restore-board";

export type TrashActions = {
  /** The list as it will be once the server has answered. */
  shown: readonly BoardItem[];
  busy: boolean;
  restore: (board: BoardItem) => void;
  purge: (board: BoardItem) => void;
};

/** What can be done with a board of the trash. It leaves the list at once, and is back when the server refuses. */
export function useTrashActions(boards: readonly BoardItem[]): TrashActions {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());

  const take = (board: BoardItem, ask: () => Promise<ActionResult<unknown>>, done: () => void): void => {
    setGone((before) => new Set([...before, board.id]));
    startTransition(async () => {
      const answer = await ask();
      if (answer.ok) done();
      else {
        setGone((before) => new Set([...before].filter((id) => id !== board.id)));
        toast.error(answer.error.message, { description: `Reference ${answer.error.requestId}` });
      }
      router.refresh();
    });
  };
  return {
    shown: boards.filter(({ id }) => !gone.has(id)),
    busy,
    restore: (board) => {
      take(
        board,
        () => restoreBoard({ id: board.id }),
        () => {
          toast(`Restored “${board.name}”`, {
            action: {
              label: "Open",
              onClick: () => {
                router.push(`/boards/${board.id}`);
              },
            },
          });
        },
      );
    },
    purge: (board) => {
      take(
        board,
        () => purgeBoard({ id: board.id }),
        () => {
          toast(`“${board.name}” is deleted for good`);
        },
      );
    },
  };
}
