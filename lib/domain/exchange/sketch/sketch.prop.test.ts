import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { boardSchema } from "@/lib/domain/board/board-schema";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { EMPTY_BOARD, testContext } from "@/lib/domain/edit/plan-fixture";
import { inheritBoard } from "@/lib/domain/exchange/sketch/inherit-board";
import { mapNames, type Mapping } from "@/lib/domain/exchange/sketch/map-names";
import { readSketch } from "@/lib/domain/exchange/sketch/read-sketch";
import type { Sketch } from "@/lib/domain/exchange/sketch/sketch";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";
import { layOut } from "@/lib/layout/lay-out";

const TEXT = `# what runs today
web, phone -> cdn -> lb -> api x4 -> "orders, paid"
api -[sql]-> postgres: the orders
queue <- api // jobs
4x worker -- amqp --> queue
orders: mongo x2
api ->|redis| cache & search
`;

const MERMAID = `---
title: "Shop"
---
flowchart LR
  %% comment
  user([Users]) -->|https| lb{{Balancer}}
  subgraph vpc ["Inside (EU)"]
    lb --> api1 & api2[API x3]
    api1 -- "SQL" --> db[("Orders<br/>postgres")]
    subgraph zone two
      db -.->|replication| rep@{ shape: cyl, label: "Copy" }
    end
  end
  vpc ==> s3[(S3)]:::x; style db fill:#f9f
`;

/** Every wrong kind of sign at every place. */
const SNIPPETS = [
  "",
  '"',
  "'",
  "`",
  "[",
  "]",
  "(",
  ")",
  "{",
  "}",
  "<",
  ">",
  "|",
  "&",
  ";",
  ":",
  ",",
  "#",
  "//",
  "%%",
  "%%{",
  "}%%",
  "\\",
  "/",
  "-",
  "--",
  "-->",
  "<--",
  "->",
  "<-",
  "<->",
  "=>",
  "-.->",
  "==>",
  "~~~",
  "---",
  "-[",
  "]->",
  "o--o",
  "x--x",
  "-. ",
  ".->",
  "-- ",
  " --",
  "→",
  "—>",
  "@{",
  "@{ shape: cyl }",
  "[(",
  ")]",
  "[[",
  "(((",
  "{{",
  "[/",
  "\\]",
  ">a]",
  ":::",
  "&#35;",
  "#quot;",
  "<br/>",
  "<script>",
  "__proto__",
  "constructor",
  "toString",
  "x4",
  "×0",
  "x999999999",
  "4x ",
  "subgraph",
  "subgraph ",
  "end",
  "\nend\n",
  "direction TB",
  "class a b",
  "click",
  "graph TD",
  "sequenceDiagram",
  "```",
  "```mermaid\n",
  "---\n",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\u0000",
  "\u2028",
  "\ufeff",
  "\ud800",
  "\udc00",
  "🔥",
  "é",
  "訂單",
  " ",
  "  ",
  " a ",
  "web",
  "api",
];

const mutation = (length: number) =>
  fc.record({ at: fc.nat({ max: length }), gone: fc.nat({ max: 30 }), put: fc.constantFrom(...SNIPPETS) });

const mutated = (text: string) =>
  fc
    .array(mutation(text.length), { minLength: 1, maxLength: 5 })
    .map((changes) =>
      changes.reduce(
        (current, { at, gone, put }) => current.slice(0, at) + put + current.slice(at + gone),
        text,
      ),
    );

/** Nothing of a sketch is larger than its limits, points nowhere, or is said of a line that is not there. */
function expectSound(sketch: Sketch, text: string): void {
  const lines = text.split(/\r\n|\r|\n/u).length;
  const frames = new Set(sketch.frames.map(({ key }) => key));
  const ends = new Set([...frames, ...sketch.nodes.map(({ key }) => key)]);
  const bad = [
    ...sketch.nodes.filter(
      ({ name, count, inside }) =>
        name.trim() === "" ||
        name.length > SKETCH_LIMITS.name ||
        !(count >= 1 && count <= 1e6) ||
        (inside !== undefined && !frames.has(inside)),
    ),
    ...sketch.frames.filter(
      ({ name, inside, key }) =>
        name.trim() === "" || inside === key || (inside !== undefined && !frames.has(inside)),
    ),
    ...sketch.lines.filter(({ from, to }) => from === to || !ends.has(from) || !ends.has(to)),
    ...[...sketch.nodes, ...sketch.lines, ...sketch.faults, ...sketch.remarks].filter(
      ({ line }) => line < 1 || line > lines,
    ),
    ...sketch.faults.filter(({ message, accepted }) => message === "" || accepted === ""),
  ];
  expect(bad).toEqual([]);
  expect(sketch.nodes.length).toBeLessThanOrEqual(SKETCH_LIMITS.nodes);
  expect(sketch.frames.length).toBeLessThanOrEqual(SKETCH_LIMITS.frames);
  expect(sketch.lines.length).toBeLessThanOrEqual(SKETCH_LIMITS.connections);
  expect(sketch.faults.length).toBeLessThanOrEqual(SKETCH_LIMITS.faults + 1);
}

