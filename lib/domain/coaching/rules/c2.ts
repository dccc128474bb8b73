import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import { settingOf } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { offersSetting } from "@/lib/domain/graph/settings";
import { sessionBalancers } from "@/lib/domain/overlay/session-balancers";

/** C2: streams that a deploy cuts sooner than their readers can move; one evidence a balancer. */
export const drainIsShort: Rule = ({ index }, thresholds) => {
  const least = thresholdOf(thresholds, "drainSeconds");
  return sessionBalancers(index).flatMap(({ balancer }) => {
    const drain = settingOf(balancer, "drainSeconds");
    if (!offersSetting(balancer, "drainSeconds")) return [];
    const seconds = typeof drain === "number" ? drain : 0;
    if (seconds >= least) return [];
    return [
      {
        components: [balancer.id],
        connections: [],
        slots: { balancer: nameOf(balancer), seconds, least },
      },
    ];
  });
};
