import { describe, expect, it } from "vitest";
import { parseMermaidSketch } from "@/lib/domain/exchange/sketch/parse-mermaid-sketch";
import type { Sketch } from "@/lib/domain/exchange/sketch/sketch";

/** A sketch in short: its names, its arrows, its frames with what they hold. */
function short({ nodes, lines, frames }: Sketch): { names: string[]; arrows: string[]; frames: string[] } {
  const name = (key: string): string => [...nodes, ...frames].find((one) => one.key === key)?.name ?? key;
  const held = (key: string): string =>
    [...nodes, ...frames]
      .filter((one) => one.inside === key)
      .map((one) => one.name)
      .join(", ");
  return {
    names: nodes.map((node) => node.name),
    arrows: lines.map(
      ({ from, to, label }) => `${name(from)} > ${name(to)}${label === "" ? "" : ` : ${label}`}`,
    ),
    frames: frames.map((frame) => `${frame.name}: ${held(frame.key)}`),
  };
}

function read(body: string, header = "flowchart LR"): ReturnType<typeof short> {
  const sketch = parseMermaidSketch(`${header}\n${body}`);
  expect(sketch.faults).toEqual([]);
  return short(sketch);
}

describe("nodes of a flowchart", () => {
  it.each([
    "a[Orders]",
    "a(Orders)",
    "a([Orders])",
    "a[[Orders]]",
    "a[(Orders)]",
    "a((Orders))",
    "a(((Orders)))",
    "a>Orders]",
    "a{Orders}",
    "a{{Orders}}",
    "a[/Orders/]",
    "a[\\Orders\\]",
    "a[/Orders\\]",
    "a[\\Orders/]",
    'a["Orders"]',
    'a[ "Orders" ]',
    "a[Orders]:::hot",
    'a@{ shape: cyl, label: "Orders" }',
    "a@{label: 'Orders', shape: rect}",
    'a["`**Orders**`"]',
    'a["<b>Orders</b>"]',
    'a["fa:fa-table Orders"]',
    'a["#79;rders"]',
  ])("are read in %s", (text) => {
    expect(read(text).names).toEqual(["Orders"]);
  });

  it("go by their id until a label names them, and by the last label that does", () => {
    expect(read("a --> b\nb[Orders]\na[First]\na[Last] --> c").names).toEqual(["Last", "Orders", "c"]);
  });

  it("are told apart by id, whatever their labels", () => {
    expect(read("a[API] --> b[API]").arrows).toEqual(["API > API"]);
  });

  it("say what they are in a second line, how many in a count, what they keep in a cylinder", () => {
    const { nodes } = parseMermaidSketch(
      'graph TD\nq[(Orders<br/>Relational database · × 4 · 2 zones)]\nw[["jobs x3"]]\nh@{shape: h-cyl}',
    );
    expect(nodes).toMatchObject([
      { name: "Orders", says: "Relational database", count: 4, shape: "store" },
      { name: "jobs", count: 3, shape: "queue" },
      { name: "h", count: 1, shape: "queue" },
    ]);
  });

  it("may hold brackets, bars, semicolons and line breaks within quotes", () => {
    expect(read('a["one (1); two | [2]"] --> b["first\nsecond"]').names).toEqual([
      "one (1); two | [2]",
      "first",
    ]);
  });
});

describe("links of a flowchart", () => {
  it.each([
    "a --> b",
    "a-->b",
    "a ---> b",
    "a --- b",
    "a -.-> b",
    "a -..-> b",
    "a -.- b",
    "a ==> b",
    "a === b",
    "a --o b",
    "a --x b",
    "a o--o b",
    "a x--x b",
    "a <--> b",
    "b <-- a",
    "a e1@--> b",
    "a --> b;",
    "a --> b %% why",
  ])("are read in %s", (text) => {
    const { arrows } = short(parseMermaidSketch(`graph LR\n${text.replace(" %% why", "")}`));
    expect(arrows).toEqual(["a > b"]);
  });

  it.each([
    "a -->|reads rows| b",
    "a -- reads rows --> b",
    'a -- "reads rows" --> b',
    "a -. reads rows .-> b",
    "a == reads rows ==> b",
    "a ---|reads rows| b",
    'a -->|"reads rows"| b',
    "a -->  |reads rows| b",
  ])("carry their text in %s", (text) => {
    expect(read(text).arrows).toEqual(["a > b : reads rows"]);
  });

  it("chain, join many with many, and leave out the invisible", () => {
    expect(read("a & b --> c -- x --> d & e\na ~~~ e").arrows).toEqual([
      "a > c",
      "b > c",
      "c > d : x",
      "c > e : x",
    ]);
  });
});

