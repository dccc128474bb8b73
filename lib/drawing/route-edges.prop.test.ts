import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARD } from "@/lib/drawing/geometry";
import type { Block, Line } from "@/lib/drawing/line-ports";
import { createRouter, routeEdges } from "@/lib/drawing/route-edges";
import { isSameData } from "@/lib/shared/same-data";

const COUNT = 7;
const ids = Array.from({ length: COUNT }, (_, at) => `p${String(at)}`);
const anyPart = fc.constantFrom(...ids);
const anyLines = fc
  .uniqueArray(fc.tuple(anyPart, anyPart), { maxLength: 14, selector: (ends) => ends.join() })
  .map((pairs) => pairs.map(([from, to]): Line => ({ id: `${from}>${to}`, from, to })));
const anyPlace = fc.record({
  x: fc.integer({ min: -600, max: 600 }),
  y: fc.integer({ min: -600, max: 600 }),
});

/** Frames are in nobody's way: among them a line depends on its ends alone. */
function blocksAt(places: readonly { x: number; y: number }[], container = false): Map<string, Block> {
  return new Map(
    places.map((place, at) => {
      const id = ids[at] ?? "";
      return [id, { id, container, ...place, ...CARD }];
    }),
  );
}

/** The same boxes, with one of them elsewhere; all others keep their identity. */
function moved(blocks: ReadonlyMap<string, Block>, id: string, to: { x: number; y: number }) {
  const block = blocks.get(id);
  return block ? new Map(blocks).set(id, { ...block, ...to }) : new Map(blocks);
}

const anyBoard = fc.record({
  lines: anyLines,
  places: fc.array(anyPlace, { minLength: COUNT, maxLength: COUNT }),
});

describe("a router that remembers", () => {
  it("ends a flight of many moves as one of a single move does", () => {
    fc.assert(
      fc.property(anyBoard, anyPart, fc.array(anyPlace, { minLength: 1 }), ({ lines, places }, id, way) => {
        const [step, jump, start] = [createRouter(), createRouter(), blocksAt(places, true)];
        const flying = way.map((place) => moved(start, id, place));
        step(lines, start, false);
        jump(lines, start, false);
        const paths = flying.map((blocks) => step(lines, blocks, true));
        expect(paths.at(-1)).toEqual(jump(lines, flying.at(-1) ?? start, true));
      }),
    );
  });

  it("leads what is joined to the flying, and its neighbours on a side, as if all were routed afresh", () => {
    fc.assert(
      fc.property(anyBoard, anyPart, anyPlace, ({ lines, places }, id, to) => {
        const [route, start] = [createRouter(), blocksAt(places, true)];
        route(lines, start, false);
        const flying = moved(start, id, to);
        expect(route(lines, flying, true)).toEqual(routeEdges(lines, flying));
      }),
    );
  });

  it("keeps the very path of every line that is joined to nothing that moved or was pushed", () => {
    fc.assert(
      fc.property(anyBoard, anyPart, anyPlace, ({ lines, places }, id, to) => {
        const [route, start] = [createRouter(), blocksAt(places)];
        const before = route(lines, start, false);
        const during = route(lines, moved(start, id, to), true);
        const near = new Set(
          lines.flatMap((line) => (line.from === id || line.to === id ? [line.from, line.to] : [])),
        );
        for (const line of lines)
          if (!near.has(line.from) && !near.has(line.to))
            expect(during.get(line.id)).toBe(before.get(line.id));
        expect([...during.keys()]).toEqual([...before.keys()]);
      }),
    );
  });

  it("runs at rest as routed afresh, whatever moved, came or went, and however it came there", () => {
    const anyStep = fc.record({
      id: anyPart,
      to: anyPlace,
      container: fc.boolean(),
      does: fc.constantFrom("rest", "fly", "go"),
    });
    fc.assert(
      fc.property(anyBoard, fc.array(anyStep, { maxLength: 12 }), ({ lines, places }, steps) => {
        const route = createRouter();
        let blocks = blocksAt(places);
        route(lines, blocks, false);
        for (const { id, to, container, does } of steps) {
          const block = { id, container, ...to, ...CARD };
          const next = new Map(blocks);
          if (does === "go") next.delete(id);
          else next.set(id, block);
          if (does === "fly") route(lines, moved(blocks, id, to), true);
          blocks = next;
          if (does !== "fly") expect(route(lines, blocks, false)).toEqual(routeEdges(lines, blocks));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("at rest leaves its very path to every line that runs as it did", () => {
    fc.assert(
      fc.property(anyBoard, anyPart, anyPlace, ({ lines, places }, id, to) => {
        const [route, start] = [createRouter(), blocksAt(places)];
        const before = route(lines, start, false);
        for (const [line, path] of route(lines, moved(start, id, to), false))
          if (isSameData(path, before.get(line))) expect(path).toBe(before.get(line));
      }),
    );
  });

  it("routes at rest as if nothing had flown", () => {
    fc.assert(
      fc.property(anyBoard, anyPart, anyPlace, ({ lines, places }, id, to) => {
        const [route, start] = [createRouter(), blocksAt(places)];
        route(lines, start, false);
        const landed = moved(start, id, to);
        route(lines, landed, true);
        expect(route(lines, landed, false)).toEqual(routeEdges(lines, landed));
      }),
    );
  });
});
