import { describe, expect, it } from "vitest";
import { CARD, type Point } from "@/lib/drawing/geometry";
import { placePills } from "@/lib/drawing/place-pills";
import type { Block } from "@/lib/drawing/line-ports";
import { createRouter, routeEdges } from "@/lib/drawing/route-edges";

const at = (id: string, x: number, y: number): [string, Block] => [
  id,
  { id, container: false, x, y, ...CARD },
];
const lines = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ id: pair, from: pair.split(">")[0] ?? "", to: pair.split(">")[1] ?? "" }));

function isRightAngled(points: readonly Point[]): boolean {
  return points.every((point, index) => {
    const before = points[index - 1];
    return before === undefined || before.x === point.x || before.y === point.y;
  });
}

function crosses(points: readonly Point[], block: Block): boolean {
  return points.some((b, index) => {
    const a = points[index - 1];
    if (a === undefined) return false;
    const clear =
      Math.max(a.x, b.x) <= block.x ||
      Math.min(a.x, b.x) >= block.x + block.width ||
      Math.max(a.y, b.y) <= block.y ||
      Math.min(a.y, b.y) >= block.y + block.height;
    return !clear;
  });
}

describe("the path of a line", () => {
  it("is straight between cards that face each other, even when one stands a little lower", () => {
    const path = routeEdges(lines("a>b"), new Map([at("a", 0, 0), at("b", 300, 20)])).get("a>b");
    expect(path).toHaveLength(2);
    expect(path?.[0]?.y).toBe(path?.[1]?.y);
  });

  it("has right angles only, and ends on the sides of both cards", () => {
    const path = routeEdges(lines("a>b"), new Map([at("a", 0, 0), at("b", 300, 200)])).get("a>b") ?? [];
    expect(isRightAngled(path)).toBe(true);
    expect(path[0]).toMatchObject({ x: 184 });
    expect(path.at(-1)).toMatchObject({ x: 300 });
  });

  it("goes round a card in between", () => {
    const blocks = new Map([at("a", 0, 0), at("between", 0, 110), at("b", 0, 220)]);
    const path = routeEdges(lines("a>b"), blocks).get("a>b") ?? [];
    expect(crosses(path, blocks.get("between") as Block)).toBe(false);
  });

  it("does not share its port with another line of the same side", () => {
    const paths = routeEdges(
      lines("a>c", "b>c"),
      new Map([at("a", 0, 0), at("b", 0, 200), at("c", 400, 100)]),
    );
    expect(paths.get("a>c")?.at(-1)).not.toEqual(paths.get("b>c")?.at(-1));
    expect(paths.get("a>c")?.at(-1)?.y).toBeLessThan(paths.get("b>c")?.at(-1)?.y ?? 0);
  });

  it("keeps its very path while something else is dragged over it, and leads round it once that rests", () => {
    const route = createRouter();
    const [a, b, c, over] = [at("a", 0, 0), at("b", 0, 400), at("c", 600, 200), at("c", 0, 200)];
    const before = route(lines("a>b"), new Map([a, b, c]), false).get("a>b");
    expect(route(lines("a>b"), new Map([a, b, over]), true).get("a>b")).toBe(before);
    expect(route(lines("a>b"), new Map([a, b, over]), false).get("a>b")).not.toEqual(before);
  });

  it("is left out when an end is not drawn", () => {
    expect(routeEdges(lines("a>gone"), new Map([at("a", 0, 0)])).size).toBe(0);
  });
});

describe("the pill of a line", () => {
  it("sits in the middle of the middle stretch", () => {
    const path = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 80 },
      { x: 300, y: 80 },
    ];
    expect(placePills(new Map([["a", path]])).get("a")).toEqual({ x: 100, y: 40 });
  });

  it("does not hide another", () => {
    const path = [
      { x: 0, y: 0 },
      { x: 400, y: 0 },
    ];
    const pills = placePills(
      new Map([
        ["a", path],
        ["b", path],
      ]),
    );
    expect(Math.abs((pills.get("a")?.x ?? 0) - (pills.get("b")?.x ?? 0))).toBeGreaterThanOrEqual(60);
  });
});