describe("frames of a flowchart", () => {
  it("hold what is named in them, and each other", () => {
    expect(
      read(
        'a --> b\nsubgraph eu [Region EU]\n  subgraph vpc\n    direction TB\n    b --> c\n  end\n  d\nend\nsubgraph A few words\n e\nend\nsubgraph "In quotes"\nend',
      ),
    ).toEqual({
      names: ["a", "b", "c", "d", "e"],
      arrows: ["a > b", "b > c"],
      frames: ["Region EU: d, vpc", "vpc: b, c", "A few words: e", "In quotes: "],
    });
  });

  it("may be the end of a link, also before they are opened", () => {
    expect(read("web --> vpc\nsubgraph vpc [Inside]\n api\nend\nvpc --> s3")).toEqual({
      names: ["web", "api", "s3"],
      arrows: ["web > Inside", "Inside > s3"],
      frames: ["Inside: api"],
    });
  });
});

describe("a diagram around a flowchart", () => {
  it("may have a title, comments, directives and a fence of Markdown", () => {
    const sketch = parseMermaidSketch(
      '# How it works\n\n```mermaid\n---\ntitle: "Our shop"\n---\n%%{init: {"theme": "dark",\n"a": 1}}%%\nflowchart RL\n%% nothing\na --> b\n```\nand more text --> here',
    );
    expect(sketch).toMatchObject({ title: "Our shop", direction: "RL", faults: [] });
    expect(short(sketch).arrows).toEqual(["a > b"]);
    expect(sketch.lines).toMatchObject([{ line: 11 }]);
  });

  it.each([
    ["graph LR; a-->b; b-->c", "LR"],
    ["flowchart TD\na-->b-->c", "TB"],
    ["graph\na-->b-->c", "TB"],
    ["flowchart-elk BT\na-->b\nb-->c", "BT"],
  ])("runs the way it says: %s", (text, direction) => {
    const sketch = parseMermaidSketch(text);
    expect(sketch).toMatchObject({ direction, faults: [] });
    expect(short(sketch).arrows).toEqual(["a > b", "b > c"]);
  });

  it("loses its looks, and that is said once for each word", () => {
    const { remarks, faults, nodes } = parseMermaidSketch(
      'graph LR\na:::x --> b\nclassDef x fill:#f96\nstyle a fill:#fff\nstyle b fill:#000\nclick a "https://example.org"\nlinkStyle 0 stroke:red\nclass b x',
    );
    expect(faults).toEqual([]);
    expect(nodes).toHaveLength(2);
    expect(remarks.map(({ line, says }) => [line, says.slice(0, 28)])).toEqual([
      [3, '"classDef": how the diagram '],
      [4, '"style" and 1 more like it: '],
      [6, '"click": how the diagram loo'],
      [7, '"linkStyle": how the diagram'],
      [8, '"class": how the diagram loo'],
    ]);
  });

  it.each([
    ["sequenceDiagram\nA->>B: hi", "a sequence diagram"],
    ["classDiagram\nclass A", "a class diagram"],
    ["stateDiagram-v2\n[*] --> A", "a state diagram"],
    ["erDiagram\nA ||--o{ B : has", "an entity relationship diagram"],
    ["gantt\ntitle x", "a Gantt chart"],
    ["C4Context\ntitle x", "a C4 diagram"],
    ["architecture-beta\nservice a", "an architecture diagram"],
  ])("is refused by its name when it is none: %s", (text, name) => {
    const { faults, nodes } = parseMermaidSketch(text);
    expect(nodes).toEqual([]);
    expect(faults).toMatchObject([
      {
        line: 1,
        message: expect.stringContaining(name) as string,
        accepted: expect.stringContaining("flowchart LR") as string,
      },
    ]);
  });

  it("is asked for where nothing begins one", () => {
    expect(parseMermaidSketch("").faults).toMatchObject([{ line: 1, message: "No flowchart begins here." }]);
    expect(parseMermaidSketch("hello").faults).toMatchObject([{ line: 1 }]);
  });
});

describe("a statement that cannot be read", () => {
  it.each([
    ["a[Orders --> b", /begins "\[Orders --> b" is not closed/],
    ["b ==> c(", /begins "\(" is not closed/],
    ['a["Orders] --> b', /not closed/],
    ["a --> ", /ends where a node should be/],
    ["a ---> --> b", /No node begins/],
    ["a b c", /No link begins/],
    ["a --> b & ", /ends where a node/],
    ["end", /closes no subgraph/],
    ["a@{ shape: cyl", /braces/],
    [
      `${Array.from({ length: 40 }, () => "a").join(" & ")} --> ${Array.from({ length: 40 }, () => "b").join(" & ")}`,
      /1600 connections/,
    ],
  ])("%s is named with its line, and the rest is kept", (line, message) => {
    const sketch = parseMermaidSketch(`flowchart LR\nweb --> api\n${line}\napi --> db`);
    expect(sketch.faults).toMatchObject([{ line: 3, message: expect.stringMatching(message) as string }]);
    expect(short(sketch).arrows).toEqual(["web > api", "api > db"]);
  });

  it("is a subgraph that is never closed, whose content is kept", () => {
    const sketch = parseMermaidSketch("flowchart LR\nsubgraph a\nb --> c");
    expect(sketch.faults).toMatchObject([
      { line: 2, message: expect.stringMatching(/not closed/) as string },
    ]);
    expect(short(sketch).frames).toEqual(["a: b, c"]);
  });
});
