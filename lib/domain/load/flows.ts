import { type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import type { TrafficClass } from "@/lib/domain/board/workload-schema";
import { OPERATION_OF, type AsIf, type Operation } from "@/lib/domain/load/operations";
import { routesFrom, type Route } from "@/lib/domain/load/routes";

/** What arrives somewhere in the busiest second of the day, and what it leaves behind. */
export type Arrivals = { reads: number; writes: number; connections: number; storedBytesPerSecond: number };

/** The flow of one class: arrivals by part, rates by connection, and the order in which parts were reached. */
export type ClassFlow = {
  trafficClass: TrafficClass;
  averagePerSecond: number;
  peakPerSecond: number;
  arrivals: ReadonlyMap<string, Arrivals>;
  connections: ReadonlyMap<string, number>;
  reached: readonly string[];
};

const SECONDS_PER_DAY = 86_400;

/** The parts that one operation reaches, callers before those they call, and the routes between them without cycles. */
export type CallOrder = { order: readonly Part[]; routes: ReadonlyMap<string, readonly Route[]> };

/**
 * Orders the parts that an operation reaches so that every part comes after those that call it. A route back to a
 * part that is still being visited closes a cycle and is cut. Depth first from the clients, in order of id; linear.
 */
export function callOrder(index: BoardIndex, operation: Operation, asIf: ReadonlySet<AsIf>): CallOrder {
  const routes = new Map<string, Route[]>();
  const open = new Set<string>();
  const order: Part[] = [];
  const enter = (part: Part): { part: Part; ways: Route[]; next: number } => {
    open.add(part.id);
    const kept: Route[] = [];
    routes.set(part.id, kept);
    return { part, ways: routesFrom(index, part, operation, asIf), next: 0 };
  };
  for (const client of index.parts) {
    if (!client.facts.has("client") || routes.has(client.id)) continue;
    const stack = [enter(client)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const route = frame.ways[frame.next];
      frame.next += 1;
      if (!route) {
        order.push(frame.part);
        open.delete(frame.part.id);
        stack.pop();
      } else if (!open.has(route.target.id)) {
        routes.get(frame.part.id)?.push(route);
        if (!routes.has(route.target.id)) stack.push(enter(route.target));
      }
    }
  }
  return { order: order.reverse(), routes };
}

function nothing(): Arrivals {
  return { reads: 0, writes: 0, connections: 0, storedBytesPerSecond: 0 };
}

/** Whether the connections of clients end here: it answers them itself and hands only operations on. */
function endsConnections(part: Part): boolean {
  return part.facts.has("holds-connections") || (!part.facts.has("balances") && !part.facts.has("edge") && !part.facts.has("client"));
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

function handOn(from: Arrivals, part: Part, route: Route, input: FlowInput): Arrivals {
  const smooths = part.facts.has("absorbs-bursts") && !input.asIf.has("no-queues");
  const rate = (smooths ? 1 / input.index.board.workload.peakFactor : 1) * route.share;
  return {
    reads: from.reads * rate,
    writes: from.writes * rate,
    connections: endsConnections(part) ? 0 : from.connections * route.share,
    storedBytesPerSecond: from.storedBytesPerSecond * route.share,
  };
}

function add(into: Map<string, Arrivals>, id: string, more: Arrivals): void {
  const before = into.get(id) ?? nothing();
  into.set(id, {
    reads: before.reads + more.reads,
    writes: before.writes + more.writes,
    connections: before.connections + more.connections,
    storedBytesPerSecond: before.storedBytesPerSecond + more.storedBytesPerSecond,
  });
}

/**
 * Follows every class of traffic from the clients through the board. Linear in routes; cycles are cut at the edge
 * that would close them. Rates are those of the busiest moment (average x peak factor), as the users of a day are
 * spread over 86,400 seconds.
 */
export function followClasses(input: FlowInput): ClassFlow[] {
  const { index, usersPerDay, asIf } = input;
  const byOperation = { read: callOrder(index, "read", asIf), write: callOrder(index, "write", asIf) };
  const classes = Object.values(index.board.classes).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return classes.map((trafficClass): ClassFlow => {
    const { order, routes } = byOperation[OPERATION_OF[trafficClass.kind]];
    const clients = order.filter((part) => part.facts.has("client") && (routes.get(part.id)?.length ?? 0) > 0);
    const arrivals = startFlow(input, trafficClass, clients);
    const connections = new Map<string, number>();
    for (const part of order) {
      const here = arrivals.get(part.id);
      if (!here) continue;
      for (const route of routes.get(part.id) ?? []) {
        const more = handOn(here, part, route, input);
        add(arrivals, route.target.id, more);
        connections.set(route.connection.id, (connections.get(route.connection.id) ?? 0) + more.reads + more.writes);
      }
    }
    const averagePerSecond = (usersPerDay * trafficClass.perUserPerDay) / SECONDS_PER_DAY;
    return {
      trafficClass,
      averagePerSecond,
      peakPerSecond: averagePerSecond * index.board.workload.peakFactor,
      arrivals,
      connections,
      reached: order.filter((part) => arrivals.has(part.id)).map((part) => part.id),
    };
  });
}
