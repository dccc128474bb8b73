import type { Progress } from "@/lib/domain/ladder/progress";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { formatCount, formatPercent } from "@/lib/shared/format-number";

type Facts = {
  progress: Progress;
  stageLoad: LoadReport;
  nameOf: (component: string) => string;
  /** Promises that the board does not keep. */
  missed: number;
};

/** What is left when every step is done: to read the defence back, and to say what it cannot promise. */
function defenceSentence(missed: number): string {
  if (missed === 0) return "Nothing more is owed. Read your defence back.";
  return missed === 1
    ? "Nothing more is owed, but one promise is missed. The defence says which."
    : `Nothing more is owed, but ${String(missed)} promises are missed. The defence says which.`;
}

/** The busiest part of a report, by name: "Links runs at 34 %". Undefined when nothing there can run out. */
function busiest({ stageLoad, nameOf }: Facts): string | undefined {
  const [worst] = Object.values(stageLoad.components)
    .filter((part) => part.worst)
    .sort((a, b) => b.utilisation - a.utilisation);
  return worst && `${nameOf(worst.id)} is the busiest at ${formatPercent(worst.utilisation)}`;
}

/**
 * One sentence on the stage shown: what keeps it from being passed, or that nothing asks for more; at the end of the
 * walk, the defence.
 * "Do not scale yet" is said whenever the design carries the load and no step is due.
 */
export function stageSentence(facts: Facts): string {
  const { progress } = facts;
  if (progress.defensible && progress.stage === progress.stages.length - 1)
    return defenceSentence(facts.missed);
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
  return next ? `${calm} The next stage brings ${formatCount(next.usersPerDay)} users a day.` : calm;
}
