import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { callNeeds } from "@/lib/domain/load/call-needs";
import { callerPlaces, callOrder } from "@/lib/domain/load/call-order";
import type { TravellingClass } from "@/lib/domain/load/routes";

/**
 * The parts that a class of traffic cannot do without, whichever client begins it, in the order of calls: stand-ins are not
 * among them, what all stand-ins share is. On boards of more than 150 parts only the first of them.
 */
export function neededParts(index: BoardIndex, trafficClass: TravellingClass): readonly Part[] {
  const calls = callOrder(index, trafficClass, new Set());
  const { needs } = callNeeds(calls);
  const needed = new Set(
    callerPlaces(calls).flatMap((place) => (needs[place] ?? []).flatMap(({ shared }) => shared)),
  );
  return calls.order.filter((_part, place) => needed.has(place));
}
