import { placeOf } from "@/lib/domain/graph/containers";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { numberOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { hasSetting } from "@/lib/domain/graph/settings";

function countCopies(index: BoardIndex, part: Part): number {
  const group = placeOf(index, part, "scaling-group");
  return Math.max(1, numberOf(part, "instances", 1), group ? numberOf(group, "minInstances", 1) : 1);
}

function countAll(index: BoardIndex): ReadonlyMap<Part, number> {
  return new Map(index.parts.map((part) => [part, countCopies(index, part)]));
}

/** How many copies of a part run, 1 and up: its own instances, or the least that its scaling group keeps up. */
export function copiesOf(index: BoardIndex, part: Part): number {
  return deriveOnce(index, countAll).get(part) ?? countCopies(index, part);
}

/** Whether another takes over when one copy of a part dies: more copies, a standby, a provider's, or not ours to copy. */
export function hasSpare(index: BoardIndex, part: Part): boolean {
  if (part.facts.has("managed-redundancy") || part.facts.has("external")) return true;
  return copiesOf(index, part) > 1 || hasSetting(part, "failover");
}
