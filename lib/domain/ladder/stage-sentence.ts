import { restAdvice } from "@/lib/domain/ladder/rest-advice";
import type { Progress } from "@/lib/domain/ladder/progress";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { formatCount } from "@/lib/shared/format-number";

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

/**
 * One sentence on the stage shown: what keeps it from being passed, or that no step asks for more; at the end of the
 * walk, the defence.
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
  const { head, busiest } = restAdvice(facts.stageLoad, facts.nameOf);
  const calm = `${head}: ${busiest ?? "nothing here can run out"}.`;
  const next = progress.stages[progress.stage + 1];
  const stage = progress.stages[progress.stage];
  if (!stage?.passed) return stage?.missing[0] ?? calm;
  return next ? `${calm} The next stage brings ${formatCount(next.usersPerDay)} users a day.` : calm;
}
