import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard, numberOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { availabilityOf, pathAvailabilities } from "@/lib/domain/load/availability";
import { costOf, usesOf } from "@/lib/domain/load/capacity";
import { callOrder, followClasses, type Arrivals, type ClassFlow } from "@/lib/domain/load/flows";
import { DISTANT_MS, pathDurations, summarise, visitDuration, type Duration } from "@/lib/domain/load/latency";
import type { Breaking, ClassLoad, ComponentLoad, LoadReport } from "@/lib/domain/load/load-report";
import { collectMetrics } from "@/lib/domain/load/metrics";
import { OPERATION_OF, type AsIf } from "@/lib/domain/load/operations";
import { hitRatioOf } from "@/lib/domain/load/routes";

const SECONDS_PER_DAY = 86_400;
/** What a row that points to an uploaded file takes, in bytes. Judgement. */
const POINTER_BYTES = 1_024;

function sumArrivals(flows: readonly ClassFlow[], part: Part, index: BoardIndex): Arrivals {
  const total: Arrivals = { reads: 0, writes: 0, connections: 0, storedBytesPerSecond: 0 };
  for (const flow of flows) {
    const here = flow.arrivals.get(part.id);
    if (!here) continue;
    total.reads += here.reads;
    total.writes += here.writes;
    total.connections += here.connections;
    total.storedBytesPerSecond += here.storedBytesPerSecond * keptShare(flow, part, index);
  }
  return total;
}

/** Uploaded bytes rest in a blob store where the upload reaches one; other stores then keep a pointer. */
function keptShare(flow: ClassFlow, part: Part, index: BoardIndex): number {
  const { kind, storedBytes } = flow.trafficClass;
  if (kind !== "upload" || part.kind?.family === "blob" || storedBytes <= POINTER_BYTES) return 1;
  return flow.reached.some((id) => index.part(id)?.kind?.family === "blob") ? POINTER_BYTES / storedBytes : 1;
}

function demandOf(part: Part, here: Arrivals, index: BoardIndex): Partial<Record<Resource, number>> {
  const operations = here.reads + here.writes;
  const runMs = numberOf(part, "processingMs", part.kind?.latencyMs.value ?? 0);
  return {
    requestsPerSecond: operations,
    readsPerSecond: here.reads,
    writesPerSecond: here.writes,
    messagesPerSecond: operations,
    connections: here.connections,
    storedBytes: part.facts.has("caches") ? 0 : here.storedBytesPerSecond * SECONDS_PER_DAY * index.board.workload.retentionDays,
    concurrentRuns: (operations * runMs) / 1_000,
  };
}

/** A copy holds what its source holds. */
function withReplicatedBytes(index: BoardIndex, arrivals: Map<string, Arrivals>): void {
  for (const line of index.connections) {
    if (line.purpose !== "replicate") continue;
    const source = arrivals.get(line.from);
    const copy = arrivals.get(line.to);
    if (source && copy) copy.storedBytesPerSecond = Math.max(copy.storedBytesPerSecond, source.storedBytesPerSecond);
  }
}