const knowledge = publicKnowledge(testContent, undefined);
const ids = Object.keys(testContent.kinds);

/** Draws a sketch on an empty board: always accepted, always within the schema. */
function draw(sketch: Sketch, mapping: Mapping): void {
  const context = testContext({}, knowledge);
  const { edit } = inheritBoard({ sketch, mapping, catalogue: testContent, newId: context.newId, layOut });
  const board = performEdit(EMPTY_BOARD, edit, context);
  expect(board.ok ? "" : board.error.message).toBe("");
  if (board.ok) expect(boardSchema.safeParse(board.value).success).toBe(true);
}

describe("a text or a diagram, whatever is wrong with it", () => {
  it.each([
    ["a text", TEXT],
    ["a flowchart", MERMAID],
  ])(
    "is read without a crash: 5,000 mutations of %s",
    (_what, text) => {
      let kept = 0;
      let faults = 0;
      fc.assert(
        fc.property(mutated(text), (changed) => {
          const sketch = readSketch(changed);
          expectSound(sketch, changed);
          kept += sketch.lines.length > 2 ? 1 : 0;
          faults += sketch.faults.length > 0 ? 1 : 0;
        }),
        { numRuns: 5_000 },
      );
      // Most of what was written well is kept, and the mutations do break something.
      expect(
        { kept: kept > 3_000, faults: faults > 1_000 },
        `kept ${String(kept)}, at fault ${String(faults)}`,
      ).toEqual({ kept: true, faults: true });
    },
    120_000,
  );

  it("is read without a crash when it is no text at all", () => {
    const noise = fc
      .array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: "binary", maxLength: 12 })), {
        maxLength: 60,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(noise, fc.constantFrom("", "flowchart LR\n", "graph TD;"), (text, header) => {
        expectSound(readSketch(header + text), header + text);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it("is read the same every time", () => {
    fc.assert(
      fc.property(mutated(MERMAID), (text) => {
        expect(readSketch(text)).toEqual(readSketch(text));
      }),
    );
  });
});

describe("what was read", () => {
  it("is drawn by an edit that is always accepted, whatever the names are taken for", () => {
    fc.assert(
      fc.property(
        fc.oneof(mutated(TEXT), mutated(MERMAID)),
        fc.array(fc.option(fc.constantFrom(...ids, "unheard-of"), { nil: null }), {
          minLength: 40,
          maxLength: 40,
        }),
        (text, choices) => {
          const sketch = readSketch(text);
          const proposals = mapNames(sketch, testContent);
          for (const { key } of [...sketch.nodes, ...sketch.frames])
            expect(ids).toContain(proposals[key]?.kind);
          const keys = [...sketch.nodes, ...sketch.frames].map(({ key }) => key);
          draw(
            sketch,
            Object.fromEntries(
              keys.map((key, at) => [
                key,
                at % 3 === 0 ? (choices[at % 40] ?? null) : (proposals[key]?.kind ?? null),
              ]),
            ),
          );
        },
      ),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe("the largest texts that are taken in", () => {
  const long = (part: string): string => part.repeat(Math.floor((SKETCH_LIMITS.length - 2) / part.length));
  const tall = (line: string): string =>
    `${line}\n`.repeat(Math.floor((SKETCH_LIMITS.characters - 20) / (line.length + 1)));

  it.each([
    ["dashes", `A ${long("-")}`],
    ["dots", `A -${long(".")}`],
    ["brackets", `A${long("[")}`],
    ["quotes", long('A["')],
    ["labels that begin", long("-[a")],
    ["texts that begin", long("-- a ")],
    ["tags that begin", `A["${long("<a ").slice(9)}"]`],
    ["entities that begin", `A["${long("&#").slice(9)}"]`],
    ["blanks", `a${long(" ").slice(9)}-> b`],
    ["commas", long(",")],
    ["counts", long(" x4")],
    ["names", Array.from({ length: 200 }, (_, at) => `n${String(at)}`).join(" & ")],
  ])("come to an end: %s", (_what, line) => {
    for (const header of ["", "flowchart LR\n"]) {
      const text = `${header}${tall(line)}`;
      expect(text.length).toBeLessThanOrEqual(SKETCH_LIMITS.characters);
      expectSound(readSketch(text), text);
    }
  });

  it("are laid out and drawn: 250 names, 500 connections, 60 frames within each other", () => {
    const pairs = Array.from(
      { length: 1_000 },
      (_, at) => `n${String((at * 7) % 401)} --> n${String((at * 13 + 5) % 397)}`,
    );
    const nested = Array.from({ length: 60 }, (_, at) => `subgraph f${String(at)}\nn${String(at)}`).join(
      "\n",
    );
    const sketch = readSketch(`flowchart LR\n${nested}\n${pairs.join("\n")}`);
    expect(sketch).toMatchObject({ nodes: { length: 250 }, frames: { length: 60 } });
    const proposals = mapNames(sketch, testContent);
    draw(sketch, Object.fromEntries(Object.entries(proposals).map(([key, { kind }]) => [key, kind])));
  });
});
