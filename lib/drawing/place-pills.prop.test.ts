import fc from "fast-check";
import { expect, it } from "vitest";
import { movePills, placePills } from "@/lib/drawing/place-pills";

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
  const before = {
    paths: new Map([["second", line]]),
    pills: new Map([["second", { x: 230, y: 0 }]]),
  };
  const pills = movePills(
    before,
    new Map([
      ["first", line],
      ["second", line],
    ]),
  );
  expect(pills.get("second")).toEqual({ x: 230, y: 0 });
  expect(Math.abs((pills.get("first")?.x ?? 230) - 230)).toBeGreaterThanOrEqual(PILL.width);
});

it("of lines that run on, each keeps its pill; those led elsewhere or new keep clear, and those that went have none", () => {
  const anyPath = fc
    .record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) })
    .map(({ x, y }) => [
      { x, y },
      { x: x + 300, y },
    ]);
  const anyId = fc.constantFrom<string[]>("a", "b", "c", "d", "e");
  const anyPaths = fc.dictionary(anyId, anyPath);
  fc.assert(
    fc.property(anyPaths, anyPaths, fc.array(anyId), (first, second, same) => {
      const paths = new Map(Object.entries(first));
      const before = { paths, pills: placePills(paths) };
      const keeps = (id: string) => same.includes(id) && first[id] !== undefined;
      const after = new Map(
        Object.entries(second).map(([id, path]) => [id, keeps(id) ? (first[id] ?? path) : path] as const),
      );
      const pills = movePills(before, after);
      expect([...pills.keys()].sort()).toEqual([...after.keys()].sort());
      for (const id of after.keys()) if (keeps(id)) expect(pills.get(id)).toBe(before.pills.get(id));
    }),
  );
});
