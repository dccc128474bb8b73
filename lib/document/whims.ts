import fc from "fast-check";
import type { Whim } from "@/lib/domain/edit/plan-any-edit";

const words = fc.string({ unit: "binary", maxLength: 30 });
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  words,
  fc.constantFrom("hot reads", "hot 🔥 reads", "hot 🔥🔥 writes", ""),
);

/** For property tests: a run of whims, emoji and halves of surrogate pairs among their texts. */
export function whims(maxLength: number): fc.Arbitrary<Whim[]> {
  const nat = fc.nat({ max: 60 });
  const half = fc.constantFrom("\ud83d", "a\udd25", "😀", "name");
  const whim = fc.record({
    what: fc.nat({ max: 1_000 }),
    a: nat,
    b: nat,
    c: nat,
    word: fc.oneof(words, half),
    text: fc.oneof(texts, half),
  });
  return fc.array(whim, { maxLength, size: "max" });
}
