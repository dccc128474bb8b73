import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import type { BoardItem } from "@/components/library/board-item";
import type { ActionError } from "@/lib/actions/action-result";
import { duplicateBoard } from "@/lib/actions/duplicate-board";
import { removeBoard } from "@/lib/actions/remove-board";
import { renameBoard } from "@/lib/actions/rename-board";
import { restoreBoard } from "@/lib/actions/restore-board";

const UNDO_FOR_MS = 12_000;

function sayWhy(error: ActionError): void {
  toast.error(error.message, { description: `Reference ${error.requestId}` });
}

export type BoardActions = {
  /** The list as it will be once the server has answered. */
  shown: readonly BoardItem[];
  busy: boolean;
  rename: (board: BoardItem, name: string) => void;
  duplicate: (board: BoardItem) => void;
  remove: (board: BoardItem) => void;
};

/** What can be done to a row. Names and removals show at once and are taken back when the server refuses. */
export function useBoardActions(boards: readonly BoardItem[]): BoardActions {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});

  const mark = (id: string, isRemoved: boolean) => {
    setRemoved((before) => new Set(isRemoved ? [...before, id] : [...before].filter((each) => each !== id)));
  };
  const restore = (board: BoardItem) => {
    startTransition(async () => {
      const answer = await restoreBoard({ id: board.id });
      if (!answer.ok) {
        sayWhy(answer.error);
        return;
      }
      mark(board.id, false);
      router.refresh();
    });
  };
  const remove = (board: BoardItem) => {
    mark(board.id, true);
    startTransition(async () => {
      const answer = await removeBoard({ id: board.id });
      if (!answer.ok) {
        mark(board.id, false);
        sayWhy(answer.error);
        return;
      }
      toast(`Deleted “${board.name}”`, {
        description: "It lies in the trash for 30 days.",
        duration: UNDO_FOR_MS,
        action: {
          label: "Undo",
          onClick: () => {
            restore(board);
          },
        },
      });
      router.refresh();
    });
  };
  const rename = (board: BoardItem, name: string) => {
    setNames((before) => ({ ...before, [board.id]: name }));
    startTransition(async () => {
      const answer = await renameBoard({ id: board.id, name });
      if (!answer.ok) {
        setNames((before) => ({ ...before, [board.id]: board.name }));
        sayWhy(answer.error);
        return;
      }
      router.refresh();
    });
  };
  const duplicate = (board: BoardItem) => {
    startTransition(async () => {
      const answer = await duplicateBoard({ id: board.id });
      if (!answer.ok) {
        sayWhy(answer.error);
        return;
      }
      const copy = answer.value;
      toast(`Made “${copy.name}”`, {
        action: {
          label: "Open",
          onClick: () => {
            router.push(`/boards/${copy.id}`);
          },
        },
      });
      router.refresh();
    });
  };
  const shown = boards
    .filter((board) => !removed.has(board.id))
    .map((board) => ({ ...board, name: names[board.id] ?? board.name }));
  return { shown, busy, rename, duplicate, remove };
}
