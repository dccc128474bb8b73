import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import { EMPTY_BOARD, TEST_KNOWLEDGE } from "@/lib/domain/edit/plan-fixture";
import { after, STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";
import { parseMermaidSketch } from "@/lib/domain/exchange/sketch/parse-mermaid-sketch";
import { boardMermaid } from "@/lib/export/board-mermaid";

function mermaid(board: Board): string {
  return boardMermaid(board, TEST_KNOWLEDGE);
}

function named(board: Board, name: string): Board {
  const components = Object.entries(board.components).map(([id, component]) => [id, { ...component, name }]);
  return {
    ...board,
    about: { ...board.about, name },
    components: Object.fromEntries(components) as Board["components"],
  };
}

describe("a board as Mermaid", () => {
  it("is a flowchart with frames, shapes and what is spoken", () => {
    expect(mermaid(STOCKED_BOARD)).toBe(`---
title: "A board"
---
flowchart LR
  b1(["Browser"])
  subgraph g1["Zone"]
    b2["Server<br/>× 2"]
    b3["Server 2<br/>Server"]
  end
  b4["Cache"]
  b5[("Database")]
  b1 -->|"REST"| b2
  b2 -->|"read"| b4
  b2 -->|"request"| b5
`);
  });

  it("says the same whatever the order of the board's keys, and something of an empty board", () => {
    const reversed = (record: object): never => Object.fromEntries(Object.entries(record).reverse()) as never;
    const other = {
      ...STOCKED_BOARD,
      components: reversed(STOCKED_BOARD.components),
      connections: reversed(STOCKED_BOARD.connections),
    };
    expect(mermaid(other)).toBe(mermaid(STOCKED_BOARD));
    expect(mermaid({ ...EMPTY_BOARD, about: { ...EMPTY_BOARD.about, name: "" } })).toBe("flowchart LR\n");
  });

  it("draws what stands in something that is no container, and leaves out lines without an end", () => {
    const stray = {
      ...STOCKED_BOARD,
      components: {
        ...STOCKED_BOARD.components,
        zone: { ...(STOCKED_BOARD.components["zone" as never] as object), kind: "unheard-of" },
      } as Board["components"],
    };
    expect(parseMermaidSketch(mermaid(stray))).toMatchObject({
      faults: [],
      frames: [],
      nodes: { length: 6 },
      lines: { length: 3 },
    });
    const { links: _gone, ...components } = STOCKED_BOARD.components as Record<string, never>;
    expect(mermaid({ ...STOCKED_BOARD, components })).not.toContain("request");
  });

  it("keeps names that try to be Mermaid, HTML or a directive inert", () => {
    const text = mermaid(
      named(STOCKED_BOARD, `"] --> x; click b1 call alert()<img src=x>%%{init: {}}%%\n\`end\` $$x$$ #quot;`),
    );
    const body = text.slice(text.indexOf("flowchart"));
    for (const line of body.split("\n").filter((one) => one.includes("click")))
      expect(line).toMatch(/^ *[bg\d]+|subgraph/);
    expect(
      body.replace(/"[^"]*"/g, '""').replace(/[bg]\d+|subgraph|end|flowchart LR|-->|[|[\]()\s]/g, ""),
    ).toBe('""'.repeat(9));
    expect(body.replace(/<br\/>/g, "")).not.toMatch(/[<>](?!\|)img|%%|`|\$|#quot/);
  });

  it("is read back as the same names, counts and lines, whatever the names are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), {
          minLength: 6,
          maxLength: 6,
        }),
        (names) => {
          const board = Object.keys(STOCKED_BOARD.components).reduce<Board>((current, id, at) => {
            const name = names[at]!;
            return name.trim() === "" ? current : after(current, { type: "rename-component", id, name });
          }, STOCKED_BOARD);
          const sketch = parseMermaidSketch(mermaid(board));
          expect(sketch.faults).toEqual([]);
          expect(sketch).toMatchObject({ nodes: { length: 5 }, frames: { length: 1 }, lines: { length: 3 } });
        },
      ),
    );
    const plain = parseMermaidSketch(mermaid(STOCKED_BOARD));
    expect(plain.nodes.map(({ name, count }) => [name, count])).toEqual([
      ["Browser", 1],
      ["Server", 2],
      ["Server 2", 1],
      ["Cache", 1],
      ["Database", 1],
    ]);
    expect(plain.lines.map(({ label }) => label)).toEqual(["REST", "read", "request"]);
  });
});
