import type { Trigger } from "@/lib/domain/knowledge/selector-schema";
import { conditionHolds, partMatches } from "@/lib/domain/graph/match";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { LoadProbe } from "@/lib/domain/ladder/probe";
import { OPERATION_OF, type AsIf } from "@/lib/domain/load/operations";

/** What a trigger saw: whether it holds at these users, and the numbers for its words. */
export type Sighting = {
  holds: boolean;
  slots: { component?: string; resource?: string; value?: number; limit?: number; ratio?: number; threshold?: number; target?: number };
};

type Scene = { index: BoardIndex; probe: LoadProbe; usersPerDay: number; walkDone: boolean };

function busiest(scene: Scene, trigger: Extract<Trigger, { type: "busy" }>): Sighting {
  const report = scene.probe.report(trigger.asIf);
  const scale = scene.usersPerDay / scene.probe.usersPerDay;
  let best: Sighting = { holds: false, slots: { threshold: trigger.above } };
  for (const part of scene.index.parts) {
    if (!partMatches(part, trigger.of)) continue;
    for (const use of report.components[part.id]?.uses ?? []) {
      if (trigger.resource !== "any" && use.resource !== trigger.resource) continue;
      const ratio = use.utilisation * scale;
      if (ratio < (best.slots.ratio ?? -1)) continue;
      best = {
        holds: ratio >= trigger.above,
        slots: { component: part.component.name, resource: use.resource, value: use.arrivals * scale, limit: use.capacity, ratio, threshold: trigger.above },
      };
    }
  }
  return best;
}

const PER_DAY = 86_400;

/** The whole demand on the system at its peak, before any part answers it. */
function demandOf(scene: Scene, resource: Extract<Trigger, { type: "demand" }>["resource"]): number {
  const { classes, workload } = scene.index.board;
  if (resource === "connections") return scene.usersPerDay * workload.connectedShare;
  return Object.values(classes).reduce((sum, one) => {
    const peak = ((scene.usersPerDay * one.perUserPerDay) / PER_DAY) * workload.peakFactor;
    if (resource === "bytesPerSecond") return sum + peak * (one.requestBytes + one.responseBytes);
    if (resource === "requestsPerSecond") return sum + peak;
    return OPERATION_OF[one.kind] === (resource === "readsPerSecond" ? "read" : "write") ? sum + peak : sum;
  }, 0);
}

function demanded(scene: Scene, trigger: Extract<Trigger, { type: "demand" }>): Sighting {
  const kind = trigger.unitKind ? scene.index.catalogue.kinds[trigger.unitKind] : undefined;
  const figure = trigger.resource === "bytesPerSecond" ? undefined : kind?.capacity[trigger.resource]?.value;
  const limit = trigger.limit ?? figure ?? Infinity;
  const value = demandOf(scene, trigger.resource);
  const ratio = value / limit;
  return { holds: ratio >= trigger.above, slots: { component: kind?.name ?? "One link", resource: trigger.resource, value, limit, ratio, threshold: trigger.above } };
}

function targetOf(scene: Scene, metric: "availability" | "p99LatencyMs"): number | undefined {
  const targets = Object.values(scene.index.board.requirements).flatMap((one) => (one.target?.metric === metric ? [one.target.value] : []));
  return targets.length === 0 ? undefined : metric === "availability" ? Math.max(...targets) : Math.min(...targets);
}

/** What the redundancy of the step itself adds is left out, so that drawing it first does not hide why it was needed. */
const WITHOUT_STANDBY: readonly AsIf[] = ["no-standby"];

/** Whether a trigger holds on a board at some users, with the numbers that say why. */
export function sight(scene: Scene, trigger: Trigger): Sighting {
  switch (trigger.type) {
    case "always":
      return { holds: true, slots: {} };
    case "busy":
      return busiest(scene, trigger);
    case "demand":
      return demanded(scene, trigger);
    case "availability-below-target": {
      const target = targetOf(scene, "availability");
      const value = scene.probe.report(WITHOUT_STANDBY).metrics.availability;
      const holds = target !== undefined && value !== undefined && value > 0 && value < target;
      return { holds, slots: { ...(value !== undefined && { value }), ...(target !== undefined && { target }) } };
    }
    case "latency-above-target": {
      const target = targetOf(scene, "p99LatencyMs");
      const value = scene.probe.report([]).metrics.p99LatencyMs;
      return { holds: target !== undefined && (value === undefined || value > target), slots: { ...(value !== undefined && { value }), ...(target !== undefined && { target }) } };
    }
    case "concern":
      return { holds: conditionHolds(scene.index, { concern: trigger.concern }), slots: {} };
    case "board":
      return { holds: trigger.all.every((condition) => conditionHolds(scene.index, condition)), slots: {} };
    case "walk-done":
      return { holds: scene.walkDone, slots: {} };
  }
}
