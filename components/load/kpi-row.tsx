import { AvailabilityWorking } from "@/components/load/availability-working";
import { CostWorking } from "@/components/load/cost-working";
import { Kpi } from "@/components/load/kpi";
import { LatencyWorking } from "@/components/load/latency-working";
import { RateWorking } from "@/components/load/rate-working";
import { targetOf } from "@/components/load/target-of";
import { useStudio } from "@/lib/client/use-studio";
import { formatCount, formatMs, formatPercent, formatUsd } from "@/lib/shared/format-number";

/** The whole system at the load looked at: rate, p99, availability, cost. */
export function KpiRow() {
  const { metrics, classes } = useStudio((studio) => studio.analysis.load);
  const requirements = useStudio((studio) => studio.board.requirements);
  const { p99LatencyMs, availability, usdPerMonth } = metrics;
  const latencyTarget = targetOf(requirements, "p99LatencyMs");
  const availabilityTarget = targetOf(requirements, "availability");
  const peak = metrics.peakRequestsPerSecond ?? classes.reduce((sum, one) => sum + one.peakPerSecond, 0);
  const reached = classes.some((one) => one.reached.length > 0);
  const slow =
    latencyTarget !== undefined && reached && (p99LatencyMs === undefined || p99LatencyMs > latencyTarget);
  const down =
    availabilityTarget !== undefined &&
    reached &&
    availability !== undefined &&
    availability < availabilityTarget;
  return (
    <div className="-mx-1.5 grid grid-cols-2 gap-x-1 gap-y-2 @sm:grid-cols-4">
      <Kpi
        value={peak > 0 && peak < 0.01 ? "< 0.01/s" : `${formatCount(peak)}/s`}
        label="peak requests"
        title="Peak requests a second"
      >
        <RateWorking />
      </Kpi>
      <Kpi
        value={p99LatencyMs === undefined ? (reached ? "no end" : "no path") : formatMs(p99LatencyMs)}
        label="p99 latency"
        target={latencyTarget === undefined ? undefined : formatMs(latencyTarget)}
        missed={slow}
        title="The slowest hundredth of requests"
      >
        <LatencyWorking target={latencyTarget} />
      </Kpi>
      <Kpi
        value={availability === undefined || !reached ? "no path" : formatPercent(availability)}
        label="availability"
        target={availabilityTarget === undefined ? undefined : formatPercent(availabilityTarget)}
        missed={down}
        title="Availability"
      >
        <AvailabilityWorking />
      </Kpi>
      <Kpi value={formatUsd(usdPerMonth ?? 0)} label="a month" title="Cost a month">
        <CostWorking />
      </Kpi>
    </div>
  );
}
