import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { openWorkedBoard } from "@/lib/actions/open-worked-board";

/** Opens the worked walk of the same problem beside one's own. The server decides whether it may. */
export function WorkedBoardButton({ boardId }: { boardId: string }) {
  const router = useRouter();
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const open = () => {
    startTransition(async () => {
      const result = await openWorkedBoard({ boardId });
      if (result.ok) router.push(`/boards/${result.value.id}`);
      else setMessage(result.error.message);
    });
  };
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button variant="secondary" onClick={open} disabled={isPending}>
        {isPending ? "Walking it through …" : "Compare with a worked walk"}
      </Button>
      {message === null ? null : (
        <p role="status" className="text-ink-2">
          {message}
        </p>
      )}
    </div>
  );
}
