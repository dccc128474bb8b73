import type { Evidence } from "@/lib/domain/coaching/finding";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule, RuleContext } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import { nameOf } from "@/lib/domain/graph/part-name";
import { longestSyncChain } from "@/lib/domain/graph/sync-chain";

function longChain({ index }: RuleContext, most: number): Evidence[] {
  const chain = longestSyncChain(index);
  if (!chain || chain.hops <= most) return [];
  const named = (ids: readonly string[]): string => listNames(ids.flatMap((id) => index.part(id) ?? []));
  const says = `${chain.hops} hops in a row wait for each other, from ${named(chain.starts)} to ${named(chain.ends)}; ${most} is where we begin to ask`;
  return [{ components: chain.parts, connections: chain.connections, slots: { says }, about: chain.ends }];
}

function overBudget({ index, load }: RuleContext): Evidence[] {
  return index.connections.flatMap((line) => {
    const budget = line.settings["latencyBudgetMs"];
    if (typeof budget !== "number") return [];
    const [from, to] = [index.part(line.from), index.part(line.to)];
    const visit = load.components[line.to];
    if (!from || !to || !visit) return [];
    const took = visit.unstable ? Infinity : (visit.responseMs ?? 0);
    if (took <= budget) return [];
    const answer = visit.unstable
      ? "has no answer time at this load"
      : `takes ${Number(took.toPrecision(2))} ms at this load`;
    const says = `${budget} ms is the budget from ${nameOf(from)} to ${nameOf(to)}, which ${answer}`;
    return [{ components: [from.id, to.id], connections: [line.id], slots: { says }, about: [line.id] }];
  });
}

/** R18: the longest chain of waits beyond the threshold, as one evidence; then hops slower than their own budget. */
export const longWait: Rule = (context, thresholds) => [
  ...longChain(context, thresholdOf(thresholds, "hops")),
  ...overBudget(context),
];
