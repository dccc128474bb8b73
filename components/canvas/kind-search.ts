import { CATEGORIES, type Category, type Kind } from "@/lib/domain/catalogue/kind-schema";

/** Groups of the catalogue in the order of the rail; kinds by name; deprecated ones left out. */
export function kindsByCategory(kinds: Readonly<Record<string, Kind>>): { category: Category; kinds: Kind[] }[] {
  const offered = Object.values(kinds).filter((kind) => kind.deprecated !== true).sort((a, b) => a.name.localeCompare(b.name, "en"));
  return CATEGORIES.map((category) => ({ category, kinds: offered.filter((kind) => kind.category === category) })).filter((group) => group.kinds.length > 0);
}

/** What a person may type to find a kind: its name first, then its other names, then what it belongs to. */
export function searchWords(kind: Kind): string[] {
  return [kind.name, ...kind.aliases, kind.category, kind.family ?? ""].filter((word) => word !== "");
}

/**
 * How well what was typed fits, 0 to 1: the name from its beginning, then another name, then a word within, then
 * anywhere. 0 hides. Fuzzy matching is refused: "cdn" must not find "device".
 */
export function rankWords(typed: string, words: readonly string[]): number {
  const sought = typed.trim().toLowerCase();
  const ranks = words.map((word, index) => {
    const text = word.toLowerCase();
    const later = index === 0 ? 0 : 0.1;
    if (text === sought) return 1 - later / 2;
    if (text.startsWith(sought)) return 0.9 - later;
    if (text.split(/[\s-]+/).some((part) => part.startsWith(sought))) return 0.7 - later;
    return sought.length > 2 && text.includes(sought) ? 0.4 - later : 0;
  });
  return Math.max(0, ...ranks);
}

/** A category's word on the screen. */
export function categoryWord(category: Category): string {
  const words: Readonly<Record<Category, string>> = {
    client: "Clients", network: "Network", compute: "Compute", data: "Data", cache: "Cache", messaging: "Messaging", security: "Security",
    observability: "Observability", ai: "AI", session: "Sessions", container: "Containers", generic: "Anything else",
  };
  return words[category];
}
