import "server-only";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";

/** The acceptance tests of one capability, in the order of their numbers. */
export interface AcceptanceGroup {
  readonly id: string;
  readonly name: string;
  readonly tests: readonly Acceptance[];
}

function numberOf({ id }: Acceptance): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}

/** All acceptance tests by the capability that they prove. */
export function acceptanceGroups(): readonly AcceptanceGroup[] {
  const { about, acceptance } = loadKnowledge().overlay;
  return about.capabilities.map(({ id, name }) => ({
    id,
    name,
    tests: acceptance
      .filter(({ capability }) => capability === id)
      .sort((one, other) => numberOf(one) - numberOf(other)),
  }));
}
