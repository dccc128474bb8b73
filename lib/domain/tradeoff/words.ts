/** Letters without marks: most texts, and several times quicker to normalise. */
const PLAIN = /^[\s!-~]*$/;

function withoutMarks(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/[^a-z0-9.%]+/g, " ");
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}.%]+/gu, " ");
}

/** Lower case, letters and digits only, one space between words. A point stays only before a digit. */
export function normalise(text: string): string {
  const flat = withoutMarks(text);
  return (flat.includes(".") ? flat.replace(/\.(?!\d)/g, " ").replace(/ +/g, " ") : flat).trim();
}

/** The words of a text that is normalised already. */
export function splitWords(normalised: string): string[] {
  return normalised === "" ? [] : normalised.split(" ");
}

/** The words of a text, normalised. */
export function wordsOf(text: string): string[] {
  return splitWords(normalise(text));
}

const SMALL = new Set(
  "a an and are as at be because but by can do for from has have if in into is it its more most much no not of off on one only or our so than that the their them then there they this to up us very was we what when which while will with would you your".split(
    " ",
  ),
);

/** The words that carry meaning. */
export function contentWords(words: readonly string[]): string[] {
  return words.filter((word) => !SMALL.has(word));
}

/** How alike the words of two texts are, 0-1: shared content words over all of them (Jaccard). Two empty texts are not alike. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const one = new Set(contentWords(a));
  const two = new Set(contentWords(b));
  if (one.size === 0 || two.size === 0) return 0;
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / (one.size + two.size - shared);
}
