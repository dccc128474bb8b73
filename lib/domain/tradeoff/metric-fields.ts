import type { Metric } from "@/lib/domain/knowledge/metric-schema";
import { formatBytes, formatCount, formatMs, formatPercent, formatUsd } from "@/lib/shared/format-number";

/** How a metric is typed and read: `unit` stands behind the field, `scale` is what one typed unit is worth. */
type MetricField = { unit: string; scale: number; format: (value: number) => string };

const share: MetricField = { unit: "%", scale: 0.01, format: formatPercent };
const perSecond: MetricField = {
  unit: "a second",
  scale: 1,
  format: (value) => `${formatCount(value)} a second`,
};

/** How every metric of a revisit condition is typed and read. */
export const METRIC_FIELDS: Readonly<Record<Metric, MetricField>> = {
  usersPerDay: { unit: "a day", scale: 1, format: formatCount },
  peakRequestsPerSecond: perSecond,
  peakReadsPerSecond: perSecond,
  peakWritesPerSecond: perSecond,
  readShare: share,
  highestUtilisation: share,
  databaseReadUtilisation: share,
  databaseWriteUtilisation: share,
  computeUtilisation: share,
  cacheHitRatio: share,
  storedBytes: { unit: "GB", scale: 1e9, format: formatBytes },
  connections: { unit: "open", scale: 1, format: formatCount },
  bytesPerSecond: { unit: "MB/s", scale: 1e6, format: (value) => `${formatBytes(value)}/s` },
  p99LatencyMs: { unit: "ms", scale: 1, format: formatMs },
  availability: share,
  usdPerMonth: { unit: "USD", scale: 1, format: formatUsd },
};

/** What the field shows for a stored value; without the noise of binary fractions. */
export function typedFrom(metric: Metric, value: number): string {
  return String(Number((value / METRIC_FIELDS[metric].scale).toPrecision(12)));
}

/** The stored value of what was typed; undefined when it is not a number from 0 up. */
export function storedFrom(metric: Metric, typed: string): number | undefined {
  const number = Number(typed.replace(",", "."));
  if (typed.trim() === "" || !Number.isFinite(number) || number < 0) return undefined;
  return Number((number * METRIC_FIELDS[metric].scale).toPrecision(12));
}
