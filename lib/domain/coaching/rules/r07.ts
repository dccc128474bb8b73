import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";
import { singlePoints } from "@/lib/domain/graph/single-points";

const MINUTES_PER_YEAR = 525_600;

function minutesDown(availability: number): string {
  const minutes = Math.round((1 - availability) * MINUTES_PER_YEAR);
  if (minutes < 1) return "less than a minute";
  return minutes >= 120 ? `${Math.round(minutes / 60)} h` : `${minutes} min`;
}

/** R07: parts with one copy on every way from the clients to some store. Says the yearly outage that one copy means. */
export const singlePointOfFailure: Rule = ({ index, availabilityTarget }) =>
  singlePoints(index).map(({ part, cuts }) => {
    const alone = part.kind?.availability.value ?? 1;
    const promised =
      availabilityTarget === undefined ? "" : ` You promised ${minutesDown(availabilityTarget)} at most.`;
    const stores = cuts.every((store) => store === part) ? "its data" : listNames(cuts);
    return {
      components: [part.id],
      connections: [],
      slots: { part: nameOf(part), stores, outage: minutesDown(alone), promised },
    };
  });
