import { describe, expect, it } from "vitest";
import { parseTextSketch } from "@/lib/domain/exchange/sketch/parse-text-sketch";
import type { Sketch } from "@/lib/domain/exchange/sketch/sketch";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";

/** A sketch in short: "api x4", "web -> api [https]". */
function short({ nodes, lines }: Sketch): { names: string[]; arrows: string[] } {
  const name = (key: string): string => nodes.find((node) => node.key === key)?.name ?? key;
  return {
    names: nodes.map(({ name: own, count, says }) =>
      [own, count > 1 ? `x${String(count)}` : "", says && `(${says})`].filter(Boolean).join(" "),
    ),
    arrows: lines.map(
      ({ from, to, label }) => `${name(from)} -> ${name(to)}${label === "" ? "" : ` [${label}]`}`,
    ),
  };
}

function read(text: string): { names: string[]; arrows: string[] } {
  const sketch = parseTextSketch(text);
  expect(sketch.faults).toEqual([]);
  return short(sketch);
}

describe("names and arrows", () => {
  it("are read as a chain with counts", () => {
    expect(read("web -> lb -> api x4 -> postgres")).toEqual({
      names: ["web", "lb", "api x4", "postgres"],
      arrows: ["web -> lb", "lb -> api", "api -> postgres"],
    });
  });

  it("branch over lines: a name is the same whatever its case and its blanks", () => {
    expect(read("web -> API\napi  -> Orders DB\nAPI -> orders   db")).toEqual({
      names: ["web", "API", "Orders DB"],
      arrows: ["web -> API", "API -> Orders DB"],
    });
  });

  it("fan out and in over commas and ampersands", () => {
    expect(read("web, phone -> api -> db & cache").arrows).toEqual([
      "web -> api",
      "phone -> api",
      "api -> db",
      "api -> cache",
    ]);
  });

  it.each([
    ["a -[https]-> b", "https"],
    ["a --[gRPC call]--> b", "gRPC call"],
    ["a -- reads --> b", "reads"],
    ["a -https-> b", "https"],
    ["a ->|sql| b", "sql"],
    ["a -> b: amqp", "amqp"],
    ["a => b : amqp", "amqp"],
  ])("carry a label in %s", (text, label) => {
    expect(read(text)).toEqual({ names: ["a", "b"], arrows: [`a -> b [${label}]`] });
  });

  it.each([
    "a -> b",
    "a --> b",
    "a ---> b",
    "a => b",
    "a → b",
    "a ⇒ b",
    "a –> b",
    "b <- a",
    "b ← a",
    "b <-- a",
    "a <-> b",
    "a -- b",
    "a->b",
    "- a -> b",
    "* a -> b",
    "1. a -> b",
    "[a] -> (b)",
    "a -> b # why",
    "a -> b // why",
  ])("are read in %s", (text) => {
    const { names, arrows } = read(text);
    expect({ names: names.sort(), arrows }).toEqual({ names: ["a", "b"], arrows: ["a -> b"] });
  });

  it.each([
    ["api x4", 4],
    ["api x 4", 4],
    ["api ×4", 4],
    ["api*4", 4],
    ["api (x4)", 4],
    ["4x api", 4],
    ["4 x api", 4],
    ["api", 1],
  ])("say how many in %s", (text, count) => {
    expect(parseTextSketch(text).nodes).toMatchObject([{ name: "api", count }]);
  });

  it("keep hyphens, colons, digits and quoted signs within names", () => {
    expect(read('api-gateway -> postgres:15 -> "a, b -> c" -> linux4 -> node.js').names).toEqual([
      "api-gateway",
      "postgres:15",
      "a, b -> c",
      "linux4",
      "node.js",
    ]);
  });

  it("explain what a name is behind a colon, alone on its line", () => {
    expect(read("web -> orders\norders: postgres x3").names).toEqual(["web", "orders (postgres x3)"]);
  });

  it("may stand alone, and remarks and empty lines are passed over", () => {
    expect(read("# our system\n\n// of today\nweb\n\tcache \n").names).toEqual(["web", "cache"]);
  });

  it("know their line", () => {
    const { nodes, lines } = parseTextSketch("\n\na -> b\r\nb -> c");
    expect(nodes.map(({ line }) => line)).toEqual([3, 3, 4]);
    expect(lines.map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe("a line that cannot be read", () => {
  it.each([
    ["a ->", /ends before its last name/],
    ["-> b", /begins at no name/],
    ["a -> -> b", /begins at no name/],
    ["a, -> b", /begins at no name/],
    [", a", /follows no name/],
    ['a -> "b', /quote is opened/],
    ["--- -> ???", /no name|begins at no name/],
    ["a -> a", /connected to itself/],
    ["api x0 -> b", /copies/],
    ["api x99999 -> b", /copies/],
    ["a -> b |http| c", /part of an arrow/],
    ['"a" "b" -> c', /Something is missing/],
    ["We have a few services and one database.", /reads like a sentence/],
    [`${"n".repeat(121)} -> b`, /121 characters/],
    [
      `${Array.from({ length: 40 }, (_, at) => `a${String(at)}`).join(",")} -> ${Array.from({ length: 40 }, (_, at) => `b${String(at)}`).join(",")}`,
      /1600 connections/,
    ],
  ])("%s is named with its number, and the rest is kept", (line, message) => {
    const sketch = parseTextSketch(`web -> api\n${line}\napi -> db`);
    expect(sketch.faults).toHaveLength(1);
    expect(sketch.faults[0]).toMatchObject({ line: 2, message: expect.stringMatching(message) as string });
    expect(sketch.faults[0]?.accepted).not.toBe("");
    expect(short(sketch).arrows).toEqual(["web -> api", "api -> db"]);
  });
});

describe("the limits of a text", () => {
  it("say what was left out, once for each", () => {
    const many = Array.from({ length: 450 }, (_, at) => `a${String(at)} -> b${String(at)}`).join("\n");
    const { nodes, faults } = parseTextSketch(many);
    expect(nodes).toHaveLength(SKETCH_LIMITS.nodes);
    expect(faults).toEqual([
      {
        line: 126,
        message: expect.stringMatching(/more than 250 names/) as string,
        accepted: "at most 250 names",
      },
    ]);
  });

  it("refuse a text that is too large as a whole, and a line that is too long alone", () => {
    expect(parseTextSketch("a".repeat(SKETCH_LIMITS.characters + 1))).toMatchObject({
      nodes: [],
      faults: [{ line: 1 }],
    });
    expect(parseTextSketch(`a -> ${"b".repeat(3_000)}\na -> c`)).toMatchObject({
      nodes: [{ name: "a" }, { name: "c" }],
      faults: [{ line: 1 }],
    });
    const tall = parseTextSketch(`${"\n".repeat(SKETCH_LIMITS.lines)}a -> b`);
    expect(tall).toMatchObject({ nodes: [], faults: [{ line: SKETCH_LIMITS.lines + 1 }] });
  });

  it("list a hundred faults and count the others", () => {
    const { faults } = parseTextSketch("a ->\n".repeat(150));
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toMatchObject({ line: 101, message: "50 more lines could not be read." });
  });
});
