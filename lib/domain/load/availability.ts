import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import type { CallOrder } from "@/lib/domain/load/flows";
import type { AsIf } from "@/lib/domain/load/operations";
import type { Route } from "@/lib/domain/load/routes";

/** Copies in one zone share its power and network; together they are never better than the zone. Judgement, after the 99.5 % of one instance and the 99.99 % of a region. */
const ONE_ZONE = 0.9995;

/** How likely one part works, with its copies: 1-(1-a)^n, held down by the zone they share. 0-1. */
export function availabilityOf(part: Part, asIf: ReadonlySet<AsIf>): number {
  const one = part.kind?.availability.value ?? 1;
  if (part.facts.has("managed-redundancy")) return one;
  const standby = asIf.has("no-standby") ? undefined : settingOf(part, "failover");
  const zones = asIf.has("no-standby") ? 1 : Math.max(1, numberOf(part, "zones", 1));
  const copies = Math.max(numberOf(part, "instances", 1), standby === "passive" || standby === "active" ? 2 : 1);
  if (copies < 2) return one;
  const together = 1 - (1 - one) ** copies;
  return zones > 1 ? together : Math.min(together, Math.max(one, ONE_ZONE));
}

function groupsOf(routes: readonly Route[]): Route[][] {
  const waited = routes.filter((route) => route.connection.purpose !== "subscribe");
  const needed = waited.some((route) => !route.optional) ? waited.filter((route) => !route.optional) : waited;
  const groups = new Map<string, Route[]>();
  for (const route of needed) groups.set(route.group, [...(groups.get(route.group) ?? []), route]);
  return [...groups.values()];
}

/** Beyond this many parts, what stand-ins share is no longer looked for: the parallel formula then flatters a little. */
const EXACT_UP_TO = 150;

/** Everything that must work for an operation begun at each part, stand-ins aside. */
function requirements(calls: CallOrder): ReadonlyMap<string, ReadonlySet<string>> {
  const required = new Map<string, Set<string>>();
  const exact = calls.order.length <= EXACT_UP_TO;
  for (const part of [...calls.order].reverse()) {
    const mine = new Set([part.id]);
    for (const group of exact ? groupsOf(calls.routes.get(part.id) ?? []) : []) sharedBy(group, required).forEach((id) => mine.add(id));
    required.set(part.id, mine);
  }
  return required;
}

function sharedBy(group: readonly Route[], required: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const [first, ...others] = group.map((route) => required.get(route.target.id) ?? new Set<string>());
  return [...(first ?? [])].filter((id) => others.every((set) => set.has(id))).sort();
}

/**
 * Answers, for a client, how likely an operation begun there succeeds, 0-1: needed parts multiply, stand-ins are
 * parallel (1 - product of failures), and what all stand-ins share is counted once, before them. What lies behind a
 * queue is not waited for. Failures are taken as independent. Source: series and parallel formulae, research note B2.
 */
export function pathAvailabilities(index: BoardIndex, calls: CallOrder, asIf: ReadonlySet<AsIf>): (client: Part) => number {
  const required = requirements(calls);
  const own = new Map(index.parts.map((part) => [part.id, part.facts.has("client") ? 1 : availabilityOf(part, asIf)]));
  const known = new Map<string, number>();
  const works = (part: Part, up: readonly string[]): number => {
    const key = `${part.id} ${up.join("+")}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const counted = new Set([...up, part.id]);
    let chance = up.includes(part.id) ? 1 : (own.get(part.id) ?? 1);
    for (const group of groupsOf(calls.routes.get(part.id) ?? [])) {
      const shared = sharedBy(group, required).filter((id) => !counted.has(id));
      chance *= shared.reduce((product, id) => product * (own.get(id) ?? 1), 1);
      shared.forEach((id) => counted.add(id));
      chance *= 1 - group.reduce((failing, route) => failing * (1 - works(route.target, settled(counted, route.target.id))), 1);
    }
    known.set(key, chance);
    return chance;
  };
  const behind = calls.order.length <= EXACT_UP_TO ? reachableFrom(calls) : undefined;
  const settled = (counted: ReadonlySet<string>, target: string): string[] =>
    [...counted].filter((id) => id === target || behind?.get(target)?.has(id)).sort();
  return (client) => works(client, []);
}

/** Every part that lies behind each part. */
function reachableFrom(calls: CallOrder): ReadonlyMap<string, ReadonlySet<string>> {
  const behind = new Map<string, Set<string>>();
  for (const part of [...calls.order].reverse()) {
    const mine = new Set<string>();
    for (const { target } of calls.routes.get(part.id) ?? []) {
      mine.add(target.id);
      behind.get(target.id)?.forEach((id) => mine.add(id));
    }
    behind.set(part.id, mine);
  }
  return behind;
}
