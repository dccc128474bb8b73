import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard, type BoardIndex } from "@/lib/domain/graph/board-index";
import { busiestPart } from "@/lib/domain/load/busiest-part";
import { classLoads, meterLatencies, type LatencyMeter } from "@/lib/domain/load/class-loads";
import { componentLoad } from "@/lib/domain/load/component-load";
import type { ClassFlow } from "@/lib/domain/load/flows";
import type { Breaking, ComponentLoad, LoadReport } from "@/lib/domain/load/load-report";
import { collectMetrics } from "@/lib/domain/load/metrics";
import type { AsIf } from "@/lib/domain/load/operations";
import { visitTo } from "@/lib/domain/load/path-durations";
import { arrivalsAt, followTraffic, type Traffic } from "@/lib/domain/load/traffic";

function breakingPoint(loads: readonly ComponentLoad[], usersPerDay: number): Breaking | undefined {
  const busiest = busiestPart(loads);
  if (busiest === undefined || busiest.utilisation === 0) return undefined;
  return {
    component: busiest.id,
    resource: busiest.worst.resource,
    atUsersPerDay: usersPerDay / busiest.utilisation,
    capacity: busiest.worst.capacity,
  };
}

function componentLoads(
  index: BoardIndex,
  traffic: Traffic,
  asIf: ReadonlySet<AsIf>,
): Record<string, ComponentLoad> {
  const loads: Record<string, ComponentLoad> = {};
  for (const part of index.parts) {
    if (!part.facts.has("container"))
      loads[part.id] = componentLoad(index, part, arrivalsAt(traffic, index, part), asIf);
  }
  return loads;
}

function connectionRates(index: BoardIndex, flows: readonly ClassFlow[]): Record<string, number> {
  const rates: Record<string, number> = {};
  for (const { id } of index.connections) rates[id] = 0;
  for (const flow of flows) {
    flow.calls.routes.forEach(({ connection: { id } }, route) => {
      rates[id] = (rates[id] ?? 0) + (flow.rates[route] ?? 0);
    });
  }
  return rates;
}

/**
 * The report of traffic that is followed already, with the meter that timed it; `asIf` is what the traffic was followed
 * with.
 */
export function reportTraffic(
  index: BoardIndex,
  traffic: Traffic,
  asIf: ReadonlySet<AsIf>,
): { report: LoadReport; meter: LatencyMeter } {
  const { usersPerDay, flows } = traffic;
  const components = componentLoads(index, traffic, asIf);
  const meter = meterLatencies(index, flows, (part) => visitTo(part, components[part.id]?.uses ?? []));
  const classes = classLoads(index, flows, meter, asIf);
  const first = breakingPoint(Object.values(components), usersPerDay);
  const report: LoadReport = {
    engine: "static",
    usersPerDay,
    components,
    connections: connectionRates(index, flows),
    classes,
    metrics: collectMetrics({ index, usersPerDay, components, classes }),
    ...(first && { firstToFail: first }),
  };
  return { report, meter };
}

/**
 * What a number of users does to a board, by arrival rates over capacities. Every rate grows with the users, so the
 * first to fail is exact: the busiest part fails at users / utilisation. Pure; independent of ids and of their order;
 * linear in connections except for path times. `asIf` leaves parts out of account.
 */
export function staticLoad(
  board: Board,
  catalogue: Catalogue,
  usersPerDay: number,
  asIf: readonly AsIf[] = [],
): LoadReport {
  const index = indexBoard(board, catalogue);
  const ignoring = new Set(asIf);
  return reportTraffic(index, followTraffic(index, usersPerDay, ignoring), ignoring).report;
}
