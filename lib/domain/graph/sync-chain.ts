import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Fact } from "@/lib/domain/catalogue/facts";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { cyclesOf } from "@/lib/domain/graph/cycles";
import { reachFrom } from "@/lib/domain/graph/reach";
import { requestGraph } from "@/lib/domain/graph/request-graph";

/** The longest wait of a client. Ids are sorted; of several longest chains, all are in it. */
type SyncChain = {
  /** Connections to parts that do work of their own; what only passes requests on is no hop. */
  hops: number;
  connections: readonly string[];
  /** Parts on it, the clients where it begins included. */
  parts: readonly string[];
  starts: readonly string[];
  ends: readonly string[];
};

type Lines = (id: string) => readonly Connection[];

const PASSING: readonly Fact[] = ["balances", "limits-rate", "filters-attacks", "edge", "caches"];

/** Whether a part hands requests on, or answers from a copy, and does no work of its own. */
function passesOn({ facts }: Part): boolean {
  return !facts.has("runs-code") && !facts.has("durable") && PASSING.some((fact) => facts.has(fact));
}

/** The reached part of the request graph, cut into circles of ids that reach each other. */
type Walk = {
  onward: Lines;
  back: Lines;
  groups: readonly (readonly string[])[];
  groupOf: ReadonlyMap<string, readonly string[]>;
  /** What it adds to a chain to wait for this part: 1 hop, or none. */
  weigh: (id: string) => number;
  /** Hops from a door to each id of its circle by the shortest way: a circle is crossed, never gone round. */
  hopsFrom: (door: string) => ReadonlyMap<string, number>;
  /** Hops to an exit from each id of its circle. */
  hopsTo: (exit: string) => ReadonlyMap<string, number>;
};

/** The most hops on which each id is entered from outside its circle, and reached at all. */
type Depths = { entered: ReadonlyMap<string, number>; at: ReadonlyMap<string, number> };

/** The fewest hops from an id that stay inside its circle; each answer is kept. */
function hopsInside(
  groupOf: Walk["groupOf"],
  next: (id: string) => readonly string[],
  cost: (from: string, to: string) => number,
): (start: string) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (start) => {
    const before = known.get(start);
    if (before) return before;
    const hops = new Map([[start, 0]]);
    // A queue, as a way that is found later may be the one with fewer hops.
    const open = [start];
    for (const id of open) {
      for (const to of next(id)) {
        const far = (hops.get(id) ?? 0) + cost(id, to);
        if (groupOf.get(to) !== groupOf.get(start) || far >= (hops.get(to) ?? Infinity)) continue;
        hops.set(to, far);
        open.push(to);
      }
    }
    known.set(start, hops);
    return hops;
  };
}

function walkOf(starts: readonly string[], onward: Lines, allBack: Lines, weigh: Walk["weigh"]): Walk {
  const next = (id: string): string[] => onward(id).map((line) => line.to);
  const reached = reachFrom(starts, next);
  const back: Lines = (id) => allBack(id).filter((line) => reached.has(line.from));
  const before = (id: string): string[] => back(id).map((line) => line.from);
  const groups = cyclesOf([...reached].sort(), next, before);
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  return {
    onward,
    back,
    groups,
    groupOf,
    weigh,
    hopsFrom: hopsInside(groupOf, next, (_from, to) => weigh(to)),
    hopsTo: hopsInside(groupOf, before, (from) => weigh(from)),
  };
}

/** Circles come in the order of the graph, so that each is settled once. */
function depthsOf(walk: Walk, starts: readonly string[]): Depths {
  const entered = new Map<string, number>(starts.map((id) => [id, 0]));
  const at = new Map<string, number>();
  const raise = (depths: Map<string, number>, id: string, hops: number): void =>
    void depths.set(id, Math.max(depths.get(id) ?? 0, hops));
  for (const group of walk.groups) {
    for (const door of group) {
      const before = entered.get(door);
      if (before === undefined) continue;
      for (const [id, far] of walk.hopsFrom(door)) raise(at, id, before + far);
    }
    for (const id of group) {
      for (const { to } of walk.onward(id)) {
        if (walk.groupOf.get(to) !== group) raise(entered, to, (at.get(id) ?? 0) + walk.weigh(to));
      }
    }
  }
  return { entered, at };
}

/** The doors of its circle through which an id is reached on the most hops. */
function doorsTo(walk: Walk, depths: Depths, id: string): string[] {
  return (walk.groupOf.get(id) ?? []).filter((door) => {
    const before = depths.entered.get(door);
    return before !== undefined && before + (walk.hopsFrom(door).get(id) ?? 0) === depths.at.get(id);
  });
}

/** The connections on the shortest ways across a circle, from a door to an id. */
function crossings(walk: Walk, door: string, exit: string): Connection[] {
  const [far, rest] = [walk.hopsFrom(door), walk.hopsTo(exit)];
  const total = far.get(exit) ?? 0;
  if (door === exit) return [];
  return [...far].flatMap(([id, hops]) =>
    walk.onward(id).filter((line) => hops + walk.weigh(line.to) + (rest.get(line.to) ?? Infinity) === total),
  );
}

/** The connections on the last stretch of the longest chains to an id: those across its circle and those into it. */
function lastStretch(walk: Walk, depths: Depths, id: string): { across: Connection[]; into: Connection[] } {
  const doors = doorsTo(walk, depths, id);
  const into = doors.flatMap((door) =>
    walk.back(door).filter((line) => {
      const outside = walk.groupOf.get(line.from) !== walk.groupOf.get(door);
      return outside && (depths.at.get(line.from) ?? 0) + walk.weigh(door) === depths.entered.get(door);
    }),
  );
  return { across: doors.flatMap((door) => crossings(walk, door, id)), into };
}

/**
 * The longest chain of connections that a client waits for in a row; undefined when no client asks anything of a part
 * that does work. Balancers, limiters, filters and caches are on the chain and add nothing to its length. Parts
 * that call each other in a circle are crossed by the shortest way, so the chain is exact without circles and never
 * too long with them. Independent of ids; linear but for
 * circles, which cost their size for each way into them.
 */
export function longestSyncChain(index: BoardIndex): SyncChain | undefined {
  const graph = requestGraph(index);
  const clients = graph.clients.map((part) => part.id);
  const weigh = (id: string): number => {
    const part = index.part(id);
    return part && passesOn(part) ? 0 : 1;
  };
  const walk = walkOf(clients, graph.onward, graph.back, weigh);
  const depths = depthsOf(walk, clients);
  const hops = Math.max(0, ...depths.at.values());
  if (hops === 0) return undefined;
  const ends = [...depths.at]
    .filter(([id, depth]) => depth === hops && weigh(id) > 0)
    .map(([id]) => id)
    .sort();
  const lines = new Map<string, Connection>();
  reachFrom(ends, (id) => {
    const { across, into } = lastStretch(walk, depths, id);
    for (const line of [...across, ...into]) lines.set(line.id, line);
    return into.map((line) => line.from);
  });
  const parts = new Set<string>([...lines.values()].flatMap((line) => [line.from, line.to]));
  return {
    hops,
    connections: [...lines.keys()].sort(),
    parts: [...parts].sort(),
    starts: clients.filter((id) => parts.has(id)),
    ends,
  };
}
