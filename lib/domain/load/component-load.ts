import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { availabilityOf } from "@/lib/domain/load/availability";
import { costOf, usesOf } from "@/lib/domain/load/capacity";
import { visitDuration, type Duration } from "@/lib/domain/load/latency";
import type { ComponentLoad, ResourceUse } from "@/lib/domain/load/load-report";
import type { AsIf } from "@/lib/domain/load/operations";
import type { Arrivals } from "@/lib/domain/load/traffic";

/** How long one visit to a part takes at these uses; `scale` times their utilisation. Undefined when unstable. */
export function durationOf(part: Part, uses: readonly ResourceUse[], scale = 1): Duration | undefined {
  const moving = uses.find((use) => use.resource !== "storedBytes" && use.resource !== "connections");
  return visitDuration(
    part.kind?.latencyMs.value ?? 0,
    (moving?.utilisation ?? 0) * scale,
    moving?.capacity ?? 0,
  );
}

/** What one part bears of what arrives there. */
export function componentLoad(
  index: BoardIndex,
  part: Part,
  here: Arrivals,
  asIf: ReadonlySet<AsIf>,
): ComponentLoad {
  const uses = usesOf(part, here, index.board.workload.retentionDays, asIf);
  const [worst] = uses;
  const utilisation = worst?.utilisation ?? 0;
  const duration = durationOf(part, uses);
  return {
    id: part.component.id,
    requestsPerSecond: here.reads + here.writes,
    readsPerSecond: here.reads,
    writesPerSecond: here.writes,
    uses,
    ...(worst && { worst }),
    utilisation,
    unstable: utilisation >= 1,
    ...(duration && { responseMs: duration.visitMs + duration.waitMs }),
    availability: availabilityOf(part, asIf),
    usdPerMonth: costOf(part),
  };
}
