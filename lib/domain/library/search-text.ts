import type { Board } from "@/lib/domain/board/board-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";

const LONGEST = 4_000;
const MOST_WORDS = 8;

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** What a search of boards looks through: the name, the problem and the kinds of parts, in lower case. */
export function searchTextOf(
  board: Board,
  kinds: Readonly<Record<string, Pick<Kind, "name">>>,
  problemTitle: string | undefined,
): string {
  const used = new Set(Object.values(board.components).map(({ kind }) => kinds[kind]?.name ?? kind));
  return plain([board.about.name, problemTitle ?? "", ...[...used].sort()].join("\n")).slice(0, LONGEST);
}

/** The name as a list sorts by it: "apple" stands before "Zebra". */
export function nameKeyOf(name: string): string {
  return plain(name.trim());
}

/**
 * What somebody typed, as words that must all be found, in any order; eight at most. `%` and `_`, which databases take
 * for "anything", part words as spaces do.
 */
export function searchWords(typed: string): string[] {
  return plain(typed)
    .split(/[\s%_\\]+/u)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
}
