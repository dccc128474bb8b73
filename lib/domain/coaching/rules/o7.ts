import type { Rule } from "@/lib/domain/coaching/rule";
import { counted } from "@/lib/domain/coaching/counted";
import type { Part } from "@/lib/domain/graph/board-index";
import { hasSpare } from "@/lib/domain/graph/copies";
import { nameOf } from "@/lib/domain/graph/part-name";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** A session layer, or what holds screens and keeps their log. Other stores in one copy are asked about by the ladder. */
function keepsSessions(part: Part, logs: readonly Part[]): boolean {
  return part.facts.has("session-layer") || (part.facts.has("holds-connections") && logs.includes(part));
}

/** O7: what keeps the sessions of agents has one copy, and nothing takes over. */
export const sessionStandsAlone: Rule = ({ index }) => {
  const { producers, logs, surfaces } = mapDelivery(index);
  if (producers.length === 0) return [];
  return index.parts
    .filter((part) => keepsSessions(part, logs) && !hasSpare(index, part))
    .map((part) => ({
      components: [part.id],
      connections: [],
      slots: { session: nameOf(part), surfaces: counted(surfaces.length, "screen") },
    }));
};
