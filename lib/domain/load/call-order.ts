import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { AsIf, Operation } from "@/lib/domain/load/operations";
import { routesFrom, type Route } from "@/lib/domain/load/routes";

/** The parts that one operation reaches, callers before those they call, and the routes between them without cycles. */
export type CallOrder = { order: readonly Part[]; routes: ReadonlyMap<string, readonly Route[]> };

/** What changes the routes of an operation. A write is never answered by a cache and always goes to the primary. */
const BEARS_ON: Readonly<Record<Operation, readonly AsIf[]>> = { read: ["no-caches", "no-replicas", "no-edge"], write: [] };

/** An index never changes, so each of its orders is made once. */
const known = new WeakMap<BoardIndex, Map<string, CallOrder>>();

type Visit = { part: Part; ways: readonly Route[]; kept: Route[]; next: number };

function makeOrder(index: BoardIndex, operation: Operation, asIf: ReadonlySet<AsIf>): CallOrder {
  const routes = new Map<string, Route[]>();
  const open = new Set<string>();
  const order: Part[] = [];
  const enter = (part: Part): Visit => {
    open.add(part.id);
    const visit = { part, ways: routesFrom(index, part, operation, asIf), kept: [], next: 0 };
    routes.set(part.id, visit.kept);
    return visit;
  };
  for (const client of index.parts) {
    if (!client.facts.has("client") || routes.has(client.id)) continue;
    const stack = [enter(client)];
    for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
      const route = visit.ways[visit.next];
      visit.next += 1;
      if (!route) {
        order.push(visit.part);
        open.delete(visit.part.id);
        stack.pop();
      } else if (!open.has(route.target.id)) {
        visit.kept.push(route);
        if (!routes.has(route.target.id)) stack.push(enter(route.target));
      }
    }
  }
  return { order: order.reverse(), routes };
}

/**
 * Orders the parts that an operation reaches so that every part comes after those that call it. A route back to a
 * part that is still being visited closes a cycle and is cut. Depth first from the clients, in order of id; linear,
 * and made once for each index, operation and set of parts left out.
 */
export function callOrder(index: BoardIndex, operation: Operation, asIf: ReadonlySet<AsIf>): CallOrder {
  const orders = known.get(index) ?? new Map<string, CallOrder>();
  known.set(index, orders);
  const key = [operation, ...BEARS_ON[operation].filter((one) => asIf.has(one))].join(" ");
  const order = orders.get(key) ?? makeOrder(index, operation, asIf);
  orders.set(key, order);
  return order;
}

/** The clients from which an operation sets out. */
export function callersOf({ order, routes }: CallOrder): readonly Part[] {
  return order.filter((part) => part.facts.has("client") && (routes.get(part.id)?.length ?? 0) > 0);
}
