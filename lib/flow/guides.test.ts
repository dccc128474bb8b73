import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatherMarks, snapTo } from "@/lib/flow/guides";

const number = fc.integer({ min: -500, max: 500 });
const rect = fc.record({
  x: number,
  y: number,
  width: fc.integer({ min: 8, max: 300 }),
  height: fc.integer({ min: 8, max: 300 }),
});

describe("alignment guides", () => {
  it("brings a left edge onto a left edge that is near, and shows the line", () => {
    //   [ other ]        x = 0
    //     [ moved ]      x = 4  ->  0
    const marks = gatherMarks([{ x: 0, y: 0, width: 184, height: 72 }]);
    const { by, guides } = snapTo({ x: 4, y: 200, width: 184, height: 72 }, marks, 6);
    expect(by).toEqual({ x: -4, y: 0 });
    expect(guides).toContainEqual({ axis: "x", at: 0, from: 0, to: 272 });
  });

  it("leaves alone what is near nothing", () => {
    const marks = gatherMarks([{ x: 0, y: 0, width: 184, height: 72 }]);
    expect(snapTo({ x: 430, y: 217, width: 184, height: 72 }, marks, 6)).toEqual({
      by: { x: 0, y: 0 },
      guides: [],
    });
  });

  it("never shifts further than its reach, and never shifts what it has shifted", () => {
    fc.assert(
      fc.property(rect, fc.array(rect, { maxLength: 12 }), (moved, others) => {
        const marks = gatherMarks(others);
        const { by } = snapTo(moved, marks, 6);
        expect(Math.max(Math.abs(by.x), Math.abs(by.y))).toBeLessThanOrEqual(6);
        const again = snapTo({ ...moved, x: moved.x + by.x, y: moved.y + by.y }, marks, 6);
        expect(Math.abs(again.by.x) + Math.abs(again.by.y)).toBe(0);
      }),
    );
  });
});
