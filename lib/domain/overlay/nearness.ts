import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";

const BESIDE: ReadonlySet<Connection["purpose"]> = new Set(["lookup", "probe", "replicate"]);

/** Whether a connection stands beside the work: it looks up a name, asks for a pulse or copies data. */
export function isBeside(line: Connection): boolean {
  return BESIDE.has(line.purpose);
}

function findHops(index: BoardIndex): ReadonlyMap<string, number> {
  const hops = new Map<string, number>();
  for (const part of index.parts) if (part.facts.has("client")) hops.set(part.id, 0);
  // A Map hands out what is added to it during iteration: it is the queue of a breadth-first search.
  for (const [id, far] of hops) {
    const part = index.part(id);
    if (!part) continue;
    for (const line of part.out) if (!isBeside(line) && !hops.has(line.to)) hops.set(line.to, far + 1);
    for (const line of part.in) if (!isBeside(line) && !hops.has(line.from)) hops.set(line.from, far + 1);
  }
  return hops;
}

/**
 * How many connections lie between a part and the nearest client, whoever has drawn them in which direction; infinite
 * where none lead there. Found once per index.
 */
export function hopsToPeople(index: BoardIndex, id: string): number {
  return deriveOnce(index, findHops).get(id) ?? Infinity;
}
