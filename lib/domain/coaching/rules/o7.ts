import type { Rule } from "@/lib/domain/coaching/rule";
import { counted } from "@/lib/domain/coaching/counted";
import { hasSpare } from "@/lib/domain/graph/copies";
import { nameOf } from "@/lib/domain/graph/part-name";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** O7: a session layer of one copy with nothing that takes over. */
export const sessionStandsAlone: Rule = ({ index }) =>
  index.parts
    .filter((part) => part.facts.has("session-layer") && !hasSpare(index, part))
    .map((part) => ({
      components: [part.id],
      connections: [],
      slots: {
        session: nameOf(part),
        surfaces: counted(mapDelivery(index).surfaces.length, "screen"),
      },
    }));
