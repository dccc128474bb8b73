import type { Rule } from "@/lib/domain/coaching/rule";
import { counted } from "@/lib/domain/coaching/counted";
import { settingOf } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { isGiven } from "@/lib/domain/graph/settings";
import { sessionBalancers } from "@/lib/domain/overlay/session-balancers";

/** Ways of choosing that count what is open. */
const COUNTS_OPEN: ReadonlySet<unknown> = new Set(["least-connections", "least-response-time"]);

/** C1: connections that last are shared out by turns; one evidence a balancer. */
export const longLinesByTurns: Rule = ({ index }) =>
  sessionBalancers(index).flatMap(({ balancer, lines }) => {
    const algorithm = settingOf(balancer, "algorithm");
    if (!isGiven(algorithm) || COUNTS_OPEN.has(algorithm)) return [];
    return [
      {
        components: [balancer.id],
        connections: [],
        slots: {
          balancer: nameOf(balancer),
          algorithm: String(algorithm).replaceAll("-", " "),
          lines: counted(lines.length, "stream"),
        },
      },
    ];
  });
