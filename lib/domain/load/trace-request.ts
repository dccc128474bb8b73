import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { indexBoard, type Part } from "@/lib/domain/graph/board-index";
import { callersOf, callOrder } from "@/lib/domain/load/call-order";
import { HOP_MS } from "@/lib/domain/load/latency";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { OPERATION_OF } from "@/lib/domain/load/operations";
import { hitRatioOf, type Route } from "@/lib/domain/load/routes";
import type { Hop, Trace } from "@/lib/domain/load/trace";

function describe(part: Part, route: Route, reads: boolean): string {
  const name = part.component.name;
  if (part.facts.has("caches") && reads) return `${name} answers ${Math.round(hitRatioOf(part) * 100)} % itself`;
  if (route.later) return `${name} takes it; nobody waits`;
  if (part.facts.has("balances")) return `${name} picks a target`;
  if (part.facts.has("stores")) return reads ? `${name} reads` : `${name} writes`;
  if (part.facts.has("runs-code")) return `${name} does the work`;
  return `${name} passes it on`;
}

/**
 * Follows one class of traffic from its first client: hops in the order in which they happen, each with what it adds
 * and the time so far, at the load of the report. Behind each caller the cache is asked before the store. A hop that
 * only a share of the requests takes adds its full time, since the traced request takes it.
 */
export function traceRequest(board: Board, catalogue: Catalogue, load: LoadReport, classId: string): Trace {
  const index = indexBoard(board, catalogue);
  const trafficClass = board.classes[classId];
  if (!trafficClass) return { classId, hops: [] };
  const operation = OPERATION_OF[trafficClass.kind];
  const { order, routes } = callOrder(index, operation, new Set());
  const client = order.find((part) => part.facts.has("client") && (routes.get(part.id) ?? []).length > 0);
  if (!client) return { classId, hops: [] };
  const hops: Hop[] = [{ number: 1, component: client.id, addsMs: 0, totalMs: 0, later: false, says: `${client.component.name} sends ${trafficClass.name}` }];
  const seen = new Set<string>([client.id]);
  let total: number | undefined = 0;
  const visit = (part: Part, later: boolean): void => {
    const ways = [...(routes.get(part.id) ?? [])].filter((route) => route.share > 0).sort((a, b) => Number(a.later) - Number(b.later) || Number(b.optional) - Number(a.optional));
    const taken = new Set<string>();
    for (const route of ways) {
      if (seen.has(route.target.id) || taken.has(route.group)) continue;
      taken.add(route.group);
      seen.add(route.target.id);
      const response = load.components[route.target.id]?.responseMs;
      const adds = response === undefined ? undefined : response + HOP_MS;
      const waits = !later && route.connection.purpose !== "subscribe";
      if (waits) total = total === undefined || adds === undefined ? undefined : total + adds;
      hops.push({
        number: hops.length + 1, component: route.target.id, connection: route.connection.id,
        ...(adds !== undefined && { addsMs: adds }), ...(waits && total !== undefined && { totalMs: total }),
        later: !waits, says: describe(route.target, route, operation === "read"),
      });
      visit(route.target, !waits || route.later);
    }
  };
  visit(client, false);
  return { classId, hops, ...(total !== undefined && { meanMs: total }) };
}
