import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import type { Problem } from "@/lib/domain/practice/problem-schema";

/**
 * All that a browser and its workers may know of the content: structured-cloneable JSON that the server picks.
 * `problem` is the one the board is about; a team's own system has none, and its stages come from its own numbers.
 */
export type PublicKnowledge = Catalogue &
  Lore & {
    version: string;
    problem?: Problem & { brief: string };
  };
