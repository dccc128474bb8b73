import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import type { Part } from "@/lib/domain/graph/board-index";

function isOurs(part: Part): boolean {
  return !part.facts.has("client") && !part.facts.has("external") && !part.facts.has("container");
}

/** R23: enough serving and storing parts that nobody can watch them by hand, and nothing that observes. About the whole board. */
export const nobodyWatches: Rule = ({ index }, thresholds) => {
  const parts = index.parts.filter(
    (part) => isOurs(part) && (part.facts.has("serves") || part.facts.has("stores")),
  );
  const watched = index.parts.some((part) => part.facts.has("observes"));
  if (watched || parts.length < thresholdOf(thresholds, "components")) return [];
  return [
    { components: parts.map((part) => part.id), connections: [], slots: { count: parts.length }, about: [] },
  ];
};
