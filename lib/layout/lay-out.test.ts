import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Direction } from "@/lib/domain/exchange/sketch/sketch";
import type { LayoutBox, LayoutRequest, PlacedBox } from "@/lib/domain/exchange/sketch/layout-request";
import { overlaps, type Rect } from "@/lib/drawing/geometry";
import { layOut } from "@/lib/layout/lay-out";

const box = (id: string, inside?: string): LayoutBox => ({
  id,
  frame: false,
  ...(inside !== undefined && { inside }),
});
const frame = (id: string, inside?: string): LayoutBox => ({
  id,
  frame: true,
  ...(inside !== undefined && { inside }),
});
const line = (text: string): { from: string; to: string } => {
  const [from = "", to = ""] = text.split(">");
  return { from, to };
};

function rect({ position, size }: PlacedBox): Rect {
  return { ...position, ...size };
}

function inside(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Every box is placed, boxes of one frame stand apart, frames are around what they hold. */
function expectApart({ boxes }: LayoutRequest, placed: ReadonlyMap<string, PlacedBox>): void {
  expect([...placed.keys()].sort()).toEqual(boxes.map(({ id }) => id).sort());
  const at = (id: string): Rect => rect(placed.get(id)!);
  const faults = boxes.flatMap((one, index) => [
    ...(one.inside !== undefined && !inside(at(one.inside), at(one.id))
      ? [`${one.id} is not within ${one.inside}`]
      : []),
    ...boxes
      .slice(index + 1)
      .filter((other) => other.inside === one.inside && overlaps(at(one.id), at(other.id), 8))
      .map((other) => `${one.id} on ${other.id}`),
  ]);
  expect(faults).toEqual([]);
}

describe("a layout", () => {
  it.each<[Direction, "x" | "y", number]>([
    ["LR", "x", 1],
    ["RL", "x", -1],
    ["TB", "y", 1],
    ["BT", "y", -1],
  ])("runs %s", (direction, axis, sign) => {
    const request = {
      boxes: ["a", "b", "c"].map((id) => box(id)),
      lines: ["a>b", "b>c"].map(line),
      direction,
    };
    const placed = layOut(request);
    const [a, b, c] = ["a", "b", "c"].map((id) => placed.get(id)!.position[axis] * sign);
    expect(a).toBeLessThan(b!);
    expect(b).toBeLessThan(c!);
    expectApart(request, placed);
  });

  it("begins at 0,0 and stands on the grid", () => {
    const placed = layOut({
      boxes: ["a", "b", "c", "d"].map((id) => box(id)),
      lines: ["a>b", "a>c", "a>d"].map(line),
      direction: "LR",
    });
    const all = [...placed.values()].map(({ position }) => position);
    expect(Math.min(...all.map(({ x }) => x))).toBe(0);
    expect(Math.min(...all.map(({ y }) => y))).toBe(0);
    for (const { x, y } of all) expect([x % 4, y % 4]).toEqual([0, 0]);
  });

  it("puts frames around what they hold, with room for their names, and lines across them in order", () => {
    const request: LayoutRequest = {
      boxes: [
        box("web"),
        frame("eu"),
        frame("vpc", "eu"),
        box("api", "vpc"),
        box("db", "vpc"),
        box("s3", "eu"),
        frame("empty"),
      ],
      lines: ["web>api", "api>db", "db>s3", "web>eu", "vpc>api"].map(line),
      direction: "LR",
    };
    const placed = layOut(request);
    expectApart(request, placed);
    expect(placed.get("web")!.position.x).toBeLessThan(placed.get("eu")!.position.x);
    expect(placed.get("vpc")!.position.x).toBeLessThan(placed.get("s3")!.position.x);
    expect(placed.get("api")!.position.y - placed.get("vpc")!.position.y).toBeGreaterThanOrEqual(48);
  });

  it("puts what no line joins into rows below", () => {
    const boxes = [box("a"), box("b"), ...Array.from({ length: 7 }, (_, at) => box(`z${String(at)}`))];
    const placed = layOut({ boxes, lines: [line("a>b")], direction: "LR" });
    const below = [...placed].filter(([id]) => id.startsWith("z")).map(([, { position }]) => position);
    for (const { y } of below) expect(y).toBeGreaterThan(placed.get("a")!.position.y + 72);
    expect(new Set(below.map(({ y }) => y)).size).toBe(2);
  });

  it("is the same for the same request, stands apart and ends, whatever it is asked", () => {
    const id = fc.integer({ min: 0, max: 24 }).map((n) => `b${String(n)}`);
    const request = fc.record({
      frames: fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { maxLength: 5 }),
      boxes: fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), {
        minLength: 1,
        maxLength: 25,
      }),
      lines: fc.array(fc.record({ from: id, to: id }), { maxLength: 60 }),
      direction: fc.constantFrom<Direction[]>("LR", "RL", "TB", "BT"),
    });
    fc.assert(
      fc.property(request, ({ frames, boxes, lines, direction }) => {
        const outer = (at: number, wish: number | undefined): string | undefined =>
          wish !== undefined && wish < at ? `f${String(wish)}` : undefined;
        const all = [
          ...frames.map((wish, at) => frame(`f${String(at)}`, outer(at, wish))),
          ...boxes.map((wish, at) => box(`b${String(at)}`, outer(frames.length, wish))),
        ];
        const known = new Set(all.map((one) => one.id));
        const asked = {
          boxes: all,
          lines: lines.filter(({ from, to }) => known.has(from) && known.has(to)),
          direction,
        };
        const placed = layOut(asked);
        expectApart(asked, placed);
        expect(layOut(asked)).toEqual(placed);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("makes columns of what is too large for dagre, each box behind all that leads to it", () => {
    const boxes = Array.from({ length: 200 }, (_, at) => box(`b${String(at)}`));
    const lines = Array.from({ length: 600 }, (_, at) => ({
      from: `b${String((at * 7) % 100)}`,
      to: `b${String(100 + ((at * 13) % 100))}`,
    }));
    const long = Array.from({ length: 99 }, (_, at) => ({
      from: `b${String(100 + at)}`,
      to: `b${String(101 + at)}`,
    }));
    const request: LayoutRequest = { boxes, lines: [...lines, ...long], direction: "LR" };
    const placed = layOut(request);
    expectApart(request, placed);
    for (const { from, to } of request.lines)
      expect(placed.get(from)!.position.x).toBeLessThan(placed.get(to)!.position.x);
  });
});
