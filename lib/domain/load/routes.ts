import { numberOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { copiesOf } from "@/lib/domain/graph/copies";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { keptClasses } from "@/lib/domain/board/kept-classes";
import type { TrafficClass } from "@/lib/domain/board/workload-schema";
import { carries, OPERATION_OF, type AsIf, type Operation } from "@/lib/domain/load/operations";

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

/** `calls` is how often one arriving request goes this way, where somebody said so. */
type Way = { connection: Connection; target: Part; calls: number | undefined };

/** As much of a class of traffic as decides where it may go. */
export type TravellingClass = Pick<TrafficClass, "id" | "kind">;

/** What all ways out of one part are asked with. */
type Fork = {
  index: BoardIndex;
  part: Part;
  trafficClass: TravellingClass;
  operation: Operation;
  asIf: ReadonlySet<AsIf>;
};

function callsOf(connection: Connection): number | undefined {
  const calls = connection.settings["callsPerRequest"];
  return typeof calls === "number" && calls >= 0 ? calls : undefined;
}

/** The part that an operation comes to over a connection, if it travels there at all. */
function targetOf(index: BoardIndex, connection: Connection, operation: Operation): Part | undefined {
  if (!carries(operation, connection.purpose)) return undefined;
  const target = index.part(connection.to);
  return target?.facts.has("container") ? undefined : target;
}

/** Whether a line is kept for other classes of traffic than this one. Classes that are no longer there keep nothing. */
function isKeptFrom({ id }: TravellingClass, { settings }: Connection, { board }: BoardIndex): boolean {
  const { only } = settings;
  if (only === undefined) return false;
  const classes = keptClasses(only).filter((one) => Object.hasOwn(board.classes, one));
  return classes.length > 0 && !classes.includes(id);
}

function waysOnward({ index, part, trafficClass }: Fork, operation: Operation): Way[] {
  const ways: Way[] = [];
  for (const connection of part.out) {
    const target = isKeptFrom(trafficClass, connection, index)
      ? undefined
      : targetOf(index, connection, operation);
    if (target) ways.push({ connection, target, calls: callsOf(connection) });
  }
  return ways;
}

function isLater(index: BoardIndex, connection: Connection): boolean {
  if (connection.purpose === "publish" || connection.purpose === "subscribe") return true;
  return (
    connection.protocol !== undefined && index.catalogue.protocols[connection.protocol]?.asynchronous === true
  );
}

function routeOf(
  { index }: Fork,
  { connection, target }: Way,
  share: number,
  group: string,
  optional = false,
): Route {
  return { connection, target, share, group, optional, later: isLater(index, connection) };
}

function sourceOf(index: BoardIndex, part: Part): Part | undefined {
  const line = part.in.find((one) => one.purpose === "replicate");
  return line && index.part(line.from);
}

/** The copies that may answer for a store: its replica set's primary names the group. */
function replicaSetOf(index: BoardIndex, part: Part): string {
  let at = part;
  const seen = new Set<string>();
  for (let source = sourceOf(index, at); source && !seen.has(at.id); source = sourceOf(index, at)) {
    seen.add(at.id);
    at = source;
  }
  return at.id;
}

/** How much of the work a target takes beside others of its kind: each copy takes as much. */
function weightOf({ index }: Fork, { target }: Way): number {
  return copiesOf(index, target);
}

function weightOfAll(fork: Fork, ways: readonly Way[]): number {
  return ways.reduce((sum, way) => sum + weightOf(fork, way), 0);
}

/** A cache that is asked beside the store and asks nothing itself. */
function isSideCache(index: BoardIndex, { facts, out }: Part): boolean {
  return facts.has("caches") && !facts.has("edge") && !out.some((line) => targetOf(index, line, "read"));
}

/** Whether what is asked here comes from a store: it is one, or it only picks among stores, as a router of shards does. */
function asksStore(index: BoardIndex, { facts, out }: Part): boolean {
  if (facts.has("durable")) return true;
  if (!facts.has("balances") || facts.has("serves")) return false;
  const targets = out.flatMap((line) => targetOf(index, line, "read") ?? []);
  return targets.length > 0 && targets.every((target) => target.facts.has("durable"));
}

/** The share of reads that a part's side caches answer, 0-1. */
function sideHits(sides: readonly Way[], { operation, asIf }: Fork): number {
  if (sides.length === 0 || operation !== "read" || asIf.has("no-caches")) return 0;
  return 1 - sides.reduce((product, way) => product * (1 - hitRatioOf(way.target)), 1);
}

/** The share of reads that a caching part answers itself, 0-1. */
export function hitRatioOf(part: Part): number {
  return Math.min(1, Math.max(0, numberOf(part, "hitRatio", part.facts.has("caches") ? 0.9 : 0)));
}

/** Ways by the store that they ask: reads may go to any copy of it, everything else goes its own way. */
function bySet(ways: readonly Way[], { index, operation }: Fork): Map<string, Way[]> {
  const sets = new Map<string, Way[]>();
  for (const way of ways) {
    const { facts } = way.target;
    const mayShare = operation === "read" && facts.has("stores") && !facts.has("caches");
    const key = mayShare ? replicaSetOf(index, way.target) : way.connection.id;
    const set = sets.get(key);
    if (set) set.push(way);
    else sets.set(key, [way]);
  }
  return sets;
}

function withoutReplicas(set: readonly Way[], primary: string): readonly Way[] {
  const chosen = set.filter((way) => way.target.id === primary || way.connection.id === primary);
  return chosen.length > 0 ? chosen : set;
}

function fromServer(fork: Fork): Route[] {
  const ways = waysOnward(fork, fork.operation);
  const sides = ways.filter((way) => isSideCache(fork.index, way.target));
  const misses = 1 - sideHits(sides, fork);
  const behind = passedOn(fork);
  const routes: Route[] = [];
  for (const [group, members] of bySet(ways, fork)) {
    const set =
      members.length > 1 && fork.asIf.has("no-replicas") ? withoutReplicas(members, group) : members;
    const calls = Math.max(...set.map((way) => way.calls ?? 1));
    const weight = weightOfAll(fork, set);
    for (const way of set) {
      const side = sides.includes(way);
      const cached =
        !side && asksStore(fork.index, way.target) && way.connection.settings["bypassesCache"] !== true;
      const share = set.length === 1 ? calls : (calls * weightOf(fork, way)) / weight;
      routes.push(
        routeOf(
          fork,
          way,
          share * (cached ? misses : 1) * behind,
          group,
          side || way.target.facts.has("observes"),
        ),
      );
    }
  }
  return routes;
}

function passedOn({ part, operation, asIf }: Fork): number {
  if (operation === "write" || !part.facts.has("caches")) return 1;
  if (asIf.has(part.facts.has("edge") ? "no-edge" : "no-caches")) return 1;
  return 1 - hitRatioOf(part);
}

function fromBalancer(fork: Fork): Route[] {
  const ways = waysOnward(fork, fork.operation);
  const weight = weightOfAll(fork, ways);
  const total = passedOn(fork);
  return ways.map((way) => {
    const share = way.calls ?? (total * weightOf(fork, way)) / weight;
    return routeOf(fork, way, share, way.calls === undefined ? "pool" : way.connection.id);
  });
}

/**
 * A client asks each thing it is joined to, but shares its requests among several of one kind, which then stand in for
 * each other, whatever lies behind them. Where every request asks one of them, as its calls say, that one is needed.
 */
function fromClient(fork: Fork): Route[] {
  const ways = waysOnward(fork, fork.operation);
  const byKind = new Map<string, Way[]>();
  for (const way of ways) {
    const { kind } = way.target.component;
    const alike = byKind.get(kind);
    if (alike) alike.push(way);
    else byKind.set(kind, [way]);
  }
  return [...byKind].flatMap(([kind, alike]) => {
    const weight = weightOfAll(fork, alike);
    return alike.map((way) => {
      const isNeeded = way.calls !== undefined && way.calls >= 1;
      const share = way.calls ?? weightOf(fork, way) / weight;
      return routeOf(fork, way, share, isNeeded ? way.connection.id : kind);
    });
  });
}

function fromQueue(fork: Fork): Route[] {
  const ways = waysOnward(fork, "write");
  const everyone = fork.part.facts.has("fans-out") || fork.part.kind?.family === "log";
  if (everyone) return ways.map((way) => routeOf(fork, way, way.calls ?? 1, way.connection.id));
  const weight = weightOfAll(fork, ways);
  return ways.map((way) => routeOf(fork, way, way.calls ?? weightOf(fork, way) / weight, "consumers"));
}

/**
 * Where a class of traffic goes from a part, and how much of it: balancers share out, callers ask every store they are
 * joined to, caches answer their share, queues hand on, copies of one store stand in for each other. A line that is
 * kept for some classes (`only`) is no way for others. Deterministic; independent of the order of ids in the board.
 */
export function routesFrom(
  index: BoardIndex,
  part: Part,
  trafficClass: TravellingClass,
  asIf: ReadonlySet<AsIf>,
): Route[] {
  const fork = { index, part, trafficClass, operation: OPERATION_OF[trafficClass.kind], asIf };
  if (part.out.length === 0) return [];
  if (part.facts.has("client")) return fromClient(fork);
  if (part.facts.has("absorbs-bursts") || part.facts.has("fans-out")) return fromQueue(fork);
  return part.facts.has("balances") ? fromBalancer(fork) : fromServer(fork);
}
