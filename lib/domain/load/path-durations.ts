import type { Part } from "@/lib/domain/graph/board-index";
import type { CallOrder } from "@/lib/domain/load/call-order";
import { HOP_MS, serversOf, waitInServices, type Duration } from "@/lib/domain/load/latency";
import type { ResourceUse } from "@/lib/domain/load/load-report";
import type { Route } from "@/lib/domain/load/routes";

/** What a visit to a part takes by itself, how busy that part is, and what it carries a second. */
export type Visit = { serviceMs: number; utilisation: number; capacityPerSecond: number };

/** The visit to a part with these uses: what is held, not moved, keeps nobody waiting. */
export function visitTo(part: Part, uses: readonly ResourceUse[]): Visit {
  const moving = uses.find((use) => use.resource !== "storedBytes" && use.resource !== "connections");
  return {
    serviceMs: part.kind?.latencyMs.value ?? 0,
    utilisation: moving?.utilisation ?? 0,
    capacityPerSecond: moving?.capacity ?? 0,
  };
}

/** The visits along a call order, laid out by its places and routes, so that they are timed in one pass. */
export type VisitTable = {
  calls: CallOrder;
  serviceMs: Float64Array;
  utilisations: Float64Array;
  servers: Float64Array;
  /** How much of a call's time each route adds, 0-1. */
  weights: Float64Array;
};

/** Whether a caller waits at all: not for what fetches by itself, nor for telemetry. */
function isAwaited({ connection, target }: Route): boolean {
  return connection.purpose !== "subscribe" && !target.facts.has("observes");
}

/** Lays out the visits along a call order. A client takes no time of ours. */
export function layOutVisits(calls: CallOrder, visitOf: (part: Part) => Visit): VisitTable {
  const size = calls.order.length;
  const serviceMs = new Float64Array(size);
  const utilisations = new Float64Array(size);
  const servers = new Float64Array(size);
  calls.order.forEach((part, place) => {
    const visit = part.facts.has("client") ? undefined : visitOf(part);
    serviceMs[place] = visit?.serviceMs ?? 0;
    utilisations[place] = visit?.utilisation ?? 0;
    servers[place] = serversOf(visit?.serviceMs ?? 0, visit?.capacityPerSecond ?? 0);
  });
  const weights = Float64Array.from(calls.routes, (route) =>
    isAwaited(route) ? Math.min(1, route.share) : 0,
  );
  return { calls, serviceMs, utilisations, servers, weights };
}

/** How long a caller waits from the part at each place on, in ms; undefined where something behind it is unstable. */
export type PathDurations = (place: number) => Duration | undefined;

/** Adds to a place what its calls take. What is unstable has no number, and neither has what waits for it. */
function addCalls(
  { calls, weights }: VisitTable,
  place: number,
  visits: Float64Array,
  waits: Float64Array,
): void {
  const end = calls.starts[place + 1] ?? 0;
  for (let route = calls.starts[place] ?? 0; route < end; route += 1) {
    const weight = weights[route] ?? 0;
    if (weight === 0) continue;
    const target = calls.targets[route] ?? 0;
    visits[place] = (visits[place] ?? NaN) + weight * ((visits[target] ?? NaN) + HOP_MS);
    waits[place] = (waits[place] ?? NaN) + weight * (waits[target] ?? NaN);
  }
}

/**
 * How long a caller waits from every part on: the part's own visit and every call that it waits for, with every part
 * `scale` times as busy as the table says. Calls of one request run one after another; several calls over one
 * connection count as one batch; a share below 1 counts by its share. Linear in routes.
 */
export function pathDurations(table: VisitTable, scale: number): PathDurations {
  const { serviceMs, utilisations, servers } = table;
  const visits = new Float64Array(serviceMs.length);
  const waits = new Float64Array(serviceMs.length);
  for (let place = serviceMs.length - 1; place >= 0; place -= 1) {
    const service = serviceMs[place] ?? 0;
    const rho = (utilisations[place] ?? 0) * scale;
    visits[place] = rho < 1 ? service : NaN;
    waits[place] = rho < 1 ? service * waitInServices(servers[place] ?? 1, rho) : NaN;
    addCalls(table, place, visits, waits);
  }
  return (place) => {
    const [visitMs = NaN, waitMs = NaN] = [visits[place], waits[place]];
    return Number.isNaN(visitMs) ? undefined : { visitMs, waitMs };
  };
}
