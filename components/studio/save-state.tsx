import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { saveWords } from "@/components/studio/save-words";
import { useMinute } from "@/components/studio/use-minute";
import { useStudio } from "@/lib/client/use-studio";
import type { SaveState as Save } from "@/lib/client/studio-state";
import { cn } from "@/lib/shared/class-names";

function SaveIcon({ state }: { state: Save["state"] }) {
  if (state === "saved") return <Check size={14} aria-hidden className="shrink-0" />;
  if (state === "offline") return <CloudOff size={14} aria-hidden className="shrink-0" />;
  if (state === "saving" || state === "connecting")
    return <LoaderCircle size={14} aria-hidden className="shrink-0 motion-safe:animate-spin" />;
  return <TriangleAlert size={14} aria-hidden className="shrink-0" />;
}

/** What is saved, and where the rest is kept. */
export function SaveState({ className }: { className?: string }) {
  const save = useStudio((studio) => studio.save);
  const now = useMinute();
  const isTrouble = save.state === "failing" || save.state === "refused" || save.state === "outdated";
  const words = saveWords(save, save.state === "saved" ? Math.max(now, save.at) : now);
  return (
    <p
      role="status"
      title={words}
      className={cn(
        "flex min-w-0 items-center gap-1.5 text-ink-3",
        isTrouble && "text-hot",
        save.state === "offline" && "text-warn",
        className,
      )}
    >
      <SaveIcon state={save.state} />
      <span className="truncate">{words}</span>
    </p>
  );
}
