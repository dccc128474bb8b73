import type { Remark } from "@/lib/domain/tradeoff/verdict";
import type { Said } from "@/lib/domain/tradeoff/reading";
import { contentWords, splitWords } from "@/lib/domain/tradeoff/words";

const EMPTY = new Set([
  "",
  "none",
  "nothing",
  "n a",
  "na",
  "no",
  "nil",
  "null",
  "tbd",
  "todo",
  "nope",
  "not much",
  "nothing really",
  "nothing much",
  "no cost",
  "no downside",
  "no downsides",
  "no trade off",
  "no tradeoff",
  "idk",
  "i don t know",
  "dunno",
  "same",
  "same as above",
  "see above",
  "x",
  "xx",
  "xxx",
  "test",
  "ok",
  "yes",
  "whatever",
  "any",
  "all",
  "it depends",
]);

const FILLER = [
  "best practice",
  "best practices",
  "industry standard",
  "state of the art",
  "cutting edge",
  "world class",
  "enterprise grade",
  "production ready",
  "future proof",
  "more scalable",
  "highly scalable",
  "scalable",
  "it scales",
  "scales well",
  "scales better",
  "scalability",
  "more robust",
  "robust",
  "better performance",
  "good performance",
  "performance",
  "more efficient",
  "efficient",
  "efficiency",
  "better",
  "good",
  "great",
  "nice",
  "easy",
  "easier",
  "modern",
  "powerful",
  "flexible",
  "popular",
  "everyone uses it",
  "commonly used",
  "widely used",
  "recommended",
  "optimal",
  "improves things",
  "makes it better",
  "works better",
  "works well",
  "it is good",
  "it is better",
  "lorem ipsum",
  "dolor sit amet",
  "consectetur",
  "adipiscing",
  "asdf",
  "qwerty",
  "blah",
  "foo bar",
  "etc",
].sort((a, b) => b.length - a.length);

const COMPLEXITY = /\b(complex|complexity|complicated|complication|complicates)\b/;

/** Whether any filler stands in a text at all: looked for at once, since it seldom does. */
const ANY_FILLER = new RegExp(` (?:${FILLER.join("|")}) `);

function withoutFiller(flat: string): string {
  if (!ANY_FILLER.test(` ${flat} `)) return flat;
  return FILLER.reduce((left, phrase) => ` ${left} `.replaceAll(` ${phrase} `, " ").trim(), flat);
}

/** A word of Latin letters without a vowel, or with one letter four times in a row. */
function isOdd(word: string): boolean {
  if (word.length < 4 || (/[aeiouyæø]/.test(word) && !/(.)\1{3}/.test(word))) return false;
  return /^\p{Script=Latin}+$/u.test(word);
}

/** Whether some word may be odd: one look at the whole text, since words seldom are. */
const MAYBE_ODD = /(.)\1{3}|(?:^| )[^aeiouyæø ]{4,}(?: |$)/;

/** Letters without vowels, or the same few words over and over: typed to fill the slot. */
function isNoise({ flat, words }: Said): boolean {
  if (words.length >= 4 && new Set(words).size / words.length < 0.5) return true;
  if (!MAYBE_ODD.test(flat)) return false;
  const odd = words.filter(isOdd);
  return odd.length > 0 && odd.length >= words.length / 2;
}

type Emptiness = { code: Remark["code"]; message: string };

/** Why a text says nothing, or undefined when it says something. `asks` is what the slot would accept. */
export function emptinessOf(said: Said, asks: string): Emptiness | undefined {
  const { text, flat, words } = said;
  if (text.trim() === "") return { code: "missing", message: `This is still empty. ${asks}` };
  if (EMPTY.has(flat)) return { code: "empty-word", message: `"${text.trim()}" says nothing yet. ${asks}` };
  if (isNoise(said)) return { code: "filler", message: `These words say nothing. ${asks}` };
  const plain = withoutFiller(flat);
  const rest = (): string[] => contentWords(splitWords(plain));
  if (COMPLEXITY.test(flat) && rest().filter((word) => !COMPLEXITY.test(word)).length < 2) {
    return {
      code: "bare-complexity",
      message: `Complexity of what? Name who has to do what because of it. ${asks}`,
    };
  }
  if (flat !== plain && rest().length < 2)
    return { code: "filler", message: `"${text.trim()}" would fit any design. ${asks}` };
  if (words.length < 3 && !/\d/.test(text))
    return { code: "too-short", message: `One step further. ${asks}` };
  return undefined;
}
