import type { Progress } from "@/lib/domain/ladder/progress";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { formatCount, formatPercent } from "@/lib/shared/format-number";

type Facts = { progress: Progress; stageLoad: LoadReport; nameOf: (component: string) => string };

/** The busiest part of a report, by name: "Links runs at 34 %". Undefined when nothing there can run out. */
function busiest({ stageLoad, nameOf }: Facts): string | undefined {
  const [worst] = Object.values(stageLoad.components)
    .filter((part) => part.worst)
    .sort((a, b) => b.utilisation - a.utilisation);
  return worst && `${nameOf(worst.id)} is the busiest at ${formatPercent(worst.utilisation)}`;
}

/**
 * One sentence on the stage shown: what keeps it from being passed, or that nothing asks for more.
 * "Do not scale yet" is said whenever the design carries the load and no step is due.
 */
export function stageSentence(facts: Facts): string {
  const { progress } = facts;
  const asked = progress.steps.filter((state) => state.due && state.status !== "done");
  const [first] = asked;
  if (first)
    return asked.length === 1
      ? "The load asks for one step more."
      : `The load asks for ${String(asked.length)} steps more.`;
  const now = busiest(facts);
  const calm = now ? `Do not scale yet: ${now}.` : "Do not scale yet: nothing here can run out.";
  const next = progress.stages[progress.stage + 1];
  const stage = progress.stages[progress.stage];
  if (!stage?.passed) return stage?.missing[0] ?? calm;
  return next
    ? `${calm} The next stage brings ${formatCount(next.usersPerDay)} users a day.`
    : "Every stage is carried.";
}
