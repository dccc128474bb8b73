import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cyclesOf } from "@/lib/domain/graph/cycles";
import { dominatorsOf } from "@/lib/domain/graph/dominators";
import { reachFrom } from "@/lib/domain/graph/reach";

/** Any directed graph over up to nine nodes, circles and loops included. */
const graphs = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const node = fc.integer({ min: 0, max: size - 1 }).map(String);
  return fc.array(fc.tuple(node, node), { maxLength: 24 }).map((lines) => {
    const ids = Array.from({ length: size }, (_, place) => String(place));
    const next = (id: string): string[] => lines.filter(([from]) => from === id).map(([, to]) => to);
    const back = (id: string): string[] => lines.filter(([, to]) => to === id).map(([from]) => from);
    return { ids, next, back };
  });
});

describe("walking any graph", () => {
  it("reaches what one hop leads on to, and nothing else", () => {
    fc.assert(
      fc.property(graphs, ({ ids, next }) => {
        const reached = reachFrom(["0"], next);
        expect(reached.has("0")).toBe(true);
        for (const id of reached) for (const to of next(id)) expect(reached.has(to)).toBe(true);
        for (const id of ids)
          if (reached.has(id) && id !== "0")
            expect(ids.some((from) => reached.has(from) && next(from).includes(id))).toBe(true);
      }),
    );
  });

  it("finds as dominators exactly what cuts an id off when it is taken away", () => {
    fc.assert(
      fc.property(graphs, ({ ids, next }) => {
        const starts = ids.slice(0, 2);
        const dominators = dominatorsOf(starts, next);
        const without = (gone: string | undefined): ReadonlySet<string> =>
          reachFrom(
            starts.filter((id) => id !== gone),
            (id) => next(id).filter((to) => to !== gone),
          );
        for (const id of ids) {
          const cutting = without(undefined).has(id) ? ids.filter((gone) => !without(gone).has(id)) : [];
          expect([...dominators(id)].sort()).toEqual(cutting);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("puts ids that reach each other into one group, groups in the order of the graph", () => {
    fc.assert(
      fc.property(graphs, ({ ids, next, back }) => {
        const groups = cyclesOf(ids, next, back);
        expect(groups.flat().sort()).toEqual(ids);
        const place = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)));
        for (const a of ids) {
          const fromA = reachFrom([a], next);
          for (const b of ids) {
            const together = fromA.has(b) && reachFrom([b], next).has(a);
            expect(place.get(a) === place.get(b)).toBe(together);
            if (fromA.has(b)) expect(place.get(a)!).toBeLessThanOrEqual(place.get(b)!);
          }
        }
      }),
    );
  });

  it("does not run out of stack on a chain of twenty thousand", () => {
    const end = 20_000;
    const next = (id: string): string[] => (Number(id) < end ? [String(Number(id) + 1)] : []);
    expect(reachFrom(["0"], next).size).toBe(end + 1);
    expect(dominatorsOf(["0"], next)(String(end))).toHaveLength(end + 1);
  });
});
