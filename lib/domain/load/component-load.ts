import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { availabilityOf } from "@/lib/domain/load/availability";
import { costOf, meteredCost, usesOf } from "@/lib/domain/load/capacity";
import { visitDuration } from "@/lib/domain/load/latency";
import type { ComponentLoad } from "@/lib/domain/load/load-report";
import type { AsIf } from "@/lib/domain/load/operations";
import { visitTo } from "@/lib/domain/load/path-durations";
import type { Arrivals } from "@/lib/domain/load/traffic";

/** What one part bears of what arrives there. */
export function componentLoad(
  index: BoardIndex,
  part: Part,
  here: Arrivals,
  asIf: ReadonlySet<AsIf>,
): ComponentLoad {
  const uses = usesOf(index, part, here, asIf);
  const [worst] = uses;
  const utilisation = worst?.utilisation ?? 0;
  const visit = visitTo(part, uses);
  const duration = visitDuration(visit.serviceMs, visit.utilisation, visit.capacityPerSecond);
  const usdPerMonthByBytes = meteredCost(index, part, here);
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
    availability: availabilityOf(index, part, asIf),
    usdPerMonth: costOf(index, part) + usdPerMonthByBytes,
    usdPerMonthByBytes,
  };
}
