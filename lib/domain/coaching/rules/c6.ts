import { counted } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** C6: a session that no metrics, logs or traces are taken of. */
export const nobodyWatchesSessions: Rule = ({ index }) => {
  const { logs, surfaces } = mapDelivery(index);
  return logs
    .filter((log) => {
      const beside = [...log.out.map((line) => line.to), ...log.in.map((line) => line.from)];
      return !beside.some((id) => index.part(id)?.facts.has("observes"));
    })
    .map((log) => ({
      components: [log.id],
      connections: [],
      slots: { session: nameOf(log), surfaces: counted(surfaces.length, "screen") },
    }));
};
