import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { Metric } from "@/lib/domain/knowledge/metric-schema";
import type { ClassLoad, ComponentLoad } from "@/lib/domain/load/load-report";
import { OPERATION_OF } from "@/lib/domain/load/operations";
import { hitRatioOf } from "@/lib/domain/load/routes";

type Input = { index: BoardIndex; usersPerDay: number; components: Readonly<Record<string, ComponentLoad>>; classes: readonly ClassLoad[] };

function highest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.max(...values);
}

function highestUse(input: Input, wanted: (part: Part) => boolean, resource: Resource): number | undefined {
  const uses = input.index.parts.filter(wanted).flatMap((part) => input.components[part.id]?.uses ?? []);
  return highest(uses.filter((use) => use.resource === resource).map((use) => use.utilisation));
}

/** Fills the closed list of metrics that revisit conditions watch. What a board does not have stays absent. */
export function collectMetrics(input: Input): Partial<Record<Metric, number>> {
  const { index, components, classes } = input;
  const rate = (operation: "read" | "write"): number =>
    classes.filter((load) => OPERATION_OF[index.board.classes[load.id]?.kind ?? "read"] === operation).reduce((sum, load) => sum + load.peakPerSecond, 0);
  const reads = rate("read");
  const writes = rate("write");
  const loads = Object.values(components);
  const stores = (part: Part): boolean => part.facts.has("stores") && part.facts.has("durable");
  const caches = index.parts.filter((part) => part.facts.has("caches") && !part.facts.has("edge"));
  const stored = loads.flatMap((load) => load.uses.filter((use) => use.resource === "storedBytes").map((use) => use.arrivals));
  const found: Record<Metric, number | undefined> = {
    usersPerDay: input.usersPerDay,
    peakRequestsPerSecond: reads + writes,
    peakReadsPerSecond: reads,
    peakWritesPerSecond: writes,
    readShare: reads + writes > 0 ? reads / (reads + writes) : undefined,
    highestUtilisation: highest(loads.map((load) => load.utilisation)),
    databaseReadUtilisation: highestUse(input, stores, "readsPerSecond"),
    databaseWriteUtilisation: highestUse(input, stores, "writesPerSecond"),
    computeUtilisation: highestUse(input, (part) => part.facts.has("runs-code"), "requestsPerSecond"),
    cacheHitRatio: highest(caches.map(hitRatioOf)),
    storedBytes: highest(stored),
    connections: highest(loads.flatMap((load) => load.uses.filter((use) => use.resource === "connections").map((use) => use.arrivals))),
    bytesPerSecond: classes.reduce((sum, load) => sum + load.peakPerSecond * ((index.board.classes[load.id]?.responseBytes ?? 0) + (index.board.classes[load.id]?.requestBytes ?? 0)), 0),
    p99LatencyMs: highest(classes.flatMap((load) => load.p99LatencyMs ?? [])),
    availability: classes.length > 0 ? Math.min(...classes.map((load) => load.availability)) : undefined,
    usdPerMonth: loads.reduce((sum, load) => sum + load.usdPerMonth, 0),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
