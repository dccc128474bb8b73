import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { followClasses, noArrivals, type Arrivals, type ClassFlow } from "@/lib/domain/load/flows";
import type { AsIf } from "@/lib/domain/load/operations";

/** What a row that points to an uploaded file takes, in bytes. Judgement. */
const POINTER_BYTES = 1_024;

function isBlobStore(part: Part): boolean {
  return part.kind?.family === "blob";
}

/** The share of a class's bytes that stays in a part that is no blob store: where an upload reaches one, a pointer. */
function pointerShare({ trafficClass, reached }: ClassFlow): number {
  const { kind, storedBytes } = trafficClass;
  if (kind !== "upload" || storedBytes <= POINTER_BYTES) return 1;
  return reached.some(isBlobStore) ? POINTER_BYTES / storedBytes : 1;
}

function sumFlows(index: BoardIndex, flows: readonly ClassFlow[]): Map<string, Arrivals> {
  const sums = new Map(index.parts.map((part) => [part.id, noArrivals()]));
  for (const flow of flows) {
    const pointer = pointerShare(flow);
    for (const part of flow.reached) {
      const here = flow.arrivals.get(part.id);
      const sum = sums.get(part.id);
      if (!here || !sum) continue;
      sum.reads += here.reads;
      sum.writes += here.writes;
      sum.connections += here.connections;
      sum.storedBytesPerSecond += here.storedBytesPerSecond * (isBlobStore(part) ? 1 : pointer);
    }
  }
  return sums;
}

/** A copy holds what its source holds. */
function addReplicatedBytes(index: BoardIndex, arrivals: ReadonlyMap<string, Arrivals>): void {
  for (const line of index.connections) {
    if (line.purpose !== "replicate") continue;
    const source = arrivals.get(line.from);
    const copy = arrivals.get(line.to);
    if (source && copy) copy.storedBytesPerSecond = Math.max(copy.storedBytesPerSecond, source.storedBytesPerSecond);
  }
}

/** The flows of all classes at a number of users, and what arrives at every part of the board in sum. */
export type Traffic = { usersPerDay: number; flows: readonly ClassFlow[]; arrivals: ReadonlyMap<string, Arrivals> };

const BEARS_ON_TRAFFIC: readonly AsIf[] = ["no-caches", "no-replicas", "no-queues", "no-edge"];

/** What of `asIf` changes where requests go; the rest changes only what carries them. Sorted alike whatever its order. */
export function bearingOnTraffic(asIf: ReadonlySet<AsIf>): readonly AsIf[] {
  return BEARS_ON_TRAFFIC.filter((one) => asIf.has(one));
}

/** Follows all classes of traffic and sums what arrives at each part. Linear in routes, for each class. */
export function followTraffic(index: BoardIndex, usersPerDay: number, asIf: ReadonlySet<AsIf>): Traffic {
  const flows = followClasses({ index, usersPerDay, asIf });
  const arrivals = sumFlows(index, flows);
  addReplicatedBytes(index, arrivals);
  return { usersPerDay, flows, arrivals };
}
