import { balancingOf } from "@/lib/domain/coaching/balancing";
import type { Rule } from "@/lib/domain/coaching/rule";
import { settingOf, type Part } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";

/** Algorithms that send a caller to the same target again. */
const KEEPS_CALLER: ReadonlySet<unknown> = new Set(["ip-hash", "consistent-hash"]);

function keepsSessions(part: Part): boolean {
  return part.facts.has("runs-code") && settingOf(part, "state") === "sessions-in-memory";
}

/** R05: servers that keep sessions in memory behind a balancer that may send the next request elsewhere. */
export const sessionsBehindBalancer: Rule = ({ index }) =>
  balancingOf(index)
    .filter(({ part }) => !KEEPS_CALLER.has(settingOf(part, "algorithm")))
    .flatMap(({ part, targets }) =>
      targets.filter(keepsSessions).map((server) => ({
        components: [part.id, server.id],
        connections: part.out.filter((line) => line.to === server.id).map((line) => line.id),
        slots: { balancer: nameOf(part), server: nameOf(server) },
        about: [part.id, server.id],
      })),
    );
