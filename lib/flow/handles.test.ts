import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handlesOf, nearestByHandle } from "@/lib/flow/handles";

const CARD = { width: 184, height: 72 };

describe("handles", () => {
  it("lie on the middle of each side", () => {
    const middles = Object.fromEntries(
      handlesOf(CARD).map(({ id, x, y, width = 0, height = 0 }) => [id, [x + width / 2, y + height / 2]]),
    );
    expect(middles).toEqual({ top: [92, 0], right: [184, 36], bottom: [92, 72], left: [0, 36] });
  });
});

describe("the nearest box by its handles", () => {
  const boxes = [
    ["left", { x: 0, y: 0, ...CARD }],
    ["right", { x: 400, y: 0, ...CARD }],
  ] as const;

  it("is reached from within and from without, as far as is asked", () => {
    expect(nearestByHandle(boxes, { x: 184 + 32, y: 36 }, 32)).toBe("left");
    expect(nearestByHandle(boxes, { x: 400 + 20, y: 36 }, 32)).toBe("right");
    expect(nearestByHandle(boxes, { x: 184 + 33, y: 36 }, 32)).toBeNull();
    expect(nearestByHandle([], { x: 0, y: 0 }, 32)).toBeNull();
  });

  it("has no farther handle than any other", () => {
    const anyNumber = fc.integer({ min: -300, max: 300 });
    const anyBox = fc.record({ x: anyNumber, y: anyNumber, width: fc.nat(300), height: fc.nat(300) });
    const distanceOf = ({ x, y, ...size }: { x: number; y: number; width: number; height: number }) =>
      Math.min(
        ...handlesOf(size).map((one) =>
          Math.hypot(x + one.x + (one.width ?? 0) / 2, y + one.y + (one.height ?? 0) / 2),
        ),
      );
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 8 }), fc.nat(300), (all, within) => {
        const named = all.map((box, at) => [String(at), box] as const);
        const nearest = nearestByHandle(named, { x: 0, y: 0 }, within);
        const distances = all.map(distanceOf);
        const least = Math.min(...distances);
        if (nearest === null) expect(least).toBeGreaterThan(within);
        else expect(distances[Number(nearest)]).toBe(least);
      }),
    );
  });
});
