import { Crosshair } from "lucide-react";
import { useId, useState } from "react";
import { FindingReason } from "@/components/coach/finding-reason";
import { HintLadder } from "@/components/coach/hint-ladder";
import { LevelMark } from "@/components/coach/level-mark";
import { WaiveForm } from "@/components/coach/waive-form";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Finding } from "@/lib/domain/coaching/finding";

type Part = "why" | "hint" | "aside";
const PART_NAMES: Readonly<Record<Part, string>> = { why: "Why", hint: "A hint", aside: "Set aside" };

/** A finding: what, why, where on the canvas, what would clear it, and who says so. */
export function FindingCard({ finding }: { finding: Finding }) {
  const fly = useStudio((studio) => studio.fly);
  const readOnly = useStudio((studio) => studio.readOnly);
  const [open, setOpen] = useState<Part | null>(null);
  const partId = useId();
  const somewhere = finding.components.length + finding.connections.length > 0;
  const waivable = !readOnly && finding.level !== "block";
  const parts: readonly Part[] = waivable ? ["why", "hint", "aside"] : ["why", "hint"];
  return (
    <article
      aria-label={finding.title}
      className="grid gap-1.5 rounded-card border border-line-strong px-3 py-2.5"
    >
      <header className="flex min-h-6 items-center justify-between gap-2">
        <LevelMark level={finding.level} />
        {somewhere ? (
          <Button
            size="sm"
            variant="ghost"
            className="-my-1 -mr-1.5"
            onClick={() => {
              fly({ components: finding.components, connections: finding.connections });
            }}
          >
            <Crosshair size={13} aria-hidden />
            Show me
          </Button>
        ) : null}
      </header>
      <h4 className="font-medium">{finding.title}</h4>
      <p className="text-ink-2">{finding.message}</p>
      <p className="text-xs text-ink-2">
        <span className="font-medium text-ink">Clears it: </span>
        {finding.clears}
      </p>
      <div className="-ml-2 flex gap-0.5">
        {parts.map((part) => (
          <Button
            key={part}
            size="sm"
            variant="ghost"
            aria-expanded={open === part}
            aria-controls={partId}
            className={open === part ? "bg-ink/6 text-ink" : ""}
            onClick={() => {
              setOpen(open === part ? null : part);
            }}
          >
            {PART_NAMES[part]}
          </Button>
        ))}
      </div>
      <div id={partId} className="empty:hidden">
        {open === "why" ? <FindingReason finding={finding} /> : null}
        {open === "hint" ? <HintLadder hints={finding.hints} /> : null}
        {open === "aside" ? <WaiveForm rule={finding.rule} subject={finding.key} /> : null}
      </div>
    </article>
  );
}
