import { ArrowRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** Opens the next stage, or says what keeps it shut. Never greyed out: the refusal is the lesson. */
export function AdvanceButton() {
  const progress = useStudio((studio) => studio.analysis.progress);
  const advance = useStudio((studio) => studio.advance);
  const refusedAt = useStudio((studio) => studio.advanceRefusedAt);
  const readOnly = useStudio((studio) => studio.readOnly);
  const stage = progress.stages[progress.stage];
  const next = progress.stages[progress.stage + 1];
  if (!stage || !next || readOnly) return null;
  const refused = refusedAt === progress.stage && !stage.passed;

  return (
    <div className="grid gap-2">
      <Button
        variant={stage.passed ? "primary" : "secondary"}
        className="w-full"
        onClick={advance}
        aria-expanded={refused}
      >
        Go to stage {next.index + 1}
        <ArrowRight size={14} aria-hidden />
      </Button>
      <div role="status">
        {refused ? (
          <div className="rounded-lg bg-warn-bg px-2.5 py-2 text-xs">
            <p className="font-medium text-warn">Not yet. What is missing:</p>
            <ul className="mt-1 list-disc space-y-0.5 pl-4 text-ink">
              {stage.missing.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </div>
  );
}
