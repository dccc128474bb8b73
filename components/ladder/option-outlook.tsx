import { useStudio } from "@/lib/client/use-studio";
import { formatPercent } from "@/lib/shared/format-number";

/** What the ghost on the canvas would leave: its busiest part. */
export function OptionOutlook() {
  const ghost = useStudio((studio) => (studio.ghost?.shows === "tidy-up" ? null : studio.ghost));
  if (!ghost) return null;
  const [worst] = Object.values(ghost.analysis.load.components).sort((a, b) => b.utilisation - a.utilisation);
  return (
    <p role="status" className="text-ink-2">
      {worst && worst.utilisation > 0
        ? `With it, ${ghost.board.components[worst.id]?.name ?? "the busiest part"} would be the busiest at ${formatPercent(worst.utilisation)}.`
        : "With it, nothing here would run out."}
    </p>
  );
}
