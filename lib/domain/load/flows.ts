import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { TrafficClass } from "@/lib/domain/board/workload-schema";
import { callersOf, callOrder } from "@/lib/domain/load/call-order";
import { OPERATION_OF, type AsIf } from "@/lib/domain/load/operations";
import type { Route } from "@/lib/domain/load/routes";

/** What arrives somewhere in the busiest second of the day, and what it leaves behind. */
export type Arrivals = { reads: number; writes: number; connections: number; storedBytesPerSecond: number };

/** The flow of one class: arrivals by part, rates by connection, and the order in which parts were reached. */
export type ClassFlow = {
  trafficClass: TrafficClass;
  averagePerSecond: number;
  peakPerSecond: number;
  arrivals: ReadonlyMap<string, Arrivals>;
  connections: ReadonlyMap<string, number>;
  reached: readonly Part[];
};

export const SECONDS_PER_DAY = 86_400;

/** Nothing arrives: what rates are added to. */
export function noArrivals(): Arrivals {
  return { reads: 0, writes: 0, connections: 0, storedBytesPerSecond: 0 };
}

/** Whether the connections of clients end here: it answers them itself and hands only operations on. */
function endsConnections({ facts }: Part): boolean {
  return facts.has("holds-connections") || (!facts.has("balances") && !facts.has("edge") && !facts.has("client"));
}

type FlowInput = { index: BoardIndex; usersPerDay: number; asIf: ReadonlySet<AsIf> };

function startFlow(input: FlowInput, trafficClass: TrafficClass, clients: readonly Part[]): Map<string, Arrivals> {
  const { peakFactor, connectedShare } = input.index.board.workload;
  const average = (input.usersPerDay * trafficClass.perUserPerDay) / SECONDS_PER_DAY;
  const operation = OPERATION_OF[trafficClass.kind];
  const arrivals = new Map<string, Arrivals>();
  for (const client of clients) {
    const rate = (average * peakFactor) / clients.length;
    const connections = trafficClass.kind === "stream" ? (input.usersPerDay * connectedShare) / clients.length : 0;
    arrivals.set(client.id, {
      reads: operation === "read" ? rate : 0,
      writes: operation === "write" ? rate : 0,
      connections,
      storedBytesPerSecond: (average * trafficClass.storedBytes) / clients.length,
    });
  }
  return arrivals;
}

/** Adds to a target what one route brings there; the operations that it carries a second. */
function handOn(here: Arrivals, route: Route, into: Arrivals, part: { smoothing: number; ends: boolean }): number {
  const rate = part.smoothing * route.share;
  const reads = here.reads * rate;
  const writes = here.writes * rate;
  into.reads += reads;
  into.writes += writes;
  if (!part.ends) into.connections += here.connections * route.share;
  into.storedBytesPerSecond += here.storedBytesPerSecond * route.share;
  return reads + writes;
}

function followClass(input: FlowInput, trafficClass: TrafficClass): ClassFlow {
  const { index, usersPerDay, asIf } = input;
  const { peakFactor } = index.board.workload;
  const calls = callOrder(index, OPERATION_OF[trafficClass.kind], asIf);
  const arrivals = startFlow(input, trafficClass, callersOf(calls));
  const connections = new Map<string, number>();
  const reached: Part[] = [];
  for (const part of calls.order) {
    const here = arrivals.get(part.id);
    if (!here) continue;
    reached.push(part);
    const smooths = part.facts.has("absorbs-bursts") && !asIf.has("no-queues");
    const how = { smoothing: smooths ? 1 / peakFactor : 1, ends: endsConnections(part) };
    for (const route of calls.routes.get(part.id) ?? []) {
      const into = arrivals.get(route.target.id) ?? noArrivals();
      arrivals.set(route.target.id, into);
      const { id } = route.connection;
      connections.set(id, (connections.get(id) ?? 0) + handOn(here, route, into, how));
    }
  }
  const averagePerSecond = (usersPerDay * trafficClass.perUserPerDay) / SECONDS_PER_DAY;
  return { trafficClass, averagePerSecond, peakPerSecond: averagePerSecond * peakFactor, arrivals, connections, reached };
}

/**
 * Follows every class of traffic from the clients through the board. Linear in routes; cycles are cut at the edge
 * that would close them. Rates are those of the busiest moment (average x peak factor), as the users of a day are
 * spread over 86,400 seconds.
 */
export function followClasses(input: FlowInput): ClassFlow[] {
  return Object.values(input.index.board.classes)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((trafficClass) => followClass(input, trafficClass));
}
