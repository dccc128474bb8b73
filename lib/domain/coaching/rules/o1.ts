import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";
import { directLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** O1: an agent whose words reach a screen past the session layer that stands on the board; one evidence an agent. */
export const pastTheSession: Rule = ({ index }) => {
  const sessions = index.parts.filter((part) => part.facts.has("session-layer"));
  if (sessions.length === 0) return [];
  const map = mapDelivery(index);
  return map.producers.flatMap((producer) => {
    const lines = directLines(map).filter(({ direct }) => direct.includes(producer));
    if (lines.length === 0) return [];
    const clients = lines.map(({ client }) => client);
    return [
      {
        components: [producer.id, ...clients.map((client) => client.id)],
        connections: lines.map(({ line }) => line.id),
        slots: {
          agent: nameOf(producer),
          clients: listNames(clients),
          lines: counted(lines.length, "connection"),
          session: listNames(sessions),
        },
        about: [producer.id],
      },
    ];
  });
};
