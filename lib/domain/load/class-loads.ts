import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { pathAvailabilities } from "@/lib/domain/load/availability";
import { callersOf, callOrder } from "@/lib/domain/load/call-order";
import type { ClassFlow } from "@/lib/domain/load/flows";
import { DISTANT_MS, pathDurations, summarise, type Duration, type PathDurations } from "@/lib/domain/load/latency";
import type { ClassLoad } from "@/lib/domain/load/load-report";
import { OPERATION_OF, type AsIf, type Operation } from "@/lib/domain/load/operations";
import { hitRatioOf } from "@/lib/domain/load/routes";

/** Distant users pay a long round trip for everything the edge does not answer, unless a second region is near them. */
function distanceOf(index: BoardIndex, flow: ClassFlow): number {
  if (index.board.intake.concerns["distant-users"] !== true) return 0;
  if (index.parts.filter((part) => part.facts.has("region")).length > 1) return 0;
  const edge = flow.reached.find((part) => part.facts.has("edge"));
  return DISTANT_MS * (edge && OPERATION_OF[flow.trafficClass.kind] === "read" ? 1 - hitRatioOf(edge) : 1);
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

function latencyOf(index: BoardIndex, flow: ClassFlow, paths: readonly (Duration | undefined)[]): Latency | undefined {
  const slow = slowest(paths);
  if (!slow) return undefined;
  const summary = summarise(slow);
  const far = distanceOf(index, flow);
  return { meanLatencyMs: summary.meanMs + far, p99LatencyMs: summary.p99Ms + far };
}

/** Whether a class that reaches these parts from these clients is answered by anything but a client. */
function isServed(flow: ClassFlow, clients: readonly Part[]): boolean {
  return flow.reached.length > clients.length;
}

function once<Value>(make: (operation: Operation) => Value): (operation: Operation) => Value {
  const made = new Map<Operation, Value>();
  return (operation) => {
    const value = made.get(operation) ?? make(operation);
    made.set(operation, value);
    return value;
  };
}

/** How likely each class succeeds, 0-1, in the order of the flows. A class that nothing answers has 0. */
export function classAvailabilities(index: BoardIndex, flows: readonly ClassFlow[], asIf: ReadonlySet<AsIf>): number[] {
  const chances = once((operation) => pathAvailabilities(index, callOrder(index, operation, asIf), asIf));
  return flows.map((flow) => {
    const operation = OPERATION_OF[flow.trafficClass.kind];
    const clients = callersOf(callOrder(index, operation, asIf));
    return isServed(flow, clients) ? Math.min(...clients.map(chances(operation))) : 0;
  });
}

/**
 * How long each class takes at these times of the parts, in the order of the flows; undefined where something on the
 * way is unstable or where no path leads to a server.
 */
export function classLatencies(index: BoardIndex, flows: readonly ClassFlow[], own: (part: Part) => Duration | undefined, asIf: ReadonlySet<AsIf>): (Latency | undefined)[] {
  const paths = once((operation): PathDurations => pathDurations(callOrder(index, operation, asIf), own));
  return flows.map((flow) => {
    const operation = OPERATION_OF[flow.trafficClass.kind];
    const clients = callersOf(callOrder(index, operation, asIf));
    return isServed(flow, clients) ? latencyOf(index, flow, clients.map((client) => paths(operation).get(client.id))) : undefined;
  });
}

/** What each class of traffic experiences, in the order of the flows. */
export function classLoads(index: BoardIndex, flows: readonly ClassFlow[], own: (part: Part) => Duration | undefined, asIf: ReadonlySet<AsIf>): ClassLoad[] {
  const latencies = classLatencies(index, flows, own, asIf);
  const availabilities = classAvailabilities(index, flows, asIf);
  return flows.map((flow, place): ClassLoad => ({
    id: flow.trafficClass.id,
    averagePerSecond: flow.averagePerSecond,
    peakPerSecond: flow.peakPerSecond,
    ...latencies[place],
    availability: availabilities[place] ?? 0,
    reached: flow.reached.map((part) => part.component.id),
  }));
}
