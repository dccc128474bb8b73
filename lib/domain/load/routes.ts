import { numberOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { carries, type AsIf, type Operation } from "@/lib/domain/load/operations";

/** One way onward from a part: how much of what arrives there goes this way, and whether the caller waits. */
export type Route = {
  connection: Connection;
  target: Part;
  /** Operations sent this way for each one that arrives, 0 and up. */
  share: number;
  /** The caller does not wait for the answer. */
  later: boolean;
  /** Routes with the same group stand in for one another; every group is needed. */
  group: string;
  /** Its loss is survivable: others answer instead. */
  optional: boolean;
};

type Way = { connection: Connection; target: Part; calls: number | undefined };

function callsOf(connection: Connection): number | undefined {
  const calls = connection.settings["callsPerRequest"];
  return typeof calls === "number" && calls >= 0 ? calls : undefined;
}

function waysOnward(index: BoardIndex, part: Part, operation: Operation): Way[] {
  return part.out.flatMap((connection) => {
    const target = index.part(connection.to);
    if (!target || target.facts.has("container") || !carries(operation, connection.purpose)) return [];
    return [{ connection, target, calls: callsOf(connection) }];
  });
}

function isLater(index: BoardIndex, connection: Connection): boolean {
  if (connection.purpose === "publish" || connection.purpose === "subscribe") return true;
  return connection.protocol !== undefined && index.catalogue.protocols[connection.protocol]?.asynchronous === true;
}

/** The copies that may answer for a store: its replica set's primary names the group. */
export function replicaSetOf(index: BoardIndex, part: Part): string {
  const seen = new Set<string>();
  let at = part;
  while (!seen.has(at.id)) {
    seen.add(at.id);
    const source = at.in.find((line) => line.purpose === "replicate");
    const next = source && index.part(source.from);
    if (!next) break;
    at = next;
  }
  return at.id;
}

function weightOf(part: Part): number {
  return Math.max(1, numberOf(part, "instances", 1));
}

/** Shares one stream among interchangeable targets, by their copies. */
function spread(ways: readonly Way[], group: (way: Way) => string, total: number): (Way & { share: number; group: string })[] {
  const weight = ways.reduce((sum, way) => sum + weightOf(way.target), 0);
  return ways.map((way) => ({ ...way, share: way.calls ?? (total * weightOf(way.target)) / weight, group: group(way) }));
}

function isSideCache(index: BoardIndex, target: Part): boolean {
  return target.facts.has("caches") && !target.facts.has("edge") && waysOnward(index, target, "read").length === 0;
}

/** The share of reads that a part's side caches answer, 0-1. */
function sideHits(ways: readonly Way[], index: BoardIndex, asIf: ReadonlySet<AsIf>): number {
  if (asIf.has("no-caches")) return 0;
  const misses = ways.filter((way) => isSideCache(index, way.target)).map((way) => 1 - hitRatioOf(way.target));
  return misses.length === 0 ? 0 : 1 - misses.reduce((product, miss) => product * miss, 1);
}

/** The share of reads that a caching part answers itself, 0-1. */
export function hitRatioOf(part: Part): number {
  return Math.min(1, Math.max(0, numberOf(part, "hitRatio", part.facts.has("caches") ? 0.9 : 0)));
}

function fromServer(index: BoardIndex, part: Part, operation: Operation, asIf: ReadonlySet<AsIf>): Omit<Route, "later">[] {
  const ways = waysOnward(index, part, operation);
  const hits = operation === "read" ? sideHits(ways, index, asIf) : 0;
  const behind = passedOn(part, operation, asIf);
  const sets = new Map<string, Way[]>();
  for (const way of ways) {
    const isStore = way.target.facts.has("stores") && !way.target.facts.has("caches");
    const key = operation === "read" && isStore ? replicaSetOf(index, way.target) : way.connection.id;
    sets.set(key, [...(sets.get(key) ?? []), way]);
  }
  return [...sets].flatMap(([group, members]) => {
    const chosen = asIf.has("no-replicas") ? members.filter((way) => way.target.id === group || way.connection.id === group) : members;
    const active = chosen.length > 0 ? chosen : members;
    const calls = Math.max(...active.map((way) => way.calls ?? 1));
    return spread(active.map((way) => ({ ...way, calls: active.length > 1 ? undefined : way.calls })), () => group, calls).map((way) => {
      const side = isSideCache(index, way.target);
      const cached = !side && way.target.facts.has("stores") && way.connection.settings["bypassesCache"] !== true;
      const missed = cached ? 1 - hits : 1;
      return { connection: way.connection, target: way.target, share: way.share * missed * behind, group, optional: side };
    });
  });
}

function passedOn(part: Part, operation: Operation, asIf: ReadonlySet<AsIf>): number {
  if (operation === "write" || !part.facts.has("caches")) return 1;
  if (asIf.has(part.facts.has("edge") ? "no-edge" : "no-caches")) return 1;
  return 1 - hitRatioOf(part);
}

function fromBalancer(index: BoardIndex, part: Part, operation: Operation, asIf: ReadonlySet<AsIf>): Omit<Route, "later">[] {
  const ways = waysOnward(index, part, operation);
  return spread(ways, (way) => (way.calls === undefined ? "pool" : way.connection.id), passedOn(part, operation, asIf)).map(
    ({ connection, target, share, group }) => ({ connection, target, share, group, optional: false }),
  );
}

/** A client asks each thing it is joined to, but shares its requests among several of one kind. */
function fromClient(index: BoardIndex, part: Part, operation: Operation): Omit<Route, "later">[] {
  const ways = waysOnward(index, part, operation);
  const byKind = new Map<string, Way[]>();
  for (const way of ways) byKind.set(way.target.component.kind, [...(byKind.get(way.target.component.kind) ?? []), way]);
  return [...byKind].flatMap(([kind, members]) =>
    spread(members, () => kind, 1).map(({ connection, target, share, group }) => ({ connection, target, share, group, optional: false })),
  );
}

function fromQueue(index: BoardIndex, part: Part): Omit<Route, "later">[] {
  const ways = waysOnward(index, part, "write");
  const everyone = part.facts.has("fans-out") || part.kind?.family === "log";
  if (!everyone) return spread(ways, () => "consumers", 1).map((way) => ({ ...way, optional: false }));
  return ways.map((way) => ({ connection: way.connection, target: way.target, share: way.calls ?? 1, group: way.connection.id, optional: false }));
}

/**
 * Where an operation goes from a part, and how much of it: balancers share out, callers ask every store they are
 * joined to, caches answer their share, queues hand on, copies of one store stand in for each other.
 * Deterministic; independent of the order of ids in the board.
 */
export function routesFrom(index: BoardIndex, part: Part, operation: Operation, asIf: ReadonlySet<AsIf>): Route[] {
  const queue = part.facts.has("absorbs-bursts") || part.facts.has("fans-out");
  const routes = part.facts.has("client")
    ? fromClient(index, part, operation)
    : queue
      ? fromQueue(index, part)
      : part.facts.has("balances")
        ? fromBalancer(index, part, operation, asIf)
        : fromServer(index, part, operation, asIf);
  return routes.map((route) => ({ ...route, later: isLater(index, route.connection) }));
}