function loadOf(part: Part, here: Arrivals, index: BoardIndex, asIf: ReadonlySet<AsIf>): { load: ComponentLoad; duration: Duration | undefined } {
  const uses = usesOf(part, demandOf(part, here, index), asIf);
  const worst = uses[0];
  const utilisation = worst?.utilisation ?? 0;
  const moving = uses.find((use) => use.resource !== "storedBytes" && use.resource !== "connections");
  const duration = visitDuration(part.kind?.latencyMs.value ?? 0, moving?.utilisation ?? 0, moving?.capacity ?? 0);
  const load: ComponentLoad = {
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
  return { load, duration };
}

function classLoads(index: BoardIndex, flows: readonly ClassFlow[], durations: ReadonlyMap<string, Duration | undefined>, asIf: ReadonlySet<AsIf>): ClassLoad[] {
  const plans = { read: callOrder(index, "read", asIf), write: callOrder(index, "write", asIf) };
  const times = { read: pathDurations(plans.read, durations), write: pathDurations(plans.write, durations) };
  const chances = { read: pathAvailabilities(index, plans.read, asIf), write: pathAvailabilities(index, plans.write, asIf) };
  return flows.map((flow): ClassLoad => {
    const operation = OPERATION_OF[flow.trafficClass.kind];
    const { order, routes } = plans[operation];
    const clients = order.filter((part) => part.facts.has("client") && (routes.get(part.id)?.length ?? 0) > 0);
    const served = flow.reached.length > clients.length;
    const paths = clients.map((client) => times[operation].get(client.id));
    const worst = paths.reduce<Duration | undefined>((slowest, path) => (path && slowest && path.visitMs + path.waitMs > slowest.visitMs + slowest.waitMs ? path : slowest), paths[0]);
    const stable = served && worst !== undefined && paths.every((path) => path !== undefined);
    const summary = stable ? summarise(worst) : undefined;
    const far = distance(index, flow);
    return {
      id: flow.trafficClass.id,
      averagePerSecond: flow.averagePerSecond,
      peakPerSecond: flow.peakPerSecond,
      ...(summary && { meanLatencyMs: summary.meanMs + far, p99LatencyMs: summary.p99Ms + far }),
      availability: served ? Math.min(...clients.map((client) => chances[operation](client))) : 0,
      reached: flow.reached.flatMap((id) => index.part(id)?.component.id ?? []),
    };
  });
}

/** Distant users pay a long round trip for everything the edge does not answer, unless a second region is near them. */
function distance(index: BoardIndex, flow: ClassFlow): number {
  if (index.board.intake.concerns["distant-users"] !== true) return 0;
  if (index.parts.filter((part) => part.facts.has("region")).length > 1) return 0;
  const edge = flow.reached.map((id) => index.part(id)).find((part) => part?.facts.has("edge"));
  return DISTANT_MS * (edge && OPERATION_OF[flow.trafficClass.kind] === "read" ? 1 - hitRatioOf(edge) : 1);
}

function breakingPoint(loads: readonly ComponentLoad[], usersPerDay: number): Breaking | undefined {
  const busiest = loads.reduce<ComponentLoad | undefined>((most, load) => (load.utilisation > (most?.utilisation ?? 0) ? load : most), undefined);
  if (!busiest?.worst) return undefined;
  return { component: busiest.id, resource: busiest.worst.resource, atUsersPerDay: usersPerDay / busiest.utilisation, capacity: busiest.worst.capacity };
}

/**
 * What a number of users does to a board, by arrival rates over capacities. Every rate grows with the users, so the
 * first to fail is exact: the busiest part fails at users / utilisation. Pure; independent of ids and of their order;
 * linear in connections except for path times. `asIf` leaves parts out of account.
 */
export function staticLoad(board: Board, catalogue: Catalogue, usersPerDay: number, asIf: readonly AsIf[] = []): LoadReport {
  const index = indexBoard(board, catalogue);
  const ignoring = new Set(asIf);
  const flows = followClasses({ index, usersPerDay, asIf: ignoring });
  const arrivals = new Map(index.parts.map((part) => [part.id, sumArrivals(flows, part, index)]));
  withReplicatedBytes(index, arrivals);
  const visible = index.parts.filter((part) => !part.facts.has("container"));
  const durations = new Map<string, Duration | undefined>();
  const components: Record<string, ComponentLoad> = {};
  for (const part of visible) {
    const { load, duration } = loadOf(part, arrivals.get(part.id) as Arrivals, index, ignoring);
    components[part.id] = load;
    durations.set(part.id, duration);
  }
  const connections: Record<string, number> = {};
  for (const line of index.connections) connections[line.id] = flows.reduce((sum, flow) => sum + (flow.connections.get(line.id) ?? 0), 0);
  const classes = classLoads(index, flows, durations, ignoring);
  const first = breakingPoint(Object.values(components), usersPerDay);
  const metrics = collectMetrics({ index, usersPerDay, components, classes });
  return { engine: "static", usersPerDay, components, connections, classes, metrics, ...(first && { firstToFail: first }) };
}
