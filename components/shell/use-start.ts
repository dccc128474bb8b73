import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { ActionResult } from "@/lib/actions/action-result";

/** Makes a board and opens it; says why where none was made. While one is made, another press does nothing. */
export function useStart(make: () => Promise<ActionResult<{ id: string }>>): {
  start: () => void;
  pending: boolean;
} {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const start = (): void => {
    if (pending) return;
    startTransition(async () => {
      const answer = await make();
      if (answer.ok) {
        router.push(`/boards/${answer.value.id}`);
        return;
      }
      const { toast } = await import("sonner");
      toast.error(answer.error.message, { description: `Reference ${answer.error.requestId}` });
    });
  };
  return { start, pending };
}
