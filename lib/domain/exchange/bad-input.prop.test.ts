import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";
import { parseBoardFile } from "@/lib/domain/exchange/parse-board-file";
import { drawnSystemSchema } from "@/lib/domain/exchange/sketch/drawn-system";
import { readSketch } from "@/lib/domain/exchange/sketch/read-sketch";
import { readSystem } from "@/lib/domain/exchange/sketch/read-system";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";
import { layOut } from "@/lib/layout/lay-out";

/* Every way in, fed what is wrong with it. The seed is fixed: what fails here fails again. */
const SEED = 20_261_129;
const EACH = 4_000;

const FILE = writeBoardFile(STOCKED_BOARD);
const TEXT =
  "web, phone -> cdn -> lb -> api x4 -> orders: postgres\napi -[amqp]-> queue <- worker x2 # jobs\n";
const MERMAID =
  'flowchart LR\n  a([Users]) -->|https| b{{LB}}\n  subgraph vpc ["In (EU)"]\n    b --> c & d[API x3]\n    c -- "SQL" --> e[("DB<br/>pg")]\n  end\n  d -.-> f@{ shape: cyl, label: "Copy" }; style f fill:#f9f\n';

const BITS = [
  ...Array.from("\"'`[]{}()<>|&;:,#%\\/-=.@x"),
  "-->",
  "->",
  "<-",
  "<->",
  "subgraph ",
  "end",
  "x99999999999",
  "graph TD\n",
  "```mermaid\n",
  "---\n",
  "\n",
  "\r",
  "\u0000",
  "\u2028",
  "\ud800",
  "🔥",
  "__proto__",
  "constructor",
  "null",
  "1e999",
  "[[[[[[[[",
  '{"a":',
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "${7*7}",
];

const changesOf = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: text.length }),
        gone: fc.nat({ max: 60 }),
        put: fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: "binary", maxLength: 8 })),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) =>
      changes.reduce((now, { at, gone, put }) => now.slice(0, at) + put + now.slice(at + gone), text),
    );

/** How often something was read at all. */
let read = 0;

function expectLinesNamed(text: string): void {
  const { faults, remarks, nodes, frames, lines } = readSketch(text);
  const last = text.split(/\r\n|\r|\n/u).length;
  for (const { line } of [...faults, ...remarks]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(last);
  }
  for (const { message, accepted } of faults) expect(message && accepted).not.toBe("");
  expect(nodes.length).toBeLessThanOrEqual(SKETCH_LIMITS.nodes);
  expect(frames.length).toBeLessThanOrEqual(SKETCH_LIMITS.frames);
  expect(lines.length).toBeLessThanOrEqual(SKETCH_LIMITS.connections);
  read += 1;
}

describe("whatever is put in", () => {
  it.each([
    ["texts", TEXT],
    ["flowcharts", MERMAID],
  ])(
    "%s are read, or their lines named",
    (_what, text) => {
      fc.assert(fc.property(changesOf(text), expectLinesNamed), { seed: SEED, numRuns: EACH });
    },
    240_000,
  );

  it("files are taken in, or their paths named", () => {
    fc.assert(
      fc.property(changesOf(FILE), (text) => {
        const parsed = parseBoardFile(text, testContent);
        read += 1;
        if (parsed.ok) return;
        expect(parsed.error.faults.length).toBeGreaterThan(0);
        for (const { path, message, accepted } of parsed.error.faults)
          expect([path, message, accepted]).not.toContain("");
      }),
      { seed: SEED, numRuns: EACH },
    );
  }, 240_000);

  it("each is drawn so that a server takes it", () => {
    let next = 0;
    const newId = (): string => `id${String((next += 1))}`;
    fc.assert(
      fc.property(fc.oneof(changesOf(TEXT), changesOf(MERMAID)), (text) => {
        const { drawn } = readSystem({ text, choices: {}, catalogue: testContent, newId, layOut });
        expect(drawnSystemSchema.safeParse(drawn).error).toBeUndefined();
        read += 1;
      }),
      { seed: SEED, numRuns: 150 },
    );
  }, 240_000);

  it("that was more than 10,000 of them", () => {
    expect(read).toBeGreaterThan(10_000);
  });

  it.each([
    ["another diagram", "sequenceDiagram\n  A->>B: hello"],
    ["a chart", "gantt\n  title Plan"],
    ["a page", "<!doctype html>\n<p>no</p>"],
    ["settings", "services:\n  web:\n    image: x\n"],
    ["a board's file", FILE],
    ["half a file", FILE.slice(0, FILE.length / 2)],
    ["bytes", "\u0000\u0001\u0002\u0003"],
    ["an arrow alone", "->"],
    ["a flowchart that ends in the middle", "flowchart LR\n  a[one --> "],
  ])("what is no system at all is read as far as it goes: %s", (_what, text) => {
    expectLinesNamed(text);
    const parsed = parseBoardFile(text.slice(1));
    expect(parsed.ok ? [] : parsed.error.faults.map(({ path }) => path)).not.toContain("");
  });

  it("what is too large is not even begun", () => {
    // The work is bounded by what is looked at, not by a clock: what is beyond the limit is refused by its size.
    const huge = "a -> b\n".repeat(1_500_000);
    expect(readSketch(huge)).toMatchObject({ nodes: [], lines: [], faults: [{ line: 1 }] });
    expect(parseBoardFile(`${FILE}${" ".repeat(6 * 1_024 * 1_024)}`)).toMatchObject({
      ok: false,
      error: { code: "too-large" },
    });
  });
});
