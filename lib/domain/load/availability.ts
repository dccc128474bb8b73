import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import type { CallOrder } from "@/lib/domain/load/call-order";
import { callNeeds, EXACT_UP_TO, type Need } from "@/lib/domain/load/call-needs";
import type { AsIf } from "@/lib/domain/load/operations";

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

/** How likely a part works by itself. Clients are not ours to answer for. */
type Own = (part: Part) => number;

function ownChances(index: BoardIndex, asIf: ReadonlySet<AsIf>): Own {
  const known = new Map<string, number>();
  return (part) => {
    const before = known.get(part.id);
    if (before !== undefined) return before;
    const chance = part.facts.has("client") ? 1 : availabilityOf(part, asIf);
    known.set(part.id, chance);
    return chance;
  };
}

/** Every part is counted once on a way, however many stand-ins lead to it. Recursion is as deep as the board. */
function exactChances(calls: CallOrder, own: Own): (client: Part) => number {
  const { needs, behind } = callNeeds(calls);
  const known = new Map<string, number>();
  const settled = (counted: ReadonlySet<Part>, target: Part): Part[] =>
    [...counted].filter((part) => part === target || behind(target).has(part)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const works = (part: Part, up: readonly Part[]): number => {
    const key = [part, ...up].map(({ id }) => id).join(" ");
    const before = known.get(key);
    if (before !== undefined) return before;
    const counted = new Set([...up, part]);
    let chance = up.includes(part) ? 1 : own(part);
    for (const { routes, shared } of needs(part)) {
      for (const one of shared) {
        if (!counted.has(one)) chance *= own(one);
        counted.add(one);
      }
      chance *= 1 - routes.reduce((failing, { target }) => failing * (1 - works(target, settled(counted, target))), 1);
    }
    known.set(key, chance);
    return chance;
  };
  return (client) => works(client, []);
}

function chanceOfNeed({ routes, shared }: Need, own: Own, onward: ReadonlyMap<Part, number>, counted: Set<Part>): number {
  const chanceOf = (target: Part): number => (counted.has(target) ? 1 : own(target)) * (onward.get(target) ?? 1);
  const [only] = shared;
  const chance = only ? chanceOf(only) : 1 - routes.reduce((failing, { target }) => failing * (1 - chanceOf(target)), 1);
  if (only) counted.add(only);
  return chance;
}

/** The parallel formula from the last part back: what stand-ins share further on counts for each of them. */
function plainChances(calls: CallOrder, own: Own): (client: Part) => number {
  const { needs } = callNeeds(calls);
  const onward = new Map<Part, number>();
  for (let place = calls.order.length - 1; place >= 0; place -= 1) {
    const part = calls.order[place];
    if (!part) continue;
    const counted = new Set([part]);
    onward.set(part, needs(part).reduce((chance, need) => chance * chanceOfNeed(need, own, onward, counted), 1));
  }
  return (client) => own(client) * (onward.get(client) ?? 1);
}

/**
 * Answers, for a client, how likely an operation begun there succeeds, 0-1: needed parts multiply, stand-ins are
 * parallel (1 - product of failures), and what all stand-ins share is counted once, before them. What lies behind a
 * queue is not waited for. Failures are taken as independent. Beyond 150 parts what stand-ins share is no longer
 * looked for: the parallel formula then flatters a little. Source: series and parallel formulae, research note B2.
 */
export function pathAvailabilities(index: BoardIndex, calls: CallOrder, asIf: ReadonlySet<AsIf>): (client: Part) => number {
  const own = ownChances(index, asIf);
  return calls.order.length <= EXACT_UP_TO ? exactChances(calls, own) : plainChances(calls, own);
}
