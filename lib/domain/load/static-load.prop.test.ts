import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const KINDS = [
  "app-server",
  "relational-database",
  "cache",
  "load-balancer",
  "task-queue",
  "worker",
  "read-replica",
  "pub-sub",
  "api-gateway",
  "object-store",
];
const PURPOSES = ["request", "read", "write", "publish", "subscribe", "replicate", "stream"];

const boards = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 9 }),
    lines: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(...PURPOSES)), { maxLength: 24 }),
  })
  .map(({ kinds, lines }) => ({ kinds: ["web-browser", ...kinds], lines }));

function draw(
  { kinds, lines }: { kinds: string[]; lines: (readonly [number, number, string])[] },
  name: (index: number) => string,
) {
  const within = lines.filter(([from, to]) => from < kinds.length && to < kinds.length && from !== to);
  const unique = [...new Map(within.map((line) => [line.join(" "), line])).values()];
  return drawTestBoard(
    kinds.map((kind, index) => [name(index), kind]),
    unique.map(([from, to, purpose]) => [name(from), name(to), purpose]),
  );
}

describe("the load of any board", () => {
  it("never falls when users grow", () => {
    fc.assert(
      fc.property(boards, fc.integer({ min: 1, max: 1_000_000 }), (plan, users) => {
        const board = draw(plan, (index) => `c${String(index)}`);
        const small = staticLoad(board, testContent, users);
        const large = staticLoad(board, testContent, users * 3);
        for (const [id, one] of Object.entries(small.components))
          expect(large.components[id]?.utilisation ?? 0).toBeGreaterThanOrEqual(one.utilisation);
      }),
      { numRuns: 150 },
    );
  });

  it("does not depend on ids or on their order", () => {
    fc.assert(
      fc.property(boards, (plan) => {
        const one = staticLoad(
          draw(plan, (index) => `a${String(index)}`),
          testContent,
          1_000_000,
        );
        const two = staticLoad(
          draw(plan, (index) => `z${String(99 - index)}`),
          testContent,
          1_000_000,
        );
        plan.kinds.forEach((_kind, index) => {
          const [a, b] = [one.components[`a${String(index)}`], two.components[`z${String(99 - index)}`]];
          // A cycle is cut where it is met first, which is the one thing that may follow the order of ids.
          if (!plan.lines.some(([from, to]) => from >= to))
            expect(b?.utilisation).toBeCloseTo(a?.utilisation ?? -1, 9);
        });
        expect(Object.keys(two.metrics).sort()).toEqual(Object.keys(one.metrics).sort());
      }),
      { numRuns: 150 },
    );
  });

  it("keeps availability between 0 and 1, and rates finite", () => {
    fc.assert(
      fc.property(boards, (plan) => {
        const report = staticLoad(
          draw(plan, (index) => `c${String(index)}`),
          testContent,
          5_000_000,
        );
        for (const one of report.classes) {
          expect(one.availability).toBeGreaterThanOrEqual(0);
          expect(one.availability).toBeLessThanOrEqual(1);
        }
        for (const one of Object.values(report.components))
          expect(Number.isFinite(one.requestsPerSecond)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
