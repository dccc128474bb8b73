import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFarCards, type FarCards } from "@/lib/flow/far-cards";

const anyDeed = fc.oneof(
  fc.record({ does: fc.constant("step" as const), isFar: fc.boolean() }),
  fc.record({ does: fc.constant("set" as const), isFar: fc.boolean() }),
  fc.record({ does: fc.constantFrom("come" as const, "go" as const), at: fc.nat({ max: 59 }) }),
);

/** Cards that note how they are drawn: as they first were, and otherwise only when they are told. */
function watch(cards: FarCards) {
  const drawn = new Map<string, boolean>();
  const leave = new Map<string, () => void>();
  return {
    drawn,
    come: (id: string) => {
      if (leave.has(id)) return;
      drawn.set(id, cards.isFar(id));
      leave.set(
        id,
        cards.subscribe(id, () => drawn.set(id, cards.isFar(id))),
      );
    },
    go: (id: string) => {
      leave.get(id)?.();
      leave.delete(id);
      drawn.delete(id);
    },
  };
}

describe("cards that are drawn as from afar", () => {
  it("hear of it whenever they are to be drawn otherwise, a part at each step, whatever comes and goes meanwhile", () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 80 }), fc.boolean(), (deeds, atLast) => {
        const cards = createFarCards();
        const { drawn, come, go } = watch(cards);
        for (const deed of deeds) {
          const before = new Map(drawn);
          if ("at" in deed) (deed.does === "come" ? come : go)(String(deed.at));
          else if (deed.does === "set") cards.set(deed.isFar);
          else cards.step(deed.isFar);
          if (deed.does === "set") expect([...drawn.values()]).not.toContain(!deed.isFar);
          if (deed.does === "step")
            expect([...drawn].filter(([id, isFar]) => before.get(id) !== isFar).length).toBeLessThanOrEqual(
              12,
            );
          for (const [id, isFar] of drawn) expect(cards.isFar(id)).toBe(isFar);
        }
        let steps = 1;
        while (cards.step(atLast)) steps += 1;
        expect([...drawn.values()]).not.toContain(!atLast);
        expect(steps).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("are drawn as the last ones were asked to be when they come", () => {
    const cards = createFarCards();
    expect(cards.isFar("a")).toBe(false);
    cards.set(true);
    expect(cards.isFar("a")).toBe(true);
    expect(cards.step(false)).toBe(false);
    expect(cards.isFar("a")).toBe(false);
  });

  it("of very many the steps are few", () => {
    const cards = createFarCards();
    const { drawn, come } = watch(cards);
    for (let at = 0; at < 2_400; at += 1) come(String(at));
    let steps = 1;
    while (cards.step(true)) steps += 1;
    expect(steps).toBe(24);
    expect([...drawn.values()]).not.toContain(false);
  });
});
