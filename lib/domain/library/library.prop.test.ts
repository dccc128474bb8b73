import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import { PAPER } from "@/lib/domain/library/paper";
import { drawThumbnail } from "@/lib/domain/library/draw-thumbnail";
import { readThumbnail } from "@/lib/domain/library/read-thumbnail";
import { nameKeyOf, searchTextOf, searchWords } from "@/lib/domain/library/search-text";
import { MOST_BOXES, MOST_LINES } from "@/lib/domain/library/thumbnail-schema";

const KINDS = {
  web: { name: "Web server", category: "compute", facts: ["serves"] },
  db: { name: "Relational database", category: "data", facts: ["stores"] },
  zone: { name: "Zone", category: "container", facts: ["container", "zone"] },
} as const;
const kinds = KINDS as unknown as Parameters<typeof drawThumbnail>[1] & Parameters<typeof searchTextOf>[1];

type Part = { id: string; kind: string; x: number; y: number; size?: { width: number; height: number } };
const coordinate = fc.integer({ min: -1_000_000, max: 1_000_000 });
const side = fc.integer({ min: 40, max: 20_000 });
const partArbitrary = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 6 }),
    kind: fc.constantFrom("web", "db", "zone", "a kind of tomorrow"),
    x: coordinate,
    y: coordinate,
    size: fc.record({ width: side, height: side }),
  },
  { requiredKeys: ["id", "kind", "x", "y"] },
) as fc.Arbitrary<Part>;
const boardArbitrary = fc
  .uniqueArray(partArbitrary, { selector: ({ id }) => id, maxLength: 200 })
  .chain((parts) => {
    const end = parts.length === 0 ? fc.constant("nothing") : fc.constantFrom(...parts.map(({ id }) => id));
    const wires = fc.array(fc.record({ from: end, to: end }), { maxLength: 200 });
    return fc.record({ parts: fc.constant(parts), wires, name: fc.string({ maxLength: 60 }) });
  });

function boardOf(
  parts: readonly Part[],
  wires: readonly { from: string; to: string }[] = [],
  name = "A board",
): Board {
  return {
    about: { name },
    components: Object.fromEntries(
      parts.map(({ id, kind, x, y, size }) => [id, { id, kind, position: { x, y }, ...(size && { size }) }]),
    ),
    connections: Object.fromEntries(wires.map((wire, index) => [`w${String(index)}`, wire])),
  } as unknown as Board;
}

describe("drawThumbnail", () => {
  it("draws any board within the paper, the counts and the schema, and reads it back", () => {
    fc.assert(
      fc.property(boardArbitrary, ({ parts, wires }) => {
        const drawn = drawThumbnail(boardOf(parts, wires), kinds);
        expect(drawn.boxes.length).toBeLessThanOrEqual(Math.min(parts.length, MOST_BOXES));
        expect(drawn.lines.length).toBeLessThanOrEqual(MOST_LINES);
        for (const [x, y] of drawn.boxes) {
          expect(x).toBeLessThanOrEqual(PAPER.width);
          expect(y).toBeLessThanOrEqual(PAPER.height);
        }
        for (const ends of drawn.lines) for (const end of ends) expect(drawn.boxes[end]).toBeDefined();
        expect(readThumbnail(JSON.stringify(drawn))).toEqual(drawn);
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the order of what is on the board", () => {
    fc.assert(
      fc.property(boardArbitrary, ({ parts, wires }) => {
        const one = drawThumbnail(boardOf(parts, wires), kinds);
        const other = drawThumbnail(boardOf([...parts].reverse(), [...wires].reverse()), kinds);
        expect(other).toEqual(one);
      }),
    );
  });

  it("keeps every part of a board that is small, each with its category", () => {
    const drawn = drawThumbnail(
      boardOf(
        [
          { id: "a", kind: "web", x: 0, y: 0 },
          { id: "b", kind: "db", x: 300, y: 0 },
          { id: "c", kind: "nothing known", x: 600, y: 0 },
          { id: "z", kind: "zone", x: -20, y: -20, size: { width: 900, height: 300 } },
        ],
        [
          { from: "a", to: "b" },
          { from: "b", to: "a" },
          { from: "b", to: "gone" },
        ],
      ),
      kinds,
    );
    expect(drawn.boxes.map((box) => box.slice(4))).toEqual([
      ["container", "frame"],
      ["compute"],
      ["data"],
      ["generic"],
    ]);
    expect(drawn.lines).toEqual([[1, 2]]);
  });

  it("draws one part small, in the middle of the paper", () => {
    const { boxes } = drawThumbnail(boardOf([{ id: "a", kind: "web", x: 5_000, y: -900 }]), kinds);
    expect(boxes).toEqual([[62, 43, 37, 14, "compute"]]);
  });
});

describe("readThumbnail", () => {
  it("answers with nothing for what it cannot read, and never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => readThumbnail(text) === null));
    fc.assert(fc.property(fc.json(), (text) => readThumbnail(text) === null));
    expect(readThumbnail(null)).toBeNull();
    expect(readThumbnail('{"boxes":[[0,0,1,1,"<svg>"]],"lines":[]}')).toBeNull();
  });
});

describe("searching", () => {
  const text = searchTextOf(
    boardOf([{ id: "a", kind: "db", x: 0, y: 0 }], [], "Größe der Läden"),
    kinds,
    "Flash sale",
  );
  const finds = (typed: string): boolean => searchWords(typed).every((word) => text.includes(word));

  it("finds by name, by problem and by kind of part, in any case and order", () => {
    for (const typed of ["größe", "GRÖ", "sale flash", "database läden", "  Relational ", ""])
      expect(finds(typed), typed).toBe(true);
    for (const typed of ["cache", "größer", "flash cache"]) expect(finds(typed), typed).toBe(false);
  });

  it("takes the signs that a database reads as anything for spaces", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (typed) => {
        const words = searchWords(typed);
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) expect(word).not.toMatch(/[\s%_\\]/u);
      }),
    );
    expect(searchWords("100%_a\\b")).toEqual(["100", "a", "b"]);
  });

  it("sorts names as people do, whatever their case", () => {
    expect(["Zebra", "apple", " Banana"].sort((a, b) => (nameKeyOf(a) < nameKeyOf(b) ? -1 : 1))).toEqual([
      "apple",
      " Banana",
      "Zebra",
    ]);
  });
});
