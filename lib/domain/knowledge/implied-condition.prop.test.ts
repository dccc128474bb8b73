import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { Settings } from "@/lib/domain/board/scalars";
import { PURPOSES } from "@/lib/domain/catalogue/protocol-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { conditionHolds } from "@/lib/domain/graph/match";
import { impliesCondition } from "@/lib/domain/knowledge/implied-condition";
import type { ComponentSelector, Condition } from "@/lib/domain/knowledge/selector-schema";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const asked: readonly Condition[] = testContent.steps.flatMap(({ questions }) =>
  questions.flatMap(({ options }) => options.flatMap(({ shows }) => shows)),
);
const implied = asked.flatMap((holds) =>
  asked
    .filter((other) => JSON.stringify(other) !== JSON.stringify(holds) && impliesCondition(holds, other))
    .map((other) => ({ holds, other })),
);

/** Values to give a setting so that selectors of all sorts meet some of them. */
function valuesFor(match: NonNullable<ComponentSelector["settings"]>[string]): (string | number | boolean)[] {
  if (Array.isArray(match)) return match;
  if (typeof match !== "object") return match === "set" || match === "unset" ? ["cpu", "", 1] : [match];
  return [match.min ?? 0, (match.max ?? 9) + 1];
}

const selectors = asked.flatMap((one) => ("components" in one ? [one.components] : []));
const values = new Map<string, (string | number | boolean)[]>();
for (const { settings = {} } of selectors)
  for (const [key, match] of Object.entries(settings))
    values.set(key, [...(values.get(key) ?? []), ...valuesFor(match)]);

const settings = fc.record(
  Object.fromEntries([...values].map(([key, list]) => [key, fc.constantFrom(...list)])),
  { requiredKeys: [] },
);
const boards = fc
  .record({
    parts: fc.array(fc.tuple(fc.constantFrom(...Object.keys(testContent.kinds)), settings), {
      minLength: 1,
      maxLength: 8,
    }),
    lines: fc.array(
      fc.record({
        from: fc.nat(7),
        to: fc.nat(7),
        purpose: fc.constantFrom(...PURPOSES),
        protocol: fc.constantFrom(...Object.keys(testContent.protocols)),
        style: fc.constantFrom(undefined, "rest", "graphql", "grpc"),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ parts, lines }) => {
    const drawn = drawTestBoard(
      parts.map(([kind, given], place) => [`p${String(place)}`, kind, given as Settings]),
      [],
    );
    const ids = Object.keys(drawn.components);
    const connections = lines.map(({ from, to, style, ...rest }, place) => {
      const ends = { from: ids[from % ids.length], to: ids[to % ids.length] };
      const line = { id: `l${String(place)}`, ...ends, ...rest, settings: {}, origin: "drawn" };
      return [line.id, { ...line, ...(style && { style }) }];
    });
    return { ...drawn, connections: Object.fromEntries(connections) as typeof drawn.connections };
  });

describe("a condition that another implies", () => {
  it("holds on every board on which the other holds", () => {
    expect(implied.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(boards, (board) => {
        const index = indexBoard(board, testContent);
        for (const { holds, other } of implied)
          if (conditionHolds(index, holds))
            expect(conditionHolds(index, other), JSON.stringify({ holds, other })).toBe(true);
      }),
    );
  });
});

describe("what is implied by words alone", () => {
  const health = (match: NonNullable<ComponentSelector["settings"]>[string]): Condition => ({
    components: { settings: { healthCheck: match } },
  });

  it("is any value by one value, a list by one of it, and a range by what lies within it", () => {
    expect(impliesCondition(health("tcp"), health("set"))).toBe(true);
    expect(impliesCondition(health("tcp"), health(["tcp", "passive"]))).toBe(true);
    expect(impliesCondition(health({ min: 3 }), health({ min: 2 }))).toBe(true);
    expect(impliesCondition(health(5), health({ min: 2, max: 5 }))).toBe(true);
  });

  it("is nothing the other way round, nor between a value and none", () => {
    expect(impliesCondition(health("set"), health("tcp"))).toBe(false);
    expect(impliesCondition(health(["tcp", "passive"]), health("tcp"))).toBe(false);
    expect(impliesCondition(health({ min: 2 }), health({ min: 3 }))).toBe(false);
    expect(impliesCondition(health("unset"), health("set"))).toBe(false);
    expect(impliesCondition(health("set"), health("unset"))).toBe(false);
    expect(impliesCondition(health(6), health({ min: 2, max: 5 }))).toBe(false);
  });

  it("turns round where nothing must be there, and counts", () => {
    const caches: Condition = { components: { facts: ["caches"] } };
    const edges: Condition = { components: { facts: ["caches", "edge"] } };
    expect(impliesCondition(edges, caches)).toBe(true);
    expect(impliesCondition({ ...caches, none: true }, { ...edges, none: true })).toBe(true);
    expect(impliesCondition({ ...edges, none: true }, { ...caches, none: true })).toBe(false);
    expect(impliesCondition({ ...edges, atLeast: 3 }, { ...caches, atLeast: 2 })).toBe(true);
    expect(impliesCondition(edges, { ...caches, atLeast: 2 })).toBe(false);
  });
});
