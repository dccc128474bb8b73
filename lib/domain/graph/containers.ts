import type { Fact } from "@/lib/domain/catalogue/facts";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";

/** Containers from one on outwards, by the id of the first: the same for everything that stands in it. */
type Chains = Map<string, readonly Part[]>;

function noChains(): Chains {
  return new Map();
}

const NOWHERE: readonly Part[] = [];

function walkOut(index: BoardIndex, start: string): readonly Part[] {
  const found = new Set<Part>();
  for (let part = index.part(start); part && !found.has(part);) {
    found.add(part);
    part = part.component.parent === undefined ? undefined : index.part(part.component.parent);
  }
  return [...found];
}

/** The containers around a part, the nearest first. Total: a circle of parents is walked once, without the part itself. */
export function ancestorsOf(index: BoardIndex, part: Part): readonly Part[] {
  const { parent } = part.component;
  if (parent === undefined) return NOWHERE;
  const chains = deriveOnce(index, noChains);
  const chain = chains.get(parent) ?? walkOut(index, parent);
  chains.set(parent, chain);
  const itself = chain.indexOf(part);
  return itself === -1 ? chain : chain.slice(0, itself);
}

/** The nearest container around a part that has this fact, such as its region or its zone. */
export function placeOf(index: BoardIndex, part: Part, fact: Fact): Part | undefined {
  return ancestorsOf(index, part).find((container) => container.facts.has(fact));
}
