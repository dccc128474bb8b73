import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { counted } from "@/lib/domain/coaching/counted";
import { nameOf } from "@/lib/domain/graph/part-name";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { endsRuns } from "@/lib/domain/overlay/run-facts";

/** O10: an agent that writes to a session, with nobody who writes the last event of its runs; one evidence an agent. */
export const nobodyEndsTheRun: Rule = ({ index }) => {
  const map = mapDelivery(index);
  return map.producers.flatMap((producer) => {
    const logs = map.logsOf(producer);
    if (logs.length === 0 || endsRuns(index, producer)) return [];
    return [
      {
        components: [producer.id],
        connections: [],
        slots: {
          agent: nameOf(producer),
          keeps: logs.includes(producer) ? "keeps its own log" : `writes to ${listNames(logs)}`,
          surfaces: counted(map.surfaces.length, "screen"),
        },
      },
    ];
  });
};
