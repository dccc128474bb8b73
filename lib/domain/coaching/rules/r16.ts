import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import { numberOf } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { hasSetting } from "@/lib/domain/graph/settings";

/** R16: stores cut into shards by no key that anyone named, on the store or on what routes to it. */
export const shardsWithoutKey: Rule = ({ index }, thresholds) =>
  index.parts.flatMap((part) => {
    const shards = numberOf(part, "shards", 1);
    if (shards <= thresholdOf(thresholds, "shards") || hasSetting(part, "shardKey")) return [];
    const routers = part.in.flatMap((line) => index.part(line.from) ?? []);
    if (routers.some((router) => router.facts.has("balances") && hasSetting(router, "shardKey"))) return [];
    return [{ components: [part.id], connections: [], slots: { store: nameOf(part), shards } }];
  });
