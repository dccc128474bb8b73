import type { Rule } from "@/lib/domain/coaching/rule";
import { numberOf } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { hasSetting, offersSetting } from "@/lib/domain/graph/settings";

/** R13: caches with neither a lifetime nor a way to drop what has changed. */
export const cacheWithoutEnd: Rule = ({ index }) =>
  index.parts
    .filter(
      (part) =>
        part.facts.has("caches") &&
        (offersSetting(part, "ttlSeconds") || offersSetting(part, "invalidation")),
    )
    .filter((part) => numberOf(part, "ttlSeconds", 0) <= 0 && !hasSetting(part, "invalidation"))
    .map((part) => ({ components: [part.id], connections: [], slots: { cache: nameOf(part) } }));
