import { balancingOf } from "@/lib/domain/coaching/balancing";
import { countedStanding } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import { nameOf } from "@/lib/domain/graph/part-name";

/** R03: a balancer, with no other job, that has fewer copies to pick from than make it worth its hop. */
export const balancerWithoutChoice: Rule = ({ index }, thresholds) =>
  balancingOf(index)
    .filter(({ pure, copies }) => pure && copies < thresholdOf(thresholds, "targets"))
    .map(({ part, copies }) => ({
      components: [part.id],
      connections: [],
      slots: { balancer: nameOf(part), standing: countedStanding(copies, "copy", "copies") },
    }));
