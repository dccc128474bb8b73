import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { followClasses, reachedBy, type ClassFlow } from "@/lib/domain/load/flows";
import type { AsIf } from "@/lib/domain/load/operations";

/** What arrives at a part in the busiest second of the day, and what it leaves behind. */
export type Arrivals = {
  reads: number;
  writes: number;
  connections: number;
  storedBytesPerSecond: number;
  /** To clients, on the average of the day. */
  sentBytesPerSecond: number;
};

/** The flows of all classes at a number of users, with the share of each one's bytes that stays outside blob stores. */
export type Traffic = { usersPerDay: number; flows: readonly ClassFlow[]; pointerShares: readonly number[] };

/** What a row that points to an uploaded file takes, in bytes. Judgement. */
const POINTER_BYTES = 1_024;

function isBlobStore(part: Part): boolean {
  return part.kind?.family === "blob";
}

/** Uploaded bytes rest in a blob store where the upload reaches one; other stores then keep a pointer. */
function pointerShare(flow: ClassFlow): number {
  const { kind, storedBytes } = flow.trafficClass;
  if (kind !== "upload" || storedBytes <= POINTER_BYTES) return 1;
  return reachedBy(flow).some(isBlobStore) ? POINTER_BYTES / storedBytes : 1;
}

const BEARS_ON_TRAFFIC: readonly AsIf[] = ["no-caches", "no-replicas", "no-queues", "no-edge"];

/** What of `asIf` changes where requests go; the rest changes only what carries them. */
export function bearingOnTraffic(asIf: ReadonlySet<AsIf>): readonly AsIf[] {
  return BEARS_ON_TRAFFIC.filter((one) => asIf.has(one));
}

/** Follows all classes of traffic through a board. Linear in routes, for each class. */
export function followTraffic(index: BoardIndex, usersPerDay: number, asIf: ReadonlySet<AsIf>): Traffic {
  const flows = followClasses({ index, usersPerDay, asIf });
  return { usersPerDay, flows, pointerShares: flows.map(pointerShare) };
}

/** Every part that a copy is made from, itself included: the copy of a copy too. */
function sourcesOf(index: BoardIndex, part: Part): ReadonlySet<Part> {
  const sources = new Set([part]);
  for (const copy of sources) {
    for (const line of copy.in) {
      const source = line.purpose === "replicate" ? index.part(line.from) : undefined;
      if (source) sources.add(source);
    }
  }
  return sources;
}

function isCopy(part: Part): boolean {
  return part.in.some((line) => line.purpose === "replicate");
}

function sumAt({ flows, pointerShares }: Traffic, part: Part): Arrivals {
  const sum: Arrivals = {
    reads: 0,
    writes: 0,
    connections: 0,
    storedBytesPerSecond: 0,
    sentBytesPerSecond: 0,
  };
  const isBlob = isBlobStore(part);
  flows.forEach((flow, at) => {
    const { calls, operation, arrivals, connections, storedBytesPerSecond, sentBytesPerSecond } = flow;
    const place = calls.places.get(part.id);
    if (place === undefined) return;
    sum.sentBytesPerSecond += sentBytesPerSecond[place] ?? 0;
    if (operation === "read") sum.reads += arrivals[place] ?? 0;
    else sum.writes += arrivals[place] ?? 0;
    sum.connections += connections[place] ?? 0;
    sum.storedBytesPerSecond += (storedBytesPerSecond[place] ?? 0) * (isBlob ? 1 : (pointerShares[at] ?? 1));
  });
  return sum;
}

/** What arrives at a part in sum over all classes; nothing where no request comes. A copy holds what its source holds. */
export function arrivalsAt(traffic: Traffic, index: BoardIndex, part: Part): Arrivals {
  const sum = sumAt(traffic, part);
  if (!isCopy(part)) return sum;
  const bytes = [...sourcesOf(index, part)].map((source) => sumAt(traffic, source).storedBytesPerSecond);
  return { ...sum, storedBytesPerSecond: Math.max(...bytes) };
}
