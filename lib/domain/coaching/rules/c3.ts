import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import { nameOf } from "@/lib/domain/graph/part-name";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** C3: a session layer that holds nearly as many connections as it can. */
export const holdsTooMany: Rule = ({ index, load }, thresholds) =>
  mapDelivery(index).logs.flatMap((log) => {
    const held = load.components[log.id]?.uses.find((use) => use.resource === "connections");
    if (!held || held.utilisation <= thresholdOf(thresholds, "share")) return [];
    return [
      {
        components: [log.id],
        connections: [],
        slots: {
          session: nameOf(log),
          held: whole.format(held.arrivals),
          capacity: whole.format(held.capacity),
          percent: Math.round(held.utilisation * 100),
        },
      },
    ];
  });
