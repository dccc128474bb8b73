import type { Part } from "@/lib/domain/graph/board-index";
import type { CallOrder } from "@/lib/domain/load/call-order";
import type { Route } from "@/lib/domain/load/routes";

/** Routes that stand in for one another, one of which must work; and the parts that all of them need, by id. */
export type Need = { routes: readonly Route[]; shared: readonly Part[] };

/** What every part of a call order needs for an operation to succeed there. */
type CallNeeds = {
  needs: (part: Part) => readonly Need[];
  /** Every part that lies behind a part; none where there are more than `EXACT_UP_TO`. */
  behind: (part: Part) => ReadonlySet<Part>;
};

/** Beyond this many parts, what stand-ins share is no longer looked for. */
export const EXACT_UP_TO = 150;

/** An order never changes, so what it needs is found once. */
const known = new WeakMap<CallOrder, CallNeeds>();

const NO_PARTS: ReadonlySet<Part> = new Set();

/** Routes by the group that stands in for one another. What others answer for is needed only where nothing else is. */
function groupsOf(routes: readonly Route[]): Route[][] {
  const waited = routes.filter((route) => route.connection.purpose !== "subscribe");
  const needed = waited.some((route) => !route.optional) ? waited.filter((route) => !route.optional) : waited;
  const groups = new Map<string, Route[]>();
  for (const route of needed) {
    const group = groups.get(route.group);
    if (group) group.push(route);
    else groups.set(route.group, [route]);
  }
  return [...groups.values()];
}

function sharedBy(group: readonly Route[], requiredBy: (part: Part) => ReadonlySet<Part>): Part[] {
  const [first, ...others] = group.map((route) => requiredBy(route.target));
  return [...(first ?? [])].filter((part) => others.every((set) => set.has(part))).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The one target that all routes of a group lead to, if there is one. */
function commonTarget([first, ...others]: readonly Route[]): Part[] {
  return first && others.every((route) => route.target === first.target) ? [first.target] : [];
}

function findNeeds(calls: CallOrder): CallNeeds {
  const exact = calls.order.length <= EXACT_UP_TO;
  const needs = new Map<Part, Need[]>();
  const required = new Map<Part, Set<Part>>();
  const behind = new Map<Part, Set<Part>>();
  for (const part of [...calls.order].reverse()) {
    const routes = calls.routes.get(part.id) ?? [];
    const groups = groupsOf(routes).map((group) => ({
      routes: group,
      shared: exact ? sharedBy(group, (target) => required.get(target) ?? NO_PARTS) : commonTarget(group),
    }));
    needs.set(part, groups);
    if (!exact) continue;
    required.set(part, new Set([part, ...groups.flatMap(({ shared }) => shared)]));
    behind.set(part, new Set(routes.flatMap(({ target }) => [target, ...(behind.get(target) ?? [])])));
  }
  return { needs: (part) => needs.get(part) ?? [], behind: (part) => behind.get(part) ?? NO_PARTS };
}

/** What each part of an order needs, callers' needs built on those of the parts they call. Made once for each order. */
export function callNeeds(calls: CallOrder): CallNeeds {
  const needs = known.get(calls) ?? findNeeds(calls);
  known.set(calls, needs);
  return needs;
}
