import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import { isSameWord, nameWords } from "@/lib/domain/exchange/sketch/name-words";

/** How a name speaks of a kind: 0-100, by which of the kind's own words. */
export type KindMatch = { score: number; word: string };

/** A kind with its search words taken apart, once for a whole catalogue. `rank` is the place among its words. */
export type WordedKind = {
  kind: Kind;
  phrases: readonly { word: string; words: readonly string[]; rank: number }[];
};

/** Scores: the whole name; words within it; its beginning. The last word of a name says what it is, so it weighs more. */
const WHOLE = 100;
const WITHIN = 60;
const PER_WORD = 8;
const AT_THE_END = 15;
const BEGINNING = 35;
const LEAST_BEGINNING = 4;

/** Takes a kind's name, what it is drawn as, its other names and its family apart. */
export function wordKind(kind: Kind): WordedKind {
  const family = kind.family === undefined ? [] : [kind.family];
  const said = [kind.name, kind.id, ...(kind.drawnAs ?? []), ...kind.aliases, ...family];
  const phrases = said
    .map((word, rank) => ({ word, words: nameWords(word), rank }))
    .filter(({ words }) => words.length > 0);
  return { kind, phrases };
}

function beginsAt(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.every((word, index) => isSameWord(word, words[at + index] ?? ""));
}

function scoreOf(words: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at += 1) {
    if (!beginsAt(words, phrase, at)) continue;
    if (phrase.length === words.length) return WHOLE;
    const last = at + phrase.length === words.length ? AT_THE_END : 0;
    return Math.min(WHOLE - 5, WITHIN + PER_WORD * phrase.length + last);
  }
  const [first = ""] = phrase;
  const isBegun = words.some(
    (word) => word.length >= LEAST_BEGINNING && (first.startsWith(word) || isSameWord(first, word)),
  );
  return isBegun && (phrase.length === 1 || words.length === 1) ? BEGINNING : 0;
}

/** How well these words speak of a kind; of two of its words that fit alike, the one named first counts. */
export function matchKind(words: readonly string[], { phrases }: WordedKind): KindMatch {
  let best: KindMatch & { rank: number } = { score: 0, word: "", rank: 0 };
  for (const { word, words: phrase, rank } of phrases) {
    const score = scoreOf(words, phrase);
    if (score > best.score) best = { score, word, rank };
  }
  // What is named first means the kind most plainly: nginx is a reverse proxy before it is a load balancer.
  return { score: best.score === 0 ? 0 : best.score - Math.min(4, best.rank * 0.4), word: best.word };
}
