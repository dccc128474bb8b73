import { METRIC_FIELDS } from "@/lib/domain/tradeoff/metric-fields";
import { SlotChips } from "@/components/decision/slot-chips";
import type { Revisit } from "@/lib/domain/board/decision-schema";
import type { Metric } from "@/lib/domain/knowledge/metric-schema";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { METRIC_NAMES } from "@/lib/domain/tradeoff/note-sentence";

/** What is offered first, where the board has it. */
const LIKELY: readonly Metric[] = ["highestUtilisation", "p99LatencyMs", "usersPerDay"];

type RevisitAidProps = {
  revisit: Revisit;
  byEvent: boolean;
  metrics: LoadReport["metrics"];
  onPick: (metric: string) => void;
};

/** Numbers to start from; later, a word if the condition holds already and would reopen the question at once. */
export function RevisitAid({ revisit, byEvent, metrics, onPick }: RevisitAidProps) {
  const { metric, comparison, value } = revisit;
  if (metric === undefined) {
    const chips = LIKELY.filter((candidate) => metrics[candidate] !== undefined).map((candidate) => ({
      value: candidate,
      label: METRIC_NAMES[candidate],
    }));
    return byEvent ? null : <SlotChips label="Numbers to watch" chips={chips} onPick={onPick} />;
  }
  const now = metrics[metric];
  if (now === undefined || value === undefined) return null;
  const holds = comparison === "below" ? now < value : now > value;
  return (
    <p role="status" className="text-xs text-warn empty:hidden">
      {holds
        ? `It is ${METRIC_FIELDS[metric].format(now)} now, so this would reopen at once. Choose a number the board has not reached.`
        : null}
    </p>
  );
}
