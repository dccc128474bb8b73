import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { pathAvailabilities } from "@/lib/domain/load/availability";
import { callerPlaces, type CallOrder } from "@/lib/domain/load/call-order";
import { reachedBy, type ClassFlow } from "@/lib/domain/load/flows";
import { DISTANT_MS, summarise, type Duration } from "@/lib/domain/load/latency";
import type { ClassLoad } from "@/lib/domain/load/load-report";
import type { AsIf } from "@/lib/domain/load/operations";
import { layOutVisits, pathDurations, type Visit } from "@/lib/domain/load/path-durations";
import { hitRatioOf } from "@/lib/domain/load/routes";

/** Distant users pay a long round trip for everything the edge does not answer, unless a second region is near them. */
function distanceOf(index: BoardIndex, flow: ClassFlow): number {
  if (index.board.intake.concerns["distant-users"] !== true) return 0;
  if (index.parts.filter((part) => part.facts.has("region")).length > 1) return 0;
  const edge = reachedBy(flow).find((part) => part.facts.has("edge"));
  return DISTANT_MS * (edge && flow.operation === "read" ? 1 - hitRatioOf(edge) : 1);
}

function total({ visitMs, waitMs }: Duration): number {
  return visitMs + waitMs;
}

/** The slowest of several paths; undefined when there is none or one of them has no end. */
function slowest(paths: readonly (Duration | undefined)[]): Duration | undefined {
  let slow = paths[0];
  for (const path of paths) {
    if (!path) return undefined;
    if (slow && total(path) > total(slow)) slow = path;
  }
  return slow;
}

type Latency = { meanLatencyMs: number; p99LatencyMs: number };

function latencyOf(
  index: BoardIndex,
  flow: ClassFlow,
  paths: readonly (Duration | undefined)[],
): Latency | undefined {
  const slow = slowest(paths);
  if (!slow) return undefined;
  const summary = summarise(slow);
  const far = distanceOf(index, flow);
  return { meanLatencyMs: summary.meanMs + far, p99LatencyMs: summary.p99Ms + far };
}

/** Whether anything but clients answers a class. */
function isServed({ reachedCount, clients }: ClassFlow): boolean {
  return reachedCount > clients.length;
}

/** Classes of one operation travel the same routes: what is found for one order is found for all of them. */
function oncePerOrder<Value>(make: (calls: CallOrder) => Value): (calls: CallOrder) => Value {
  const made = new Map<CallOrder, Value>();
  return (calls) => {
    const value = made.get(calls) ?? make(calls);
    made.set(calls, value);
    return value;
  };
}

/** How likely each class succeeds, 0-1, in the order of the flows. A class that nothing answers has 0. */
export function classAvailabilities(
  index: BoardIndex,
  flows: readonly ClassFlow[],
  asIf: ReadonlySet<AsIf>,
): number[] {
  const chances = oncePerOrder((calls) => pathAvailabilities(index, calls, asIf));
  return flows.map((flow) => {
    if (!isServed(flow)) return 0;
    const chance = chances(flow.calls);
    return Math.min(...callerPlaces(flow.calls).map(chance));
  });
}

/** How long each class takes, in the order of the flows, with every part so many times as busy as it is. */
export type LatencyMeter = (scale: number) => (Latency | undefined)[];

/**
 * Times the classes by the visits to their parts. A class has no time where something on the way is unstable or where
 * no path leads to a server.
 */
export function meterLatencies(
  index: BoardIndex,
  flows: readonly ClassFlow[],
  visitOf: (part: Part) => Visit,
): LatencyMeter {
  const tables = oncePerOrder((calls) => layOutVisits(calls, visitOf));
  return (scale) => {
    const paths = oncePerOrder((calls) => pathDurations(tables(calls), scale));
    return flows.map((flow) =>
      isServed(flow) ? latencyOf(index, flow, callerPlaces(flow.calls).map(paths(flow.calls))) : undefined,
    );
  };
}

/** What each class of traffic experiences, in the order of the flows. */
export function classLoads(
  index: BoardIndex,
  flows: readonly ClassFlow[],
  meter: LatencyMeter,
  asIf: ReadonlySet<AsIf>,
): ClassLoad[] {
  const latencies = meter(1);
  const availabilities = classAvailabilities(index, flows, asIf);
  return flows.map((flow, at): ClassLoad => ({
    id: flow.trafficClass.id,
    averagePerSecond: flow.averagePerSecond,
    peakPerSecond: flow.peakPerSecond,
    ...latencies[at],
    availability: availabilities[at] ?? 0,
    reached: reachedBy(flow).map((part) => part.component.id),
  }));
}
