import type { Grade, Source } from "@/lib/domain/catalogue/source-schema";
import { PEAK_FACTOR, REQUESTS_PER_USER } from "@/components/home/demo-ids";
import { formatRate } from "@/components/home/format-rate";
import type { DemoBasis } from "@/components/home/demo-basis";
import type { DemoReading } from "@/components/home/read-demo";
import { formatCount, formatMs, formatPercent, formatWhole } from "@/lib/shared/format-number";

/** What a number shows when it is opened. */
export type NumberWorking = {
  title: string;
  value: string;
  steps: readonly string[];
  range?: string;
  grade: Grade;
  source: Source;
  note?: string | undefined;
};

const ASSUMED: Source = { title: "Loadstone’s own assumption for this page" };
/** Seconds of a day, as the arithmetic below writes them. */
const DAY = "86,400 s";

/** How the peak rate follows from the users. */
export function peakWorking(reading: DemoReading): NumberWorking {
  const { usersPerDay, averagePerSecond, peakPerSecond } = reading;
  return {
    title: "Requests in the busiest second",
    value: `${formatRate(peakPerSecond)}/s`,
    steps: [
      `${formatWhole(usersPerDay)} users × ${String(REQUESTS_PER_USER)} requests / ${DAY} = ${formatRate(averagePerSecond)}/s`,
      `${formatRate(averagePerSecond)}/s × ${String(PEAK_FACTOR)} at peak = ${formatRate(peakPerSecond)}/s`,
    ],
    range: "peaks of 2 to 10 times the average are common",
    grade: "judgement",
    source: ASSUMED,
    note: "Nine reads and one write for each user and day.",
  };
}

/** Where the capacity comes from. */
export function capacityWorking(reading: DemoReading, basis: DemoBasis): NumberWorking {
  const { working, capacity } = reading;
  return {
    title: "What this server carries",
    value: `${formatWhole(capacity)}/s`,
    steps: [
      `${formatWhole(working.perInstance)}/s a machine × ${String(working.factor)} (size) × ${String(working.instances)} (copies)`,
    ],
    range: `${formatWhole(working.low)} to ${formatWhole(working.high)}/s`,
    grade: working.grade,
    source: working.source,
    note: basis.capacityNote,
  };
}

/** Arrivals over capacity. */
export function utilisationWorking(reading: DemoReading): NumberWorking {
  const { peakPerSecond, capacity, utilisation, working } = reading;
  return {
    title: "How busy it is at peak",
    value: formatPercent(utilisation),
    steps: [`${formatRate(peakPerSecond)}/s / ${formatWhole(capacity)}/s = ${formatPercent(utilisation)}`],
    range: `${formatPercent(peakPerSecond / working.high)} to ${formatPercent(peakPerSecond / working.low)}`,
    grade: working.grade,
    source: working.source,
    note: "From 100 % on, more arrives than leaves: the queue grows for as long as the peak lasts.",
  };
}

/** The visit and the wait behind the time of an answer. */
export function responseWorking(reading: DemoReading, { visit }: DemoBasis): NumberWorking {
  const { responseMs, utilisation } = reading;
  const wait = responseMs === undefined ? undefined : Math.max(0, responseMs - visit.value);
  return {
    title: "How long an answer takes in it",
    value: responseMs === undefined ? "no end" : formatMs(responseMs),
    steps:
      wait === undefined
        ? [`at ${formatPercent(utilisation)} the wait has no end`]
        : [
            `${formatMs(visit.value)} of work + ${formatMs(wait)} of waiting at ${formatPercent(utilisation)}`,
          ],
    range: `${formatMs(visit.low)} to ${formatMs(visit.high)} of work`,
    grade: visit.grade,
    source: visit.source,
    note: visit.note,
  };
}

/** The number of users at which arrivals equal capacity. */
export function breakingWorking(reading: DemoReading): NumberWorking {
  const { breaksAtUsers, capacity, working } = reading;
  const usersFor = (perSecond: number) => (breaksAtUsers * perSecond) / capacity;
  const low = usersFor(working.low * working.factor * working.instances);
  const high = usersFor(working.high * working.factor * working.instances);
  return {
    title: "Where it stops",
    value: `${formatCount(breaksAtUsers)} users a day`,
    steps: [
      `${formatWhole(capacity)}/s / ${String(PEAK_FACTOR)} × ${DAY} / ${String(REQUESTS_PER_USER)} requests = ${formatWhole(breaksAtUsers)} users`,
    ],
    range: `${formatCount(low)} to ${formatCount(high)} users`,
    grade: working.grade,
    source: working.source,
    note: "The range follows from the range of the capacity.",
  };
}
