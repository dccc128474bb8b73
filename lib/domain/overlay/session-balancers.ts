import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { frontHops } from "@/lib/domain/overlay/front-hops";

/** A part that shares out connections that last, and the screens' connections that go through it. */
export type SessionBalancer = { balancer: Part; lines: readonly Connection[] };

/**
 * The balancers that screens hold lasting connections through, at the first hop or behind others; by id. A stream that
 * ends with its answer is a request like any other, and none of these.
 */
export function sessionBalancers(index: BoardIndex): readonly SessionBalancer[] {
  const through = liveLines(mapDelivery(index))
    .filter(({ streams, lifetime }) => streams && lifetime !== "request")
    .map(({ line }) => ({ line, hops: frontHops(index, line) }));
  return index.parts
    .filter((part) => part.facts.has("balances"))
    .flatMap((balancer) => {
      const lines = through.filter(({ hops }) => hops.includes(balancer)).map(({ line }) => line);
      return lines.length === 0 ? [] : [{ balancer, lines }];
    });
}
