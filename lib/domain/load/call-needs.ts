import type { Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { routesAt, type CallOrder } from "@/lib/domain/load/call-order";
import type { Route } from "@/lib/domain/load/routes";

/** Places that stand in for one another, one of which must work; and the places that all of them need, by id. */
export type Need = { targets: readonly number[]; shared: readonly number[] };

/** What the part at every place of a call order needs for an operation to succeed there. */
export type CallNeeds = {
  needs: readonly (readonly Need[])[];
  /** The places that lie behind each place; empty where there are more than `EXACT_UP_TO`. */
  behind: readonly ReadonlySet<number>[];
};

/** Beyond this many parts, what stand-ins share is no longer looked for. */
export const EXACT_UP_TO = 150;

const NO_GROUPS: number[][] = [];

/**
 * Routes by the group that stands in for one another. What others answer for is needed only where nothing else is; what
 * only watches is never needed.
 */
function groupsOf(routes: readonly Route[], { places }: CallOrder): number[][] {
  if (routes.length === 0) return NO_GROUPS;
  const waited = routes.filter(
    ({ connection, target }) => connection.purpose !== "subscribe" && !target.facts.has("observes"),
  );
  const required = waited.filter((route) => !route.optional);
  const groups = new Map<string, number[]>();
  for (const { group, target } of required.length > 0 ? required : waited) {
    const place = places.get(target.id) ?? 0;
    const targets = groups.get(group);
    if (targets) targets.push(place);
    else groups.set(group, [place]);
  }
  return [...groups.values()];
}

/** The places that all of a group need, by id, so that no order of drawing decides in which order chances multiply. */
function sharedBy(
  [first, ...others]: readonly number[],
  required: readonly ReadonlySet<number>[],
  order: readonly Part[],
): number[] {
  const ofFirst = first === undefined ? undefined : required[first];
  if (!ofFirst) return [];
  const shared = [...ofFirst].filter((place) => others.every((other) => required[other]?.has(place)));
  return shared.sort((a, b) => ((order[a]?.id ?? "") < (order[b]?.id ?? "") ? -1 : 1));
}

/** The one target that all routes of a group lead to, if there is one. */
function commonTarget(targets: readonly number[]): readonly number[] {
  if (targets.length === 1) return targets;
  return new Set(targets).size === 1 ? targets.slice(0, 1) : [];
}

function findExactNeeds(calls: CallOrder): CallNeeds {
  const needs: Need[][] = [];
  const required: Set<number>[] = [];
  const behind: Set<number>[] = [];
  for (let place = calls.order.length - 1; place >= 0; place -= 1) {
    const mine = new Set([place]);
    needs[place] = groupsOf(routesAt(calls, place), calls).map((targets) => {
      const shared = sharedBy(targets, required, calls.order);
      for (const one of shared) mine.add(one);
      return { targets, shared };
    });
    required[place] = mine;
    const beyond = new Set<number>();
    for (let route = calls.starts[place] ?? 0; route < (calls.starts[place + 1] ?? 0); route += 1) {
      const target = calls.targets[route] ?? 0;
      beyond.add(target);
      for (const one of behind[target] ?? []) beyond.add(one);
    }
    behind[place] = beyond;
  }
  return { needs, behind };
}

function findPlainNeeds(calls: CallOrder): CallNeeds {
  const needs = calls.order.map((_part, place) =>
    groupsOf(routesAt(calls, place), calls).map((targets) => ({ targets, shared: commonTarget(targets) })),
  );
  return { needs, behind: [] };
}

function findNeeds(calls: CallOrder): CallNeeds {
  return calls.order.length <= EXACT_UP_TO ? findExactNeeds(calls) : findPlainNeeds(calls);
}

/** What each part of an order needs, callers' needs built on those of the parts they call. Made once for each order. */
export function callNeeds(calls: CallOrder): CallNeeds {
  return deriveOnce(calls, findNeeds);
}
