import fc from "fast-check";
import { expect, it } from "vitest";
import { placePills } from "@/lib/drawing/place-pills";

const PILL = { width: 64, height: 22 };
/** Lines that lie one below the other, each longer than a pill with its air, on both sides of the origin. */
const lying = fc.array(
  fc.record({ x: fc.integer({ min: -900, max: 900 }), length: fc.integer({ min: 44, max: 400 }) }),
  { maxLength: 40 },
);

it("pills of lines that leave room for them never cover each other", () => {
  fc.assert(
    fc.property(lying, fc.integer({ min: -500, max: 500 }), (lines, top) => {
      const paths = new Map(
        lines.map(({ x, length }, row) => {
          const y = top + row * PILL.height;
          return [
            String(row),
            [
              { x, y },
              { x: x + length, y },
            ],
          ] as const;
        }),
      );
      const pills = [...placePills(paths).values()];
      expect(pills).toHaveLength(lines.length);
      pills.forEach((pill, index) => {
        for (const other of pills.slice(0, index))
          expect(Math.abs(pill.x - other.x) >= PILL.width || Math.abs(pill.y - other.y) >= PILL.height).toBe(
            true,
          );
      });
    }),
  );
});

it("of two lines on one another the second has its pill beside the first one's, wherever they are", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: -2_000, max: 2_000 }), (x, y) => {
      const line = [
        { x, y },
        { x: x + 460, y },
      ];
      const pills = placePills(
        new Map([
          ["first", line],
          ["second", line],
        ]),
      );
      expect(Math.abs((pills.get("first")?.x ?? 0) - (pills.get("second")?.x ?? 0))).toBeGreaterThanOrEqual(
        PILL.width,
      );
    }),
  );
});

it("a pill that is kept stays, and the others keep clear of it", () => {
  const line = [
    { x: 0, y: 0 },
    { x: 460, y: 0 },
  ];
  const kept = new Map([["second", { x: 230, y: 0 }]]);
  const pills = placePills(
    new Map([
      ["first", line],
      ["second", line],
    ]),
    PILL,
    undefined,
    kept,
  );
  expect(pills.get("second")).toEqual({ x: 230, y: 0 });
  expect(Math.abs((pills.get("first")?.x ?? 230) - 230)).toBeGreaterThanOrEqual(PILL.width);
});
