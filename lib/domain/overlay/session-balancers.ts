import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** A part that shares out streams, and the streams of screens that go through it. */
export type SessionBalancer = { balancer: Part; lines: readonly Connection[] };

/** The balancers that screens hold their streams through, by id. */
export function sessionBalancers(index: BoardIndex): readonly SessionBalancer[] {
  const streams = liveLines(mapDelivery(index)).filter((line) => line.streams);
  return index.parts
    .filter((part) => part.facts.has("balances"))
    .flatMap((balancer) => {
      const lines = streams
        .map(({ line }) => line)
        .filter((line) => line.to === balancer.id || line.from === balancer.id);
      return lines.length === 0 ? [] : [{ balancer, lines }];
    });
}
