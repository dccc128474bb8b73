import { balancingOf } from "@/lib/domain/coaching/balancing";
import { countedStanding } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";
import { hasSetting, offersSetting } from "@/lib/domain/graph/settings";

/** R04: a balancer that picks, with no algorithm chosen. */
export const balancerWithoutAlgorithm: Rule = ({ index }) =>
  balancingOf(index)
    .filter(({ part, picks }) => picks && offersSetting(part, "algorithm") && !hasSetting(part, "algorithm"))
    .map(({ part, copies }) => ({
      components: [part.id],
      connections: [],
      slots: { balancer: nameOf(part), standing: countedStanding(copies, "copy", "copies") },
    }));
