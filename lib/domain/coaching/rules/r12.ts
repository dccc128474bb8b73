import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { waysIn, type WayIn } from "@/lib/domain/coaching/ways-in";
import type { Part } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { hasSetting } from "@/lib/domain/graph/settings";

function limits(part: Part): boolean {
  return part.facts.has("limits-rate") || hasSetting(part, "rateLimit");
}

/** R12: public entries through which a caller may ask as often as they like; one evidence an entry. */
export const nobodyLimits: Rule = ({ index, concerns }) => {
  if (!concerns.has("public")) return [];
  const open = new Map<string, WayIn[]>();
  for (const way of waysIn(index)) {
    if (![...way.gate, ...way.beside].some(limits))
      open.set(way.entry.id, [...(open.get(way.entry.id) ?? []), way]);
  }
  return [...open].map(([id, ways]) => ({
    components: [id],
    connections: ways.map((way) => way.connection.id),
    slots: { entry: ways[0] ? nameOf(ways[0].entry) : id, clients: listNames(ways.map((way) => way.client)) },
    about: [id],
  }));
};
