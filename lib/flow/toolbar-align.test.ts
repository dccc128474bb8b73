import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toolbarAlign, type Across } from "@/lib/flow/toolbar-align";

const PANE = { from: 0, to: 800 };
const WIDTH = 140;
const card = fc
  .record({ from: fc.integer({ min: -300, max: 900 }), wide: fc.integer({ min: 18, max: 400 }) })
  .map(({ from, wide }): Across => ({ from, to: from + wide }));

describe("the toolbar along a card", () => {
  it("lies over the middle where there is room", () => {
    expect(toolbarAlign({ from: 300, to: 484 }, PANE, WIDTH)).toBe("center");
  });

  it("lies flush with the end of a small card that is near an edge", () => {
    expect(toolbarAlign({ from: 10, to: 50 }, PANE, WIDTH)).toBe("start");
    expect(toolbarAlign({ from: 750, to: 790 }, PANE, WIDTH)).toBe("end");
  });

  it("lies at the end that is in sight of a card that is half out of it", () => {
    expect(toolbarAlign({ from: -120, to: 160 }, PANE, WIDTH)).toBe("end");
    expect(toolbarAlign({ from: 640, to: 920 }, PANE, WIDTH)).toBe("start");
  });

  it("is in sight whole for every card that is in sight whole", () => {
    fc.assert(
      fc.property(card, (one) => {
        fc.pre(one.from >= PANE.from && one.to <= PANE.to);
        const align = toolbarAlign(one, PANE, WIDTH);
        const lefts = { start: one.from, center: (one.from + one.to - WIDTH) / 2, end: one.to - WIDTH };
        const left = lefts[align];
        expect(left).toBeGreaterThanOrEqual(PANE.from);
        expect(left + WIDTH).toBeLessThanOrEqual(PANE.to);
      }),
    );
  });

  it("mirrors: what is left for a card is right for its mirror image", () => {
    const mirrored = { center: "center", start: "end", end: "start" } as const;
    fc.assert(
      fc.property(card, ({ from, to }) => {
        const there = toolbarAlign({ from: PANE.to - to, to: PANE.to - from }, PANE, WIDTH);
        expect(there).toBe(mirrored[toolbarAlign({ from, to }, PANE, WIDTH)]);
      }),
    );
  });
});
