import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { Metric } from "@/lib/domain/knowledge/metric-schema";
import type { ClassLoad, ComponentLoad } from "@/lib/domain/load/load-report";
import { OPERATION_OF } from "@/lib/domain/load/operations";
import { hitRatioOf } from "@/lib/domain/load/routes";

type Input = {
  index: BoardIndex;
  usersPerDay: number;
  components: Readonly<Record<string, ComponentLoad>>;
  classes: readonly ClassLoad[];
};

function higher(most: number | undefined, value: number): number {
  return most === undefined || value > most ? value : most;
}

/** What one walk over the parts finds: the most of each, in sum the cost. */
type Found = Pick<
  Partial<Record<Metric, number>>,
  | "highestUtilisation"
  | "databaseReadUtilisation"
  | "databaseWriteUtilisation"
  | "computeUtilisation"
  | "cacheHitRatio"
  | "storedBytes"
  | "connections"
>;

/** The metric that a use of this resource by this part counts towards, by utilisation. */
function utilisationMetric(
  { facts }: Part,
  resource: Resource,
): "databaseReadUtilisation" | "databaseWriteUtilisation" | "computeUtilisation" | undefined {
  const keeps = facts.has("stores") && facts.has("durable");
  if (resource === "readsPerSecond") return keeps ? "databaseReadUtilisation" : undefined;
  if (resource === "writesPerSecond") return keeps ? "databaseWriteUtilisation" : undefined;
  return resource === "requestsPerSecond" && facts.has("runs-code") ? "computeUtilisation" : undefined;
}

function addPart(found: Found, part: Part, load: ComponentLoad): void {
  found.highestUtilisation = higher(found.highestUtilisation, load.utilisation);
  for (const { resource, utilisation, arrivals } of load.uses) {
    const metric = utilisationMetric(part, resource);
    if (metric) found[metric] = higher(found[metric], utilisation);
    if (resource === "storedBytes" || resource === "connections")
      found[resource] = higher(found[resource], arrivals);
  }
  if (part.facts.has("caches") && !part.facts.has("edge"))
    found.cacheHitRatio = higher(found.cacheHitRatio, hitRatioOf(part));
}

function highestOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (most, value) => (value === undefined ? most : higher(most, value)),
    undefined,
  );
}

/** Fills the closed list of metrics that revisit conditions watch. What a board does not have stays absent. */
export function collectMetrics({
  index,
  usersPerDay,
  components,
  classes,
}: Input): Partial<Record<Metric, number>> {
  const rate = (operation: "read" | "write"): number =>
    classes
      .filter((load) => OPERATION_OF[index.board.classes[load.id]?.kind ?? "read"] === operation)
      .reduce((sum, load) => sum + load.peakPerSecond, 0);
  const reads = rate("read");
  const writes = rate("write");
  const found: Found = {};
  let usdPerMonth = 0;
  for (const part of index.parts) {
    const load = components[part.id];
    if (!load) continue;
    addPart(found, part, load);
    usdPerMonth += load.usdPerMonth;
  }
  const p99LatencyMs = highestOf(classes.map((load) => load.p99LatencyMs));
  return {
    usersPerDay,
    peakRequestsPerSecond: reads + writes,
    peakReadsPerSecond: reads,
    peakWritesPerSecond: writes,
    ...(reads + writes > 0 && { readShare: reads / (reads + writes) }),
    ...found,
    bytesPerSecond: classes.reduce((sum, load) => sum + load.peakPerSecond * bytesOf(index, load.id), 0),
    ...(p99LatencyMs !== undefined && { p99LatencyMs }),
    ...(classes.length > 0 && { availability: Math.min(...classes.map((load) => load.availability)) }),
    usdPerMonth,
  };
}

function bytesOf({ board }: BoardIndex, classId: string): number {
  const { responseBytes = 0, requestBytes = 0 } = board.classes[classId] ?? {};
  return responseBytes + requestBytes;
}
