import type { Part, BoardIndex } from "@/lib/domain/graph/board-index";
import { copiesOf } from "@/lib/domain/graph/copies";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { partsAmong } from "@/lib/domain/graph/parts-among";
import { isWaited } from "@/lib/domain/graph/request-graph";

/** A part that picks targets, and what it picks from. */
type Balancing = {
  part: Part;
  targets: readonly Part[];
  /** Copies it can pick from. What a provider runs in copies, and each shard, counts as several. */
  copies: number;
  /** Balancing is its whole job: it neither checks who calls nor limits how often. */
  pure: boolean;
  /** It has to choose between copies; a gateway in front of single services only routes. */
  picks: boolean;
};

function choiceAt(index: BoardIndex, part: Part): number {
  const shards = part.component.settings["shards"];
  return Math.max(
    copiesOf(index, part),
    typeof shards === "number" ? shards : 1,
    part.facts.has("managed-redundancy") ? 2 : 1,
  );
}

function findBalancing(index: BoardIndex): readonly Balancing[] {
  return index.parts
    .filter((part) => part.facts.has("balances"))
    .map((part) => {
      const ids = new Set<string>(part.out.filter((line) => isWaited(index, line)).map((line) => line.to));
      const targets = partsAmong(index, ids).filter(
        (target) => target !== part && !target.facts.has("client"),
      );
      const choices = targets.map((target) => choiceAt(index, target));
      const pure = !part.facts.has("limits-rate") && !part.facts.has("authenticates");
      return {
        part,
        targets,
        copies: choices.reduce((sum, copies) => sum + copies, 0),
        pure,
        picks: pure || targets.some((target) => copiesOf(index, target) > 1),
      };
    });
}

/** Every balancing part of a board with its targets, by id; found once per index. */
export function balancingOf(index: BoardIndex): readonly Balancing[] {
  return deriveOnce(index, findBalancing);
}
