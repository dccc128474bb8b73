/** Lower case, letters and digits only, one space between words. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}.%]+/gu, " ")
    .replace(/\.(?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a text, normalised. */
export function wordsOf(text: string): string[] {
  const flat = normalise(text);
  return flat === "" ? [] : flat.split(" ");
}

const SMALL = new Set(
  "a an and are as at be because but by can do for from has have if in into is it its more most much no not of off on one only or our so than that the their them then there they this to up us very was we what when which while will with would you your".split(
    " ",
  ),
);

/** The words that carry meaning. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => !SMALL.has(word));
}

/** How alike two texts are, 0-1: shared content words over all of them (Jaccard). Two empty texts are not alike. */
export function likeness(a: string, b: string): number {
  const one = new Set(contentWords(a));
  const two = new Set(contentWords(b));
  if (one.size === 0 || two.size === 0) return 0;
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / (one.size + two.size - shared);
}
