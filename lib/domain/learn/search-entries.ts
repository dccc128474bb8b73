import type { Entry } from "@/lib/domain/learn/entries";

/** An entry that was found, and the line of it that says why. */
export type Hit = {
  entry: Entry;
  /** The line in which the words were found: its summary, another name, or what goes wrong with it. */
  line: string;
  /** Where the words stand in `line`, as pairs of beginning and end, in order. */
  marks: readonly (readonly [number, number])[];
};

/** What a place is worth: names count most, then other names, then what it says, then what goes wrong. */
const WORTH = { name: 100, start: 60, word: 40, alias: 30, says: 10, mistake: 4 } as const;

/** The words of a query, lower case; at most eight of them. */
export function queryWords(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
}

/** Where a word begins in a text, at the beginning of one of its words; -1 where it does not. */
function placeOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

function worthInName(word: string, name: string): number {
  if (name === word) return WORTH.name;
  const at = placeOf(word, name);
  return at === 0 ? WORTH.start : at > 0 ? WORTH.word : 0;
}

type Found = { worth: number; line?: string };

/** What one word finds in an entry: the best of its places, and the line to show where it is none of the name. */
function findWord(word: string, entry: Entry): Found {
  const inName = Math.max(
    worthInName(word, entry.title.toLowerCase()),
    entry.code?.toLowerCase() === word ? WORTH.name : 0,
  );
  if (inName > 0) return { worth: inName };
  const alias = entry.aliases.find((one) => placeOf(word, one) !== -1);
  if (alias !== undefined) return { worth: WORTH.alias, line: alias };
  if (placeOf(word, entry.says.toLowerCase()) !== -1) return { worth: WORTH.says, line: entry.says };
  const mistake = entry.mistakes.find((one) => placeOf(word, one.toLowerCase()) !== -1);
  if (mistake !== undefined) return { worth: WORTH.mistake, line: mistake };
  return { worth: placeOf(word, entry.group.toLowerCase()) === -1 ? 0 : WORTH.mistake };
}

function marksIn(line: string, words: readonly string[]): [number, number][] {
  const lower = line.toLowerCase();
  const found = words
    .map((word): [number, number] => [placeOf(word, lower), placeOf(word, lower) + word.length])
    .filter(([from]) => from !== -1)
    .sort((a, b) => a[0] - b[0]);
  // Two words may begin in the same place: what is marked already is not marked again.
  return found.filter(([from], at) => from >= (found[at - 1]?.[1] ?? 0));
}

const SORT_ORDER: Readonly<Record<Entry["sort"], number>> = {
  step: 0,
  kind: 1,
  option: 2,
  failure: 3,
  term: 4,
};

/**
 * Finds the entries that hold every word of a query, each at the beginning of one of their words. Best first; ties in
 * the order of steps, kinds, options, failures, terms, then of the content. An empty query finds nothing. Linear in
 * the text of the entries.
 */
export function searchEntries(entries: readonly Entry[], query: string, most: number = Infinity): Hit[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const whole = words.join(" ");
  return entries
    .flatMap((entry) => {
      const found = words.map((word) => findWord(word, entry));
      if (found.some(({ worth }) => worth === 0)) return [];
      const isNamedSo = entry.title.toLowerCase() === whole || entry.aliases.includes(whole);
      const worth = found.reduce((sum, one) => sum + one.worth, isNamedSo ? WORTH.name : 0);
      const line = found.find((one) => one.line !== undefined)?.line ?? entry.says;
      return [{ worth, entry, line }];
    })
    .sort((a, b) => b.worth - a.worth || SORT_ORDER[a.entry.sort] - SORT_ORDER[b.entry.sort])
    .slice(0, most)
    .map(({ entry, line }) => ({ entry, line, marks: marksIn(line, words) }));
}
