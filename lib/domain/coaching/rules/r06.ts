import { balancingOf } from "@/lib/domain/coaching/balancing";
import { counted } from "@/lib/domain/coaching/counted";
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

function membersOf(index: BoardIndex, group: Part): number {
  return index.parts.filter((part) => ancestorsOf(index, part).includes(group)).length;
}

/** R06: balancers that pick, and scaling groups, that never ask whether a target works; a drawn probe counts as asking. */
export const targetsNeverProbed: Rule = ({ index }) => {
  const pickers = balancingOf(index)
    .filter(({ part, picks }) => picks && isBlind(part))
    .map(({ part, copies }) => ({ part, targets: copies }));
  const groups = index.parts
    .filter((part) => part.facts.has("scaling-group") && isBlind(part))
    .map((part) => ({ part, targets: membersOf(index, part) }));
  return [...pickers, ...groups].map(({ part, targets }) => ({
    components: [part.id],
    connections: [],
    slots: { picker: nameOf(part), targets: counted(targets, "target") },
  }));
};
