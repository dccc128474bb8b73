import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { Rule } from "@/lib/domain/coaching/rule";
import type { Part } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { hasSetting, offersSetting } from "@/lib/domain/graph/settings";

const FETCHES: ReadonlySet<Purpose> = new Set<Purpose>(["subscribe", "read", "stream"]);
const NOT_WORK: ReadonlySet<Purpose> = new Set<Purpose>(["lookup", "probe", "replicate"]);

/** A consumer fetches from it, or is handed work by it. */
function hasConsumer(part: Part): boolean {
  return (
    part.in.some((line) => FETCHES.has(line.purpose)) ||
    part.out.some((line) => !NOT_WORK.has(line.purpose) && line.to !== part.id)
  );
}

/** R17: queues that nobody empties; and, as a warning, queues whose failing messages have nowhere to go. */
export const queueWithoutEnd: Rule = ({ index }) =>
  index.parts
    .filter((part) => part.facts.has("needs-consumer"))
    .flatMap((part) => {
      const shown = { components: [part.id], connections: [] };
      const queue = nameOf(part);
      if (!hasConsumer(part)) {
        return [
          {
            ...shown,
            slots: {
              queue,
              lacks: "consumer",
              then: "What arrives waits for ever",
              todo: "draw who does the work",
            },
          },
        ];
      }
      if (!offersSetting(part, "deadLetter") || hasSetting(part, "deadLetter")) return [];
      const slots = {
        queue,
        lacks: "dead-letter path",
        then: "A message that fails every time blocks or vanishes",
        todo: "say where it goes after the last attempt",
      };
      return [{ ...shown, slots, about: [part.id, "dead-letter"], level: "warn" as const }];
    });
