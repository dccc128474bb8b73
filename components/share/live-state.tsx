import { CircleDot, CloudOff, LoaderCircle } from "lucide-react";
import { useStudio } from "@/lib/client/use-studio";
import { cn } from "@/lib/shared/class-names";

/** Whether what a viewer sees is what the board is. */
export function LiveState({ className }: { className?: string }) {
  const state = useStudio((studio) => studio.save.state);
  const [Drawn, words, tone] =
    state === "offline"
      ? [CloudOff, "Offline, trying again", "text-warn"]
      : state === "connecting"
        ? [LoaderCircle, "Opening…", "text-ink-3"]
        : [CircleDot, "Live", "text-ok"];
  return (
    <p role="status" className={cn("flex items-center gap-1.5 whitespace-nowrap", tone, className)}>
      <Drawn
        size={14}
        aria-hidden
        className={cn("shrink-0", state === "connecting" && "motion-safe:animate-spin")}
      />
      {words}
    </p>
  );
}
