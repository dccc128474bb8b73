import type { Fact } from "@/lib/domain/catalogue/facts";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";

/** The containers around a part, the nearest first. Total: a circle of parents is walked once. */
export function ancestorsOf(index: BoardIndex, part: Part): readonly Part[] {
  const found: Part[] = [];
  const seen = new Set([part.id]);
  for (let id = part.component.parent; id !== undefined;) {
    const parent = index.part(id);
    if (!parent || seen.has(parent.id)) break;
    seen.add(parent.id);
    found.push(parent);
    id = parent.component.parent;
  }
  return found;
}

/** The nearest container around a part that has this fact, such as its region or its zone. */
export function placeOf(index: BoardIndex, part: Part, fact: Fact): Part | undefined {
  return ancestorsOf(index, part).find((container) => container.facts.has(fact));
}
