import { CATEGORY_TITLES } from "@/lib/domain/catalogue/category-titles";
import { CATEGORIES, type Category, type Kind } from "@/lib/domain/catalogue/kind-schema";

/** Groups of the catalogue in the order of the rail; kinds by name; deprecated ones left out. */
export function kindsByCategory(
  kinds: Readonly<Record<string, Kind>>,
): { category: Category; kinds: Kind[] }[] {
  const offered = Object.values(kinds)
    .filter((kind) => kind.deprecated !== true)
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return CATEGORIES.map((category) => ({
    category,
    kinds: offered.filter((kind) => kind.category === category),
  })).filter((group) => group.kinds.length > 0);
}

/** What a person may type to find a kind: its name first, then its other names, then what it belongs to. */
function searchWords(kind: Kind): string[] {
  return [kind.name, ...kind.aliases, ...(kind.drawnAs ?? []), kind.category, kind.family ?? ""].filter(
    (word) => word !== "",
  );
}

/** Ranks of a match: whole, at the beginning, at the beginning of a word within, anywhere. */
const IN_NAME = [1, 0.95, 0.85, 0.45] as const;
const IN_OTHER = [0.8, 0.7, 0.5, 0.3] as const;

/**
 * How well what was typed fits, 0 to 1: the first of the words is the name and comes before all others. 0 hides. Fuzzy
 * matching is refused: "cdn" must not find "device".
 */
export function rankWords(typed: string, words: readonly string[]): number {
  const sought = typed.trim().toLowerCase();
  const ranks = words.map((word, index) => {
    const text = word.toLowerCase();
    const [whole, start, within, anywhere] = index === 0 ? IN_NAME : IN_OTHER;
    if (text === sought) return whole;
    if (text.startsWith(sought)) return start;
    if (text.split(/[\s-]+/).some((part) => part.startsWith(sought))) return within;
    return sought.length > 2 && text.includes(sought) ? anywhere : 0;
  });
  return Math.max(0, ...ranks);
}

/**
 * The kinds that fit what was typed, best first; of those that fit alike the one of whose name more was typed, then by
 * name. Deprecated ones are not offered.
 */
export function findKinds(kinds: Readonly<Record<string, Kind>>, typed: string): Kind[] {
  return Object.values(kinds)
    .filter((kind) => kind.deprecated !== true)
    .map((kind) => ({ kind, rank: rankWords(typed, searchWords(kind)) }))
    .filter(({ rank }) => rank > 0)
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        a.kind.name.length - b.kind.name.length ||
        a.kind.name.localeCompare(b.kind.name, "en"),
    )
    .map(({ kind }) => kind);
}

/** A category's word on the screen. */
export function categoryWord(category: Category): string {
  return CATEGORY_TITLES[category];
}
