import { Copy } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { copySharedBoard } from "@/lib/actions/copy-shared-board";
import { cn } from "@/lib/shared/class-names";

/** Puts a copy among one's own boards and opens it. Whoever has none yet begins to have some by it. */
export function CopyBoardButton({ linkId, className }: { linkId: string; className?: string }) {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const copy = () => {
    if (busy) return;
    startTransition(async () => {
      const answer = await copySharedBoard({ linkId });
      if (answer.ok) router.push(`/boards/${answer.value.id}`);
      else toast.error(answer.error.message, { description: `Reference ${answer.error.requestId}` });
    });
  };
  return (
    <Button variant="primary" aria-busy={busy} onClick={copy} className={cn(className)}>
      <Copy size={14} aria-hidden />
      {busy ? "Copying…" : "Make a copy"}
    </Button>
  );
}
