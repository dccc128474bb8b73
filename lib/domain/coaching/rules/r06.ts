import { balancingOf } from "@/lib/domain/coaching/balancing";
import { countedStanding } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { ancestorsOf } from "@/lib/domain/graph/containers";
import { nameOf } from "@/lib/domain/graph/part-name";
import { hasSetting, offersSetting } from "@/lib/domain/graph/settings";

function isBlind(part: Part): boolean {
  return (
    offersSetting(part, "healthCheck") &&
    !hasSetting(part, "healthCheck") &&
    !part.out.some((line) => line.purpose === "probe")
  );
}

/** How many parts stand in each container, however deep. */
function countMembers(index: BoardIndex): ReadonlyMap<Part, number> {
  const members = new Map<Part, number>();
  for (const part of index.parts) {
    for (const container of ancestorsOf(index, part))
      members.set(container, (members.get(container) ?? 0) + 1);
  }
  return members;
}

/** R06: balancers that pick, and scaling groups, that never ask whether a target works; a drawn probe counts as asking. */
export const targetsNeverProbed: Rule = ({ index }) => {
  const pickers = balancingOf(index)
    .filter(({ part, picks }) => picks && isBlind(part))
    .map(({ part, copies }) => ({ part, targets: copies }));
  const blindGroups = index.parts.filter((part) => part.facts.has("scaling-group") && isBlind(part));
  const members = blindGroups.length > 0 ? countMembers(index) : undefined;
  const groups = blindGroups.map((part) => ({ part, targets: members?.get(part) ?? 0 }));
  return [...pickers, ...groups].map(({ part, targets }) => ({
    components: [part.id],
    connections: [],
    slots: { picker: nameOf(part), standing: countedStanding(targets, "target") },
  }));
};
