import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import { numberOf, settingOf, type Part } from "@/lib/domain/graph/board-index";
import type { CapacityWorking, ResourceUse } from "@/lib/domain/load/load-report";
import type { AsIf } from "@/lib/domain/load/operations";

/** The product of the factors that a part's chosen settings carry (its size, its runtime). */
function factorOf(part: Part, factor: "capacityFactor" | "costFactor"): number {
  return (part.kind?.settings ?? []).reduce((product, setting) => {
    if (setting.type !== "choice") return product;
    const chosen = setting.options.find((option) => option.value === settingOf(part, setting.key));
    return product * (chosen?.[factor] ?? 1);
  }, 1);
}

/** How many copies share the work: instances, times shards. */
export function copiesOf(part: Part, asIf: ReadonlySet<AsIf>): number {
  const instances = asIf.has("one-instance") ? 1 : Math.max(1, numberOf(part, "instances", 1));
  const shards = asIf.has("one-shard") ? 1 : Math.max(1, numberOf(part, "shards", 1));
  return instances * shards;
}

/** What a part carries of each resource its kind can run out of, and how that figure was reached. */
export function capacitiesOf(part: Part, asIf: ReadonlySet<AsIf>): { resource: Resource; capacity: number; working: CapacityWorking }[] {
  const factor = factorOf(part, "capacityFactor");
  const instances = copiesOf(part, asIf);
  return Object.entries(part.kind?.capacity ?? {}).map(([name, figure]) => {
    const resource = name as Resource;
    const own = part.component.settings[`capacity/${resource}`];
    const edited = typeof own === "number" && own > 0;
    const perInstance = edited ? own : figure.value;
    const scales = resource === "storedBytes" ? 1 : factor;
    return {
      resource,
      capacity: perInstance * scales * instances,
      working: { perInstance, low: figure.low, high: figure.high, grade: figure.grade, source: figure.source, edited, instances, factor: scales },
    };
  });
}

/** Divides arrivals by capacities, busiest first; ties in order of name. */
export function usesOf(part: Part, demand: Readonly<Partial<Record<Resource, number>>>, asIf: ReadonlySet<AsIf>): ResourceUse[] {
  return capacitiesOf(part, asIf)
    .map(({ resource, capacity, working }) => {
      const arrivals = demand[resource] ?? 0;
      return { resource, arrivals, capacity, utilisation: capacity > 0 ? arrivals / capacity : 0, working };
    })
    .sort((a, b) => b.utilisation - a.utilisation || (a.resource < b.resource ? -1 : 1));
}

/** Running and standby copies, in dollars a month. */
export function costOf(part: Part): number {
  const standby = settingOf(part, "failover");
  const copies = copiesOf(part, new Set()) * (standby === "passive" || standby === "active" ? 2 : 1);
  return (part.kind?.usdPerMonth.value ?? 0) * factorOf(part, "costFactor") * copies;
}
