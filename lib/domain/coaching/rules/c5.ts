import { counted } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { reachFrom } from "@/lib/domain/graph/reach";
import { hasSetting } from "@/lib/domain/graph/settings";
import { answerFlows } from "@/lib/domain/overlay/answer-flows";
import { worksUnasked } from "@/lib/domain/overlay/beginnings";
import { isScreen } from "@/lib/domain/overlay/is-screen";
import { isKeeper, isLog } from "@/lib/domain/overlay/is-log";
import { isDetached } from "@/lib/domain/overlay/run-facts";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { listNames } from "@/lib/domain/coaching/list-names";

function limits(part: Part): boolean {
  return part.facts.has("limits-rate") || hasSetting(part, "rateLimit");
}

/** The parts that screens speak to, whoever has drawn the connection. */
function doorsOf(index: BoardIndex): readonly Part[] {
  const doors = new Set<string>(
    index.parts
      .filter(isScreen)
      .flatMap((part) => [...part.out.map((line) => line.to), ...part.in.map((line) => line.from)]),
  );
  return index.parts.filter((part) => doors.has(part.id) && !part.facts.has("lookup"));
}

/**
 * Whether something keeps count of what one person begins: a door, what stands behind it up to the agents and their log,
 * or what these ask beside.
 */
function isLimited(index: BoardIndex, door: Part): boolean {
  const flows = answerFlows(index);
  const { producers } = mapDelivery(index);
  const passed = reachFrom([door.id], (id) => {
    const part = index.part(id);
    if (!part || producers.includes(part) || isLog(part) || isKeeper(part) || part.facts.has("client"))
      return [];
    return [...part.out.map((line) => line.to), ...flows.to(id).map((flow) => flow.from)];
  });
  return index.parts.some((part) => passed.has(part.id) && limits(part));
}

/** C5: runs go on without their reader, and nobody counts how many one person begins. About the whole board. */
export const nobodyCountsRuns: Rule = ({ index }) => {
  const { producers, logsOf } = mapDelivery(index);
  const unheld = producers.filter(
    (producer) =>
      logsOf(producer).length > 0 && isDetached(index, producer) && !worksUnasked(index, producer),
  );
  const doors = doorsOf(index);
  if (unheld.length === 0 || doors.some((door) => isLimited(index, door))) return [];
  return [
    {
      components: doors.map((door) => door.id),
      connections: [],
      slots: { agents: counted(unheld.length, "agent"), doors: listNames(doors) },
      about: [],
    },
  ];
};
