import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPointed } from "@/lib/flow/pointed";

const CARDS = ["a", "b", "c", "d"];
const anyCard = fc.constantFrom(...CARDS);
const anyDeed = fc.oneof(
  fc.record({ does: fc.constantFrom("enter" as const, "leave" as const), id: anyCard }),
  fc.record({ does: fc.constant("draw" as const), from: anyCard, near: fc.option(anyCard) }),
  fc.record({ does: fc.constant("let go" as const) }),
);
type Deed = typeof anyDeed extends fc.Arbitrary<infer One> ? One : never;

/** What is to be pointed at after all of it. */
function after(deeds: readonly Deed[]): Set<string> {
  let [under, line]: [string | null, (string | null)[]] = [null, []];
  for (const deed of deeds) {
    if (deed.does === "enter") under = deed.id;
    if (deed.does === "leave" && under === deed.id) under = null;
    if (deed.does === "draw") line = [deed.from, deed.near];
    if (deed.does === "let go") line = [];
  }
  return new Set([under, ...line].filter((id) => id !== null));
}

describe("cards that are pointed at", () => {
  it("are the one under the pointer and both ends of the line, and each hears of it once, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 40 }), (deeds) => {
        const pointed = createPointed();
        const told: string[] = [];
        for (const id of CARDS) pointed.subscribe(id, () => told.push(id));
        deeds.forEach((deed, at) => {
          const before = CARDS.filter((id) => pointed.isPointed(id));
          told.length = 0;
          if (deed.does === "enter") pointed.enter(deed.id);
          else if (deed.does === "leave") pointed.leave(deed.id);
          else pointed.draw(deed.does === "draw" ? deed : null);
          const now = CARDS.filter((id) => pointed.isPointed(id));
          expect(new Set(now)).toEqual(after(deeds.slice(0, at + 1)));
          const changed = CARDS.filter((id) => before.includes(id) !== now.includes(id));
          expect(told.toSorted()).toEqual(changed);
        });
      }),
    );
  });

  it("say what a line would reach while it is drawn, and nothing after", () => {
    const pointed = createPointed();
    pointed.draw({ from: "a", near: "b" });
    expect(pointed.near()).toBe("b");
    pointed.draw(null);
    expect(pointed.near()).toBeNull();
  });
});
