import type { TrafficClass } from "@/lib/domain/board/workload-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { callerPlaces, callOrder, type CallOrder } from "@/lib/domain/load/call-order";
import { OPERATION_OF, type AsIf, type Operation } from "@/lib/domain/load/operations";

/**
 * The flow of one class in the busiest second of the day. Lists of arrivals go by the places of `calls.order`, the list
 * of rates by its routes.
 */
export type ClassFlow = {
  trafficClass: TrafficClass;
  operation: Operation;
  averagePerSecond: number;
  peakPerSecond: number;
  calls: CallOrder;
  /** Operations a second. */
  arrivals: Float64Array;
  connections: Float64Array;
  storedBytesPerSecond: Float64Array;
  /** Answers to clients, on the average of the day: only where clients call. */
  sentBytesPerSecond: Float64Array;
  /** Operations a second over each route. */
  rates: Float64Array;
  /** 1 where the flow comes at all, be it at a rate of nothing. */
  reached: Uint8Array;
  /** How many parts it comes to, clients included. */
  reachedCount: number;
  clients: readonly Part[];
};

export const SECONDS_PER_DAY = 86_400;

type FlowInput = { index: BoardIndex; usersPerDay: number; asIf: ReadonlySet<AsIf> };

/** Whether the connections of clients end here: it answers them itself and hands only operations on. */
function endsConnections({ facts }: Part): boolean {
  return (
    facts.has("holds-connections") || !(facts.has("balances") || facts.has("edge") || facts.has("client"))
  );
}

function emptyFlow({ index, usersPerDay, asIf }: FlowInput, trafficClass: TrafficClass): ClassFlow {
  const operation = OPERATION_OF[trafficClass.kind];
  const calls = callOrder(index, trafficClass, asIf);
  const averagePerSecond = (usersPerDay * trafficClass.perUserPerDay) / SECONDS_PER_DAY;
  const size = calls.order.length;
  return {
    trafficClass,
    operation,
    calls,
    averagePerSecond,
    peakPerSecond: averagePerSecond * index.board.workload.peakFactor,
    arrivals: new Float64Array(size),
    connections: new Float64Array(size),
    storedBytesPerSecond: new Float64Array(size),
    sentBytesPerSecond: new Float64Array(size),
    rates: new Float64Array(calls.routes.length),
    reached: new Uint8Array(size),
    reachedCount: 0,
    clients: callerPlaces(calls).flatMap((place) => calls.order[place] ?? []),
  };
}

function startAtClients(flow: ClassFlow, { index, usersPerDay }: FlowInput): void {
  const { trafficClass, averagePerSecond, peakPerSecond, calls } = flow;
  const places = callerPlaces(calls);
  const held = trafficClass.kind === "stream" ? usersPerDay * index.board.workload.connectedShare : 0;
  for (const place of places) {
    flow.arrivals[place] = peakPerSecond / places.length;
    flow.connections[place] = held / places.length;
    flow.storedBytesPerSecond[place] = (averagePerSecond * trafficClass.storedBytes) / places.length;
    flow.reached[place] = 1;
  }
}

/**
 * Hands on what arrives at a place along all its routes; a queue spreads the peak over the day. A request leaves its
 * bytes once at whatever it comes to, however many calls it makes there: the class says how much one request leaves.
 */
function handOn(flow: ClassFlow, place: number, part: Part, smoothing: number): void {
  const { arrivals, connections, storedBytesPerSecond, rates, reached, calls } = flow;
  const here = (arrivals[place] ?? 0) * smoothing;
  const held = endsConnections(part) ? 0 : (connections[place] ?? 0);
  const bytes = storedBytesPerSecond[place] ?? 0;
  const end = calls.starts[place + 1] ?? 0;
  for (let route = calls.starts[place] ?? 0; route < end; route += 1) {
    const share = calls.routes[route]?.share ?? 0;
    const target = calls.targets[route] ?? 0;
    rates[route] = here * share;
    arrivals[target] = (arrivals[target] ?? 0) + here * share;
    connections[target] = (connections[target] ?? 0) + held * share;
    storedBytesPerSecond[target] = (storedBytesPerSecond[target] ?? 0) + bytes * Math.min(1, share);
    reached[target] = 1;
  }
}

/** What clients call answers them in bytes; what lies behind hands its answers on inside. */
function answerClients(
  { trafficClass, calls, rates, sentBytesPerSecond }: ClassFlow,
  peakFactor: number,
): void {
  for (const place of callerPlaces(calls)) {
    const end = calls.starts[place + 1] ?? 0;
    for (let route = calls.starts[place] ?? 0; route < end; route += 1) {
      const target = calls.targets[route] ?? 0;
      const average = (rates[route] ?? 0) / peakFactor;
      sentBytesPerSecond[target] = (sentBytesPerSecond[target] ?? 0) + average * trafficClass.responseBytes;
    }
  }
}

function followClass(input: FlowInput, trafficClass: TrafficClass): ClassFlow {
  const flow = emptyFlow(input, trafficClass);
  const smoothed = input.asIf.has("no-queues") ? 1 : 1 / input.index.board.workload.peakFactor;
  startAtClients(flow, input);
  flow.calls.order.forEach((part, place) => {
    if (flow.reached[place] === 0) return;
    flow.reachedCount += 1;
    handOn(flow, place, part, part.facts.has("absorbs-bursts") ? smoothed : 1);
  });
  answerClients(flow, input.index.board.workload.peakFactor);
  return flow;
}

/**
 * Follows every class of traffic from the clients through the board, in the order of the classes. Linear in routes;
 * cycles are cut at the edge that would close them. Rates are those of the busiest moment (average x peak factor), as
 * the users of a day are spread over 86,400 seconds.
 */
export function followClasses(input: FlowInput): ClassFlow[] {
  return Object.values(input.index.board.classes)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((trafficClass) => followClass(input, trafficClass));
}

/** The parts that a flow comes to, callers first. */
export function reachedBy({ calls, reached }: ClassFlow): Part[] {
  return calls.order.filter((_part, place) => reached[place] === 1);
}
