import type { Trigger } from "@/lib/domain/knowledge/selector-schema";
import { copiesOf } from "@/lib/domain/graph/copies";
import { conditionHolds, partsMatching } from "@/lib/domain/graph/match";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { LoadProbe } from "@/lib/domain/ladder/probe";
import type { ResourceUse } from "@/lib/domain/load/load-report";
import { OPERATION_OF, type AsIf } from "@/lib/domain/load/operations";

/** What a trigger saw: whether it holds at these users, and the numbers for its words. */
export type Sighting = {
  holds: boolean;
  slots: {
    component?: string;
    resource?: string;
    value?: number;
    limit?: number;
    ratio?: number;
    threshold?: number;
    target?: number;
    /** Copies on the board of the kind that a demand is held against, and how busy the busiest of them is. */
    copies?: number;
    busiest?: number;
  };
};

/** What one trigger sees of one board at a number of users. */
export type Sight = (usersPerDay: number) => Sighting;

type Scene = { index: BoardIndex; probe: LoadProbe };
type TriggerOf<Type extends Trigger["type"]> = Extract<Trigger, { type: Type }>;
type PartUse = { part: Part; use: ResourceUse };

/** Whether one is named before another that is as busy: by names, so that no id decides what a line says. */
function isNamedBefore(part: Part, use: ResourceUse, other: PartUse): boolean {
  const [name, otherName] = [part.component.name, other.part.component.name];
  return name === otherName ? use.resource < other.use.resource : name < otherName;
}

function isBusier(part: Part, use: ResourceUse, other: PartUse): boolean {
  const difference = use.utilisation - other.use.utilisation;
  return difference > 0 || (difference === 0 && isNamedBefore(part, use, other));
}

/** The busiest use that a trigger means. Which one it is does not depend on the users: rates scale. */
function busiestUse({ index, probe }: Scene, { of, asIf, resource }: TriggerOf<"busy">): PartUse | undefined {
  const usesOf = resource === "any" ? probe.uses(asIf) : probe.uses(asIf, resource);
  let best: PartUse | undefined;
  for (const part of partsMatching(index, of)) {
    for (const use of usesOf(part)) {
      if (!best || isBusier(part, use, best)) best = { part, use };
    }
  }
  return best;
}

function sightOfBusiest(scene: Scene, trigger: TriggerOf<"busy">): Sight {
  const found = busiestUse(scene, trigger);
  const threshold = trigger.above;
  if (!found) return () => ({ holds: false, slots: { threshold } });
  const { part, use } = found;
  return (usersPerDay) => {
    const scale = usersPerDay / scene.probe.usersPerDay;
    const ratio = use.utilisation * scale;
    const slots = {
      component: part.component.name,
      resource: use.resource,
      value: use.arrivals * scale,
      limit: use.capacity,
      ratio,
      threshold,
    };
    return { holds: ratio >= threshold, slots };
  };
}

const PER_DAY = 86_400;

/** The whole demand on the system at its peak, before any part answers it. */
function demandOf({ index }: Scene, resource: TriggerOf<"demand">["resource"], usersPerDay: number): number {
  const { classes, workload } = index.board;
  if (resource === "connections") return usersPerDay * workload.connectedShare;
  return Object.values(classes).reduce((sum, one) => {
    const peak = ((usersPerDay * one.perUserPerDay) / PER_DAY) * workload.peakFactor;
    if (resource === "bytesPerSecond") return sum + peak * (one.requestBytes + one.responseBytes);
    if (resource === "requestsPerSecond") return sum + peak;
    return OPERATION_OF[one.kind] === (resource === "readsPerSecond" ? "read" : "write") ? sum + peak : sum;
  }, 0);
}

/** The machines on the board of the kind that a demand is held against. */
function machinesOf(
  { index, probe }: Scene,
  { unitKind, resource }: TriggerOf<"demand">,
): { copies: number; busiest: number } | undefined {
  if (unitKind === undefined || resource === "bytesPerSecond") return undefined;
  const parts = index.parts.filter((part) => part.component.kind === unitKind);
  if (parts.length === 0) return undefined;
  const usesOf = probe.uses([], resource);
  return {
    copies: parts.reduce((sum, part) => sum + copiesOf(index, part), 0),
    busiest: Math.max(0, ...parts.flatMap((part) => usesOf(part).map((use) => use.utilisation))),
  };
}

function sightOfDemand(scene: Scene, trigger: TriggerOf<"demand">): Sight {
  const { resource, above: threshold } = trigger;
  const kind = trigger.unitKind ? scene.index.catalogue.kinds[trigger.unitKind] : undefined;
  const figure = resource === "bytesPerSecond" ? undefined : kind?.capacity[resource]?.value;
  const limit = trigger.limit ?? figure ?? Infinity;
  const machines = machinesOf(scene, trigger);
  return (usersPerDay) => {
    const value = demandOf(scene, resource, usersPerDay);
    const ratio = value / limit;
    return {
      holds: ratio >= threshold,
      slots: {
        component: kind?.name ?? "One link",
        resource,
        value,
        limit,
        ratio,
        threshold,
        ...(machines && {
          copies: machines.copies,
          busiest: (machines.busiest * usersPerDay) / scene.probe.usersPerDay,
        }),
      },
    };
  };
}

function targetOf({ index }: Scene, metric: "availability" | "p99LatencyMs"): number | undefined {
  const targets = Object.values(index.board.requirements).flatMap((one) =>
    one.target?.metric === metric ? [one.target.value] : [],
  );
  return targets.length === 0
    ? undefined
    : metric === "availability"
      ? Math.max(...targets)
      : Math.min(...targets);
}

function beside(value: number | undefined, target: number | undefined): Sighting["slots"] {
  return { ...(value !== undefined && { value }), ...(target !== undefined && { target }) };
}

/** What the redundancy of the step itself adds is left out, so that drawing it first does not hide why it was needed. */
const WITHOUT_STANDBY: readonly AsIf[] = ["no-standby"];

function sightOfAvailability(scene: Scene): Sight {
  const target = targetOf(scene, "availability");
  const value = scene.probe.availability(WITHOUT_STANDBY);
  const holds = target !== undefined && value !== undefined && value > 0 && value < target;
  return always({ holds, slots: beside(value, target) });
}

function sightOfLatency(scene: Scene): Sight {
  const target = targetOf(scene, "p99LatencyMs");
  return (usersPerDay) => {
    const value = scene.probe.p99LatencyMs(usersPerDay);
    return {
      holds: target !== undefined && (value === undefined || value > target),
      slots: beside(value, target),
    };
  };
}

function always(sighting: Sighting): Sight {
  return () => sighting;
}

/** Looks at a board through one trigger: what does not depend on the users is found at once, the rest when asked. */
export function sightOf(scene: Scene, trigger: Trigger): Sight {
  switch (trigger.type) {
    case "always":
      return always({ holds: true, slots: {} });
    case "busy":
      return sightOfBusiest(scene, trigger);
    case "demand":
      return sightOfDemand(scene, trigger);
    case "availability-below-target":
      return sightOfAvailability(scene);
    case "latency-above-target":
      return sightOfLatency(scene);
    case "concern":
      return always({ holds: conditionHolds(scene.index, { concern: trigger.concern }), slots: {} });
    case "board":
      return always({
        holds: trigger.all.every((condition) => conditionHolds(scene.index, condition)),
        slots: {},
      });
    case "walk-done":
      return always({ holds: false, slots: {} });
  }
}
