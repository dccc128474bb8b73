import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { indexBoard, type Part } from "@/lib/domain/graph/board-index";
import { callerPlaces, callOrder, routesAt, type CallOrder } from "@/lib/domain/load/call-order";
import { HOP_MS } from "@/lib/domain/load/latency";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { OPERATION_OF, type Operation } from "@/lib/domain/load/operations";
import { hitRatioOf, type Route } from "@/lib/domain/load/routes";
import type { Hop, Trace } from "@/lib/domain/load/trace";

function describe(part: Part, route: Route, reads: boolean): string {
  const name = part.component.name;
  if (part.facts.has("caches") && reads)
    return `${name} answers ${Math.round(hitRatioOf(part) * 100)} % itself`;
  if (route.later) return `${name} takes it; nobody waits`;
  if (part.facts.has("balances")) return `${name} picks a target`;
  if (part.facts.has("stores")) return reads ? `${name} reads` : `${name} writes`;
  if (part.facts.has("runs-code")) return `${name} does the work`;
  return `${name} passes it on`;
}

/** Where a request goes from a part: what is waited for first, and of that what may spare the rest. One of each group. */
function hopsOnward(calls: CallOrder, part: Part): Route[] {
  const place = calls.places.get(part.id);
  return (place === undefined ? [] : routesAt(calls, place))
    .filter((route) => route.share > 0)
    .sort((a, b) => Number(a.later) - Number(b.later) || Number(b.optional) - Number(a.optional));
}

type Journey = {
  calls: CallOrder;
  load: LoadReport;
  operation: Operation;
  hops: Hop[];
  seen: Set<string>;
  totalMs: number | undefined;
};

function takeHop(journey: Journey, route: Route, later: boolean): void {
  const { hops, load } = journey;
  const { target, connection } = route;
  const response = load.components[target.id]?.responseMs;
  const adds = response === undefined ? undefined : response + HOP_MS;
  if (!later)
    journey.totalMs =
      journey.totalMs === undefined || adds === undefined ? undefined : journey.totalMs + adds;
  const { totalMs } = journey;
  hops.push({
    number: hops.length + 1,
    component: target.id,
    connection: connection.id,
    ...(adds !== undefined && { addsMs: adds }),
    ...(!later && totalMs !== undefined && { totalMs }),
    later,
    says: describe(target, route, journey.operation === "read"),
  });
}

function visit(journey: Journey, part: Part, later: boolean): void {
  const taken = new Set<string>();
  for (const route of hopsOnward(journey.calls, part)) {
    if (journey.seen.has(route.target.id) || taken.has(route.group)) continue;
    taken.add(route.group);
    journey.seen.add(route.target.id);
    const unwaited = later || route.connection.purpose === "subscribe";
    takeHop(journey, route, unwaited);
    visit(journey, route.target, unwaited || route.later);
  }
}

/**
 * Follows one class of traffic from its first client: hops in the order in which they happen, each with what it adds
 * and the time so far, at the load of the report. Behind each caller the cache is asked before the store. A hop that
 * only a share of the requests takes adds its full time, since the traced request takes it.
 */
export function traceRequest(board: Board, catalogue: Catalogue, load: LoadReport, classId: string): Trace {
  const trafficClass = board.classes[classId];
  if (!trafficClass) return { classId, hops: [] };
  const operation = OPERATION_OF[trafficClass.kind];
  const calls = callOrder(indexBoard(board, catalogue), trafficClass, new Set());
  const client = calls.order[callerPlaces(calls)[0] ?? NaN];
  if (!client) return { classId, hops: [] };
  const says = `${client.component.name} sends ${trafficClass.name}`;
  const hops: Hop[] = [{ number: 1, component: client.id, addsMs: 0, totalMs: 0, later: false, says }];
  const journey: Journey = { calls, load, operation, hops, seen: new Set([client.id]), totalMs: 0 };
  visit(journey, client, false);
  return { classId, hops, ...(journey.totalMs !== undefined && { meanMs: journey.totalMs }) };
}
