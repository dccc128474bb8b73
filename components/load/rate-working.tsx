import { useStudio } from "@/lib/client/use-studio";
import { estimate } from "@/lib/domain/estimate/estimate";

/** Average and peak, step by step. */
export function RateWorking() {
  const board = useStudio((studio) => studio.board);
  const users = useStudio((studio) => studio.analysis.load.usersPerDay);
  const workings = estimate(board, users).filter(
    ({ id }) => id === "averagePerSecond" || id === "peakPerSecond",
  );
  return workings.map((working) => (
    <div key={working.id} className="text-xs">
      <p className="font-medium">{working.label}</p>
      <ol className="mt-0.5 space-y-0.5 text-ink-2">
        {working.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-0.5 text-ink-3">{working.source}</p>
    </div>
  ));
}
