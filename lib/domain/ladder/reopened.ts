import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Metric } from "@/lib/domain/knowledge/metric-schema";
import type { LoadProbe } from "@/lib/domain/ladder/probe";
import { metricAtStart, metricValue } from "@/lib/domain/tradeoff/note-sentence";

/** Metrics that the number of users does not move. */
const FIXED: ReadonlySet<Metric> = new Set(["readShare", "cacheHitRatio", "availability"]);

/** Machines cost the same whoever comes, bytes do not: the bill is neither fixed nor in step with the users. */
function billAt({ asItIs, usersPerDay: madeAt }: LoadProbe, usersPerDay: number): number | undefined {
  const { usdPerMonth } = asItIs.metrics;
  const byBytes = Object.values(asItIs.components).reduce((sum, one) => sum + one.usdPerMonthByBytes, 0);
  return usdPerMonth === undefined ? undefined : usdPerMonth + byBytes * (usersPerDay / madeAt - 1);
}

function metricAt(probe: LoadProbe, metric: Metric, usersPerDay: number): number | undefined {
  if (metric === "p99LatencyMs") return probe.p99LatencyMs(usersPerDay);
  if (metric === "usdPerMonth") return billAt(probe, usersPerDay);
  const value = probe.asItIs.metrics[metric];
  return value === undefined || FIXED.has(metric) ? value : (value * usersPerDay) / probe.usersPerDay;
}

/**
 * Whether a decision's revisit condition is met at a number of users: the sentence that says so, or undefined. An event
 * is met when a person has confirmed it. While it is met the question is owed again.
 */
export function reopened(decision: Decision, probe: LoadProbe, usersPerDay: number): string | undefined {
  const { metric, comparison, value, event, eventHappenedAt } = decision.note.revisitWhen;
  if (eventHappenedAt) return `What you named has happened: ${event}.`;
  const current = metric && metricAt(probe, metric, usersPerDay);
  if (metric === undefined || current === undefined || value === undefined) return undefined;
  const met = comparison === "above" ? current > value : comparison === "below" && current < value;
  return met
    ? `${metricAtStart(metric)}: ${metricValue(metric, current)} is ${comparison} ${metricValue(metric, value)}, as you said.`
    : undefined;
}
