import { counted } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";
import { hasSetting } from "@/lib/domain/graph/settings";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** O2: a session layer for agents of which nobody said how long it keeps what it is given. */
export const sessionWithoutRetention: Rule = ({ index }) => {
  const map = mapDelivery(index);
  if (map.producers.length === 0) return [];
  return index.parts
    .filter((part) => part.facts.has("session-layer") && !hasSetting(part, "retentionDays"))
    .map((part) => {
      const writers = map.producers.filter((producer) => map.logsOf(producer).includes(part));
      return {
        components: [part.id],
        connections: [],
        slots: { session: nameOf(part), writers: counted(writers.length, "agent") },
      };
    });
};
