import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/domain/coaching/finding";
import { judge } from "@/lib/domain/coaching/judge";
import { sketchSchema, type Sketch } from "@/lib/domain/coaching/rule-board-schema";
import { contextOf } from "@/lib/domain/coaching/sketch-fixture";
import { PURPOSES } from "@/lib/domain/catalogue/protocol-schema";
import { CONCERNS } from "@/lib/domain/knowledge/selector-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

function readFolder(folder: string): Record<string, never> {
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace(/\.json$/, ""),
      JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as never,
    ]),
  );
}

const catalogue: Catalogue = {
  kinds: readFolder("content/catalogue/kinds"),
  protocols: readFolder("content/catalogue/protocols"),
  styles: readFolder("content/catalogue/styles"),
};
const words = readFolder("content/rules");

const kinds = [...Object.keys(catalogue.kinds), "unheard-of"];
const settings = fc.record(
  {
    instances: fc.constantFrom(1, 2, 5),
    failover: fc.constantFrom("none", "passive"),
    state: fc.constantFrom("stateless", "sessions-in-memory"),
    shards: fc.constantFrom(1, 4),
    role: fc.constantFrom("primary", "replica"),
    replication: fc.constantFrom("async", "sync"),
    algorithm: fc.constantFrom("round-robin", "ip-hash"),
    latencyBudgetMs: fc.constantFrom(0.01, 10_000),
  },
  { requiredKeys: [] },
);

/** Any board at all: any kinds, circles, loops, parents in circles. */
const sketches: fc.Arbitrary<Sketch> = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const place = fc.integer({ min: 0, max: size - 1 });
  const component = fc.record({
    kind: fc.constantFrom(
      "web-browser",
      "app-server",
      "load-balancer",
      "relational-database",
      "cache",
      ...kinds,
    ),
    parent: fc.option(place, { nil: undefined }),
    settings,
  });
  const connection = fc.record({
    from: place,
    to: place,
    purpose: fc.constantFrom("request" as const, "request" as const, ...PURPOSES),
    protocol: fc.option(fc.constantFrom("https", ...Object.keys(catalogue.protocols), "unheard-of"), {
      nil: undefined,
    }),
    settings,
  });
  return fc
    .record({
      components: fc.array(component, { minLength: size, maxLength: size }),
      connections: fc.array(connection, { maxLength: 24 }),
      concerns: fc.uniqueArray(fc.constantFrom(...CONCERNS)),
      questions: fc.array(fc.record({ status: fc.constantFrom("early" as const, "owed" as const), place }), {
        maxLength: 2,
      }),
    })
    .map(({ components, connections, concerns, questions }) =>
      sketchSchema.parse({
        concerns,
        components: components.map(({ parent, ...one }, at) => ({
          ...one,
          id: `p${at}`,
          name: `Part ${at}`,
          ...(parent !== undefined && { parent: `p${parent}` }),
        })),
        connections: connections.map(({ from, to, protocol, ...one }, at) => ({
          ...one,
          id: `l${at}`,
          from: `p${from}`,
          to: `p${to}`,
          ...(protocol !== undefined && { protocol }),
        })),
        questions: questions.map(({ status, place: at }, count) => ({
          question: `s13.q${count}`,
          step: "s13",
          status,
          about: [{ entity: `p${at}`, field: "kind", value: "x" }],
        })),
      }),
    );
});

/** Two parts that call each other, both called from outside: which of the two calls goes back? */
const CIRCLE: Sketch = sketchSchema.parse({
  components: ["orchestrator", "llm", "web-browser"].map((kind, at) => ({
    id: `p${at}`,
    kind,
    name: `Part ${at}`,
  })),
  connections: [
    { id: "l0", from: "p2", to: "p0", purpose: "request" },
    { id: "l1", from: "p2", to: "p1", purpose: "request" },
    { id: "l2", from: "p1", to: "p0", purpose: "request", settings: { latencyBudgetMs: 0.01 } },
    { id: "l3", from: "p0", to: "p1", purpose: "request" },
  ],
});

function findingsOn(sketch: Sketch): readonly Finding[] {
  return judge(contextOf({ ...sketch, availabilityTarget: 0.999 }, catalogue), words, []);
}

/** The same board under other ids, its entities in another order. */
function renamed(
  sketch: Sketch,
  order: readonly number[],
): { sketch: Sketch; nameOf: (id: string) => string } {
  const names = new Map<string, string>();
  const ranked = [...sketch.components, ...sketch.connections].map((one, at) => ({
    id: one.id ?? "",
    rank: order[at % order.length] ?? 0,
    at,
  }));
  ranked
    .sort((a, b) => a.rank - b.rank || b.at - a.at)
    .forEach(({ id }, at) => names.set(id, `x${String(at).padStart(3, "0")}`));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const text = JSON.stringify(sketch, (_key, value: unknown) =>
    typeof value === "string" && names.has(value) ? nameOf(value) : value,
  );
  const other = sketchSchema.parse(JSON.parse(text));
  return {
    nameOf,
    sketch: {
      ...other,
      components: [...other.components].reverse(),
      connections: [...other.connections].reverse(),
    },
  };
}

function comparable(findings: readonly Finding[], nameOf: (id: string) => string): string[] {
  const ids = (list: readonly string[]): string => list.map(nameOf).sort().join("+");
  return findings
    .map((one) =>
      JSON.stringify([
        one.rule,
        ids(one.key.split("+")),
        one.level,
        one.step,
        one.title,
        one.message,
        one.why,
        one.hints,
        ids(one.components),
        ids(one.connections),
      ]),
    )
    .sort();
}

describe("judging any board", () => {
  it("says the same whatever the ids and their order", () => {
    fc.assert(
      fc.property(sketches, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (sketch, order) => {
        const other = renamed(sketch, order);
        expect(comparable(findingsOn(other.sketch), (id) => id)).toEqual(
          comparable(findingsOn(sketch), other.nameOf),
        );
      }),
      { numRuns: 120, examples: [[CIRCLE, [0]]] },
    );
  });

  it("gives every finding a key of its own within its rule, sorted ids, and words without holes", () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const findings = findingsOn(sketch);
        const keys = findings.map((one) => `${one.rule} ${one.key}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const one of findings) {
          expect(one.key).toBe(one.key.split("+").sort().join("+"));
          expect([one.title, one.message, one.why, one.clears, ...one.hints].join(" ")).not.toMatch(
            /[{}]|undefined|NaN|Infinity/,
          );
        }
      }),
      { numRuns: 120 },
    );
  });

  it("is the same twice, to the byte", () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        expect(JSON.stringify(findingsOn(sketch))).toBe(JSON.stringify(findingsOn(sketch)));
      }),
      { numRuns: 20 },
    );
  });
});
