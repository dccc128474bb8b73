import { nameOf } from "@/lib/domain/graph/part-name";
import type { Part } from "@/lib/domain/graph/board-index";

const SHOWN = 3;

/** Names of parts in one phrase, sorted, each once: "A", "A and B", "A, B, C and 2 more". Independent of ids. */
export function listNames(parts: readonly Part[]): string {
  const names = [...new Set(parts)].map(nameOf).sort();
  if (names.length > SHOWN) return `${names.slice(0, SHOWN).join(", ")} and ${names.length - SHOWN} more`;
  const last = names.pop();
  if (last === undefined) return "nothing";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
