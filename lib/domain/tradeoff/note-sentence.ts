import { formatBytes } from "@/lib/shared/format-number";
import type { Decision, EffectLine } from "@/lib/domain/board/decision-schema";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import type { Metric } from "@/lib/domain/knowledge/metric-schema";

/** How each metric is called in a sentence. */
export const METRIC_NAMES: Readonly<Record<Metric, string>> = {
  usersPerDay: "users a day",
  peakRequestsPerSecond: "peak requests a second",
  peakReadsPerSecond: "peak reads a second",
  peakWritesPerSecond: "peak writes a second",
  readShare: "share of reads",
  highestUtilisation: "busiest part",
  databaseReadUtilisation: "database reads",
  databaseWriteUtilisation: "database writes",
  computeUtilisation: "server load",
  cacheHitRatio: "cache hit ratio",
  storedBytes: "stored bytes",
  connections: "open connections",
  bytesPerSecond: "bytes a second",
  p99LatencyMs: "p99 latency in ms",
  availability: "availability",
  usdPerMonth: "dollars a month",
};

/** How a metric is called where a sentence begins with it. */
export function metricAtStart(metric: Metric): string {
  const name = METRIC_NAMES[metric];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Metrics that are shares, shown in per cent. */
const SHARES: ReadonlySet<Metric> = new Set([
  "readShare",
  "highestUtilisation",
  "databaseReadUtilisation",
  "databaseWriteUtilisation",
  "computeUtilisation",
  "cacheHitRatio",
  "availability",
]);

/** A metric's value as people say it: 92 %, 9.1 TB, 34,722. */
export function metricValue(metric: Metric, value: number): string {
  if (SHARES.has(metric))
    return `${(value * 100).toLocaleString("en", { maximumFractionDigits: metric === "availability" ? 3 : 1 })} %`;
  if (metric === "storedBytes" || metric === "bytesPerSecond") return formatBytes(value);
  return Number(value.toPrecision(3)).toLocaleString("en");
}

function effects(lines: Readonly<Record<string, EffectLine>>): string {
  return Object.values(lines)
    .filter((line, index) => index === 0 || line.by.trim() !== "")
    .sort((a, b) => a.order - b.order)
    .map((line) => `${line.quality?.replace("-", " ") ?? "…"} by ${line.by.trim() || "…"}`)
    .join(" and ");
}

function revisit(decision: Decision): string {
  const { metric, comparison, value, event } = decision.note.revisitWhen;
  if (metric && comparison && value !== undefined)
    return `${METRIC_NAMES[metric]} ${comparison === "above" ? "is above" : "is below"} ${metricValue(metric, value)}`;
  return event.trim() || "…";
}

/** The note as one sentence. Slots that are still empty read as an ellipsis. */
export function noteSentence(decision: Decision, question: Question | undefined): string {
  const nameOf = (id: string | undefined): string =>
    question?.options.find((option) => option.id === id)?.name ??
    (id === decision.option ? decision.optionText : undefined) ??
    "…";
  const { note } = decision;
  return `Because ${note.because.trim() || "…"} we take ${nameOf(decision.option)} over ${nameOf(note.rejected)} since ${note.since.trim() || "…"}; we gain ${effects(note.gain) || "…"}; we give up ${effects(note.giveUp) || "…"}; revisit when ${revisit(decision)}.`;
}
