import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import { nameOf } from "@/lib/domain/graph/part-name";
import { loggedLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { endsBehind } from "@/lib/domain/overlay/front-hops";
import { isScreen } from "@/lib/domain/overlay/is-screen";

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** The share of screens whose open connections end at a log, past nothing but what stands in front of it. */
function shareHeld(index: BoardIndex, log: Part): number {
  const screens = index.parts.filter(isScreen);
  const held = loggedLines(mapDelivery(index)).filter(
    ({ line, streams, logs }) => streams && logs.includes(log) && endsBehind(index, line).includes(log),
  );
  return screens.length === 0 ? 0 : new Set(held.map(({ client }) => client)).size / screens.length;
}

/** How many people keep a connection open at the busiest moment, where some class of traffic is a stream. */
function watching({ board }: BoardIndex, usersPerDay: number): number {
  const streams = Object.values(board.classes).some(({ kind }) => kind === "stream");
  return streams ? usersPerDay * board.workload.connectedShare : 0;
}

/** C3: a session layer that holds nearly as many connections as it can, whoever has drawn them in which direction. */
export const holdsTooMany: Rule = ({ index, load, usersPerDay }, thresholds) =>
  mapDelivery(index)
    .logs.filter((log) => log.facts.has("holds-connections"))
    .flatMap((log) => {
      const use = load.components[log.id]?.uses.find((one) => one.resource === "connections");
      if (!use || use.capacity <= 0) return [];
      const held = Math.max(use.arrivals, watching(index, usersPerDay) * shareHeld(index, log));
      if (held / use.capacity <= thresholdOf(thresholds, "share")) return [];
      return [
        {
          components: [log.id],
          connections: [],
          slots: {
            session: nameOf(log),
            held: whole.format(held),
            capacity: whole.format(use.capacity),
            percent: Math.round((held / use.capacity) * 100),
          },
        },
      ];
    });
