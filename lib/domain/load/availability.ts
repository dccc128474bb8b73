import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { copiesOf } from "@/lib/domain/graph/copies";
import type { CallOrder } from "@/lib/domain/load/call-order";
import { callNeeds, EXACT_UP_TO, type CallNeeds } from "@/lib/domain/load/call-needs";
import type { AsIf } from "@/lib/domain/load/operations";

/** Copies in one zone share its power and network; together they are never better than the zone. Judgement, after the 99.5 % of one instance and the 99.99 % of a region. */
const ONE_ZONE = 0.9995;

/** How likely one part works, with its copies: 1-(1-a)^n, held down by the zone they share. 0-1. */
export function availabilityOf(index: BoardIndex, part: Part, asIf: ReadonlySet<AsIf>): number {
  const one = part.kind?.availability.value ?? 1;
  if (part.facts.has("managed-redundancy")) return one;
  const standby = asIf.has("no-standby") ? undefined : settingOf(part, "failover");
  const zones = asIf.has("no-standby") ? 1 : Math.max(1, numberOf(part, "zones", 1));
  const copies = Math.max(copiesOf(index, part), standby === "passive" || standby === "active" ? 2 : 1);
  if (copies < 2) return one;
  const together = 1 - (1 - one) ** copies;
  return zones > 1 ? together : Math.min(together, Math.max(one, ONE_ZONE));
}

/** How likely the part at each place works by itself. Clients are not ours to answer for. */
function ownChances(index: BoardIndex, { order }: CallOrder, asIf: ReadonlySet<AsIf>): number[] {
  return order.map((part) => (part.facts.has("client") ? 1 : availabilityOf(index, part, asIf)));
}

/** How likely an operation succeeds that begins at the part of a place. */
type Chances = (place: number) => number;

/** Every part is counted once on a way, however many stand-ins lead to it. Recursion is as deep as the board. */
function exactChances({ order }: CallOrder, { needs, behind }: CallNeeds, own: readonly number[]): Chances {
  const known = new Map<string, number>();
  const byId = (a: number, b: number): number => ((order[a]?.id ?? "") < (order[b]?.id ?? "") ? -1 : 1);
  const settled = (counted: ReadonlySet<number>, target: number): number[] => {
    const beyond = behind[target];
    return [...counted].filter((place) => place === target || beyond?.has(place)).sort(byId);
  };
  const works = (place: number, up: readonly number[]): number => {
    const key = `${String(place)} ${up.join(" ")}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const counted = new Set(up);
    let chance = counted.has(place) ? 1 : (own[place] ?? 1);
    counted.add(place);
    for (const { targets, shared } of needs[place] ?? []) {
      for (const one of shared) {
        if (!counted.has(one)) chance *= own[one] ?? 1;
        counted.add(one);
      }
      let failing = 1;
      for (const target of targets) failing *= 1 - works(target, settled(counted, target));
      chance *= 1 - failing;
    }
    known.set(key, chance);
    return chance;
  };
  return (client) => works(client, []);
}

/** The parallel formula from the last part back: what stand-ins share further on counts for each of them. */
function plainChances({ order }: CallOrder, { needs }: CallNeeds, own: readonly number[]): Chances {
  const onward = new Float64Array(order.length);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const counted = new Set<number>();
    const chanceOf = (target: number): number =>
      (counted.has(target) ? 1 : (own[target] ?? 1)) * (onward[target] ?? 1);
    let chance = 1;
    for (const { targets, shared } of needs[place] ?? []) {
      const [only] = shared;
      chance *=
        only === undefined
          ? 1 - targets.reduce((failing, target) => failing * (1 - chanceOf(target)), 1)
          : chanceOf(only);
      if (only !== undefined) counted.add(only);
    }
    onward[place] = chance;
  }
  return (client) => (own[client] ?? 1) * (onward[client] ?? 1);
}

/**
 * Answers, for a client's place, how likely an operation begun there succeeds, 0-1: needed parts multiply, stand-ins
 * are parallel (1 - product of failures), and what all stand-ins share is counted once, before them. What lies behind a
 * queue is not waited for. Failures are taken as independent. Beyond 150 parts what stand-ins share is no longer
 * looked for: the parallel formula then flatters a little. Source: series and parallel formulae, research note B2.
 */
export function pathAvailabilities(index: BoardIndex, calls: CallOrder, asIf: ReadonlySet<AsIf>): Chances {
  const own = ownChances(index, calls, asIf);
  const chances = calls.order.length <= EXACT_UP_TO ? exactChances : plainChances;
  return chances(calls, callNeeds(calls), own);
}
