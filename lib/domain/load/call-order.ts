import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { deriveOnce, type Derived } from "@/lib/domain/graph/derive-once";
import { OPERATION_OF, type AsIf, type Operation } from "@/lib/domain/load/operations";
import { routesFrom, type Route, type TravellingClass } from "@/lib/domain/load/routes";

/**
 * The parts that one class of traffic reaches, callers before those they call, and the routes between them without cycles.
 * Laid out in lists, so that a load is one pass over them: the routes out of the part at place `p` are
 * `routes[starts[p]]` up to `routes[starts[p + 1]]`, and route `r` leads to the part at place `targets[r]`.
 */
export type CallOrder = {
  order: readonly Part[];
  routes: readonly Route[];
  starts: readonly number[];
  targets: readonly number[];
  /** Where a part stands in `order`, by id. */
  places: ReadonlyMap<string, number>;
  /** What was derived from this order so far: read and filled by `deriveOnce` alone. */
  derived: Derived;
};

/** What changes the routes of an operation. A write is never answered by a cache and always goes to the primary. */
const BEARS_ON: Readonly<Record<Operation, readonly AsIf[]>> = {
  read: ["no-caches", "no-replicas", "no-edge"],
  write: [],
};

/** The orders of an index that were asked for so far, by what they were made for. */
function noOrders(): Map<string, CallOrder> {
  return new Map();
}

type Visit = { part: Part; ways: readonly Route[]; kept: Route[]; next: number };

/** What is asked: on which board, for which traffic, as if what were not there. */
type Asked = { index: BoardIndex; trafficClass: TravellingClass; asIf: ReadonlySet<AsIf> };

/** The visits in call order, and whether a route was cut for it. */
type Visited = { visits: Visit[]; isCut: boolean };

/** By what people call them; ids decide only between namesakes. */
function byName(a: Part, b: Part): number {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function visitAll({ index, trafficClass, asIf }: Asked, sorted?: typeof byName): Visited {
  const entered = new Set<string>();
  const open = new Set<string>();
  const left: Visit[] = [];
  const stack: Visit[] = [];
  let isCut = false;
  const enter = (part: Part): void => {
    entered.add(part.id);
    open.add(part.id);
    const routes = routesFrom(index, part, trafficClass, asIf);
    const ways = sorted ? [...routes].sort((a, b) => sorted(a.target, b.target)) : routes;
    stack.push({ part, ways, kept: [], next: 0 });
  };
  for (const client of sorted ? [...index.parts].sort(sorted) : index.parts) {
    if (!client.facts.has("client") || entered.has(client.id)) continue;
    enter(client);
    for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
      const route = visit.ways[visit.next];
      visit.next += 1;
      if (!route) {
        left.push(visit);
        open.delete(visit.part.id);
        stack.pop();
      } else if (!open.has(route.target.id)) {
        visit.kept.push(route);
        if (!entered.has(route.target.id)) enter(route.target);
      } else isCut = true;
    }
  }
  return { visits: left.reverse(), isCut };
}

function makeOrder(asked: Asked): CallOrder {
  const byId = visitAll(asked);
  // Where calls go in a circle, which of them goes back must not hang on ids: the same board may come under others.
  const { visits } = byId.isCut ? visitAll(asked, byName) : byId;
  const places = new Map(visits.map(({ part }, place) => [part.id, place]));
  const routes: Route[] = [];
  const starts = [0];
  for (const { kept } of visits) {
    routes.push(...kept);
    starts.push(routes.length);
  }
  const targets = routes.map((route) => places.get(route.target.id) ?? 0);
  return { order: visits.map(({ part }) => part), routes, starts, targets, places, derived: new Map() };
}

/** Whether some line is kept for some classes of traffic: only then do classes of one operation part ways. */
function keepsLines({ connections }: BoardIndex): boolean {
  return connections.some((line) => line.settings["only"] !== undefined);
}

/**
 * Orders the parts that a class of traffic reaches so that every part comes after those that call it. A route back to a
 * part that is still being visited closes a cycle and is cut. Depth first from the clients, in order of id, and where
 * there are cycles in order of name, so that a board says the same of itself under other ids. Linear but for the sorting
 * of names, and made once for each index, operation (or class, where lines are kept for some) and set of parts left out.
 */
export function callOrder(
  index: BoardIndex,
  trafficClass: TravellingClass,
  asIf: ReadonlySet<AsIf>,
): CallOrder {
  const orders = deriveOnce(index, noOrders);
  const operation = OPERATION_OF[trafficClass.kind];
  const ways = deriveOnce(index, keepsLines) ? `class ${trafficClass.id}` : operation;
  const key = [ways, ...BEARS_ON[operation].filter((one) => asIf.has(one))].join(" ");
  const order = orders.get(key) ?? makeOrder({ index, trafficClass, asIf });
  orders.set(key, order);
  return order;
}

/** The routes that are kept out of the part at a place. */
export function routesAt({ routes, starts }: CallOrder, place: number): readonly Route[] {
  return routes.slice(starts[place], starts[place + 1]);
}

/** The places of the clients from which an operation sets out. */
export function callerPlaces({ order, starts }: CallOrder): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < order.length; place += 1) {
    const leadsOn = (starts[place + 1] ?? 0) > (starts[place] ?? 0);
    if (leadsOn && order[place]?.facts.has("client")) places.push(place);
  }
  return places;
}
