import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { reachFrom } from "@/lib/domain/graph/reach";
import { isWaited } from "@/lib/domain/graph/request-graph";

const CARRIES_NO_DATA: ReadonlySet<string> = new Set(["lookup", "probe"]);
const HOLDS_WRITES: ReadonlySet<string> = new Set(["write", "request"]);

/**
 * The parts whose data ends in a durable store. Data goes along connections of any purpose; a subscriber receives
 * against the direction in which it asks.
 */
function keepersOf(index: BoardIndex): ReadonlySet<string> {
  const before = (id: string): string[] => {
    const part = index.part(id);
    if (!part) return [];
    const senders = part.in.filter((line) => !CARRIES_NO_DATA.has(line.purpose)).map((line) => line.from);
    return [...senders, ...part.out.filter((line) => line.purpose === "subscribe").map((line) => line.to)];
  };
  const stores = index.parts.filter((part) => part.facts.has("stores") && part.facts.has("durable"));
  return reachFrom(
    stores.map((part) => part.id),
    before,
  );
}

/**
 * R14: caches that hold what no durable store holds: someone who writes there reaches no durable store, or nobody who
 * asks there does. Copies at the edge are not meant.
 */
export const cacheAsRecord: Rule = ({ index }) => {
  const keepers = keepersOf(index);
  return index.parts.flatMap((cache) => {
    if (!cache.facts.has("caches") || cache.facts.has("durable") || cache.facts.has("edge")) return [];
    const asked = cache.in.filter((line) => isWaited(index, line));
    const lost = asked.filter((line) => {
      const caller = index.part(line.from);
      return caller !== undefined && !caller.facts.has("client") && !keepers.has(caller.id);
    });
    const about = lost.length === asked.length ? lost : lost.filter((line) => HOLDS_WRITES.has(line.purpose));
    if (about.length === 0) return [];
    const callers = about.flatMap((line) => index.part(line.from) ?? []);
    return [
      {
        components: [cache.id, ...new Set(callers.map((part) => part.id))],
        connections: about.map((line) => line.id),
        slots: { cache: nameOf(cache), callers: listNames(callers) },
        about: [cache.id],
      },
    ];
  });
};
