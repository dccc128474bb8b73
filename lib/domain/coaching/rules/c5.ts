import { counted } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { hasSetting } from "@/lib/domain/graph/settings";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { listNames } from "@/lib/domain/coaching/list-names";

function limits(part: Part): boolean {
  return part.facts.has("limits-rate") || hasSetting(part, "rateLimit");
}

/** The parts that screens speak to. */
function doorsOf(index: BoardIndex): readonly Part[] {
  const doors = new Set<string>(
    index.parts.filter((part) => part.facts.has("client")).flatMap((part) => part.out.map((line) => line.to)),
  );
  return index.parts.filter((part) => doors.has(part.id) && !part.facts.has("lookup"));
}

/** Whether a part or something that it asks beside keeps count of what one person begins. */
function isLimited(index: BoardIndex, part: Part): boolean {
  return limits(part) || part.out.some((line) => index.part(line.to)?.facts.has("limits-rate"));
}

/** C5: runs go on without their reader, and nobody counts how many one person begins. About the whole board. */
export const nobodyCountsRuns: Rule = ({ index }) => {
  const { logs, producers } = mapDelivery(index);
  const doors = doorsOf(index);
  if (logs.length === 0 || doors.some((door) => isLimited(index, door))) return [];
  return [
    {
      components: doors.map((door) => door.id),
      connections: [],
      slots: { agents: counted(producers.length, "agent"), doors: listNames(doors) },
      about: [],
    },
  ];
};
