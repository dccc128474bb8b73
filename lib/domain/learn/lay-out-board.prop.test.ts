import fc from "fast-check";
import { expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { layOutBoard, type Place } from "@/lib/domain/learn/lay-out-board";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const KINDS = ["web-browser", "app-server", "cache", "task-queue", "relational-database", "agent"];
const FRAMES = ["region", "zone", "private-network"];

const boards = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 9 }),
    lines: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
    frames: fc.array(fc.constantFrom(...FRAMES), { maxLength: 3 }),
    inside: fc.array(fc.option(fc.nat(2)), { minLength: 9, maxLength: 9 }),
  })
  .map(({ kinds, lines, frames, inside }) => {
    const names = kinds.map((_kind, at) => `p${String(at)}`);
    const drawn = drawTestBoard(
      [
        ...kinds.map((kind, at): [string, string] => [names[at]!, kind]),
        ...frames.map((kind, at): [string, string] => [`f${String(at)}`, kind]),
      ],
      [
        ...new Set(lines.map(([from, to]) => `${String(from % kinds.length)} ${String(to % kinds.length)}`)),
      ].map((pair): [string, string, string] => {
        const [from, to] = pair.split(" ").map((at) => names[Number(at)]!);
        return [from!, to!, "request"];
      }),
    );
    const components = Object.fromEntries(
      Object.entries(drawn.components).map(([id, component], at) => {
        const frame = inside[at];
        const parent =
          frame === null || frame === undefined || frame >= frames.length ? undefined : `f${String(frame)}`;
        return [id, id.startsWith("p") && parent !== undefined ? { ...component, parent } : component];
      }),
    );
    return { ...drawn, components } as typeof drawn;
  });

function meet(a: Place, b: Place): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within(inner: Place, outer: Place): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

it("any small board is laid out whole: nothing lies on anything, frames hold their own and nobody else", () => {
  fc.assert(
    fc.property(boards, (board) => {
      const { cards, frames, wires } = layOutBoard(board, testContent);
      const parts = Object.values(board.components);
      const boxes = parts.filter(({ id }) => id.startsWith("p"));
      expect(Object.keys(cards).sort()).toEqual(boxes.map(({ id }) => id as string).sort());
      const places = Object.values(cards);
      places.forEach((place, at) => {
        places.slice(at + 1).forEach((other) => {
          expect(meet(place, other)).toBe(false);
        });
      });
      for (const { id, parent } of boxes) {
        for (const [frame, place] of Object.entries(frames)) {
          const card = cards[id]!;
          if (frame === parent) expect(within(card, place)).toBe(true);
          else expect(meet(card, place)).toBe(false);
        }
      }
      const loops = Object.values(board.connections).filter(({ from, to }) => from === to);
      expect(wires).toHaveLength(Object.keys(board.connections).length - loops.length);
    }),
    { numRuns: 300 },
  );
});

it("is the same whatever the order in which things were drawn", () => {
  fc.assert(
    fc.property(boards, (board) => {
      const turned = {
        ...board,
        components: Object.fromEntries(Object.entries(board.components).reverse()),
        connections: Object.fromEntries(Object.entries(board.connections).reverse()),
      } as typeof board;
      expect(layOutBoard(turned, testContent)).toEqual(layOutBoard(board, testContent));
    }),
    { numRuns: 100 },
  );
});
