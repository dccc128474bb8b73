import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { EMPTY_BOARD, testContext } from "@/lib/domain/edit/plan-fixture";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { rectOf } from "@/lib/drawing/component-rects";
import { contains, overlaps } from "@/lib/drawing/geometry";
import { containersFor, putIntoEdit } from "@/lib/flow/put-into";

const CONTEXT = testContext();
const { knowledge: catalogue } = CONTEXT;

function made(board: Board, edit: Edit | undefined): Board {
  if (edit === undefined) return board;
  const done = performEdit(board, edit, CONTEXT);
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

function added(id: string, kind: string, x: number, y: number, parent?: string): Edit {
  return { type: "add-component", id, kind, position: { x, y }, ...(parent !== undefined && { parent }) };
}

/*
 *   api, links        outer [ inner [ ] ]
 */
const BOARD = [
  added("api", "server", 0, 0),
  added("links", "database", 0, 100),
  added("outer", "zone", 400, 0),
  added("inner", "zone", 430, 40, "outer"),
].reduce(made, EMPTY_BOARD);

function parentOf(board: Board, id: string): string | undefined {
  return board.components[id as keyof Board["components"]]?.parent;
}

function rect(board: Board, id: string) {
  const component = board.components[id as keyof Board["components"]];
  if (component === undefined) throw new Error(id);
  return rectOf(component, catalogue);
}

describe("putting into a container", () => {
  it("finds free places in the frame", () => {
    const after = made(BOARD, putIntoEdit({ board: BOARD, catalogue }, ["api", "links"], "inner"));
    expect([parentOf(after, "api"), parentOf(after, "links")]).toEqual(["inner", "inner"]);
    expect(overlaps(rect(after, "api"), rect(after, "links"))).toBe(false);
  });

  it("takes out of every container, beside the outermost", () => {
    const inside = made(BOARD, putIntoEdit({ board: BOARD, catalogue }, ["api"], "inner"));
    const after = made(inside, putIntoEdit({ board: inside, catalogue }, ["api"], null));
    expect(parentOf(after, "api")).toBeUndefined();
    expect(overlaps(rect(after, "api"), rect(after, "outer"))).toBe(false);
  });

  it("leaves what is pinned, what is there already, and what is around the container", () => {
    const pinned = made(BOARD, { type: "pin-components", ids: ["api"], pinned: true });
    expect(putIntoEdit({ board: pinned, catalogue }, ["api"], "inner")).toBeUndefined();
    expect(putIntoEdit({ board: BOARD, catalogue }, ["inner"], "outer")).toBeUndefined();
    expect(putIntoEdit({ board: BOARD, catalogue }, ["outer"], "inner")).toBeUndefined();
    expect(putIntoEdit({ board: BOARD, catalogue }, ["api"], null)).toBeUndefined();
  });

  it("offers the containers that could hold them", () => {
    const names = (ids: readonly string[]) =>
      containersFor({ board: BOARD, catalogue }, ids).map(({ id }) => id);
    expect(names(["api"])).toEqual(["outer", "inner"]);
    expect(names(["outer"])).toEqual([]);
    expect(names(["inner"])).toEqual(["outer"]);
  });

  it("holds whatever is put in, frame within frame, and nothing lies upon another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), (count) => {
        const ids = Array.from({ length: count }, (_, at) => `n${String(at)}`);
        const board = ids.map((id) => added(id, "server", -400, 0)).reduce(made, BOARD);
        const after = made(board, putIntoEdit({ board, catalogue }, ids, "inner"));
        for (const id of ids) {
          const { x, y, width, height } = rect(after, id);
          expect(contains(rect(after, "inner"), { x, y })).toBe(true);
          expect(contains(rect(after, "inner"), { x: x + width, y: y + height })).toBe(true);
          for (const other of ids)
            if (other !== id) expect(overlaps(rect(after, id), rect(after, other))).toBe(false);
        }
        const [inner, outer] = [rect(after, "inner"), rect(after, "outer")];
        expect(contains(outer, { x: inner.x, y: inner.y })).toBe(true);
        expect(contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height })).toBe(true);
      }),
    );
  });
});
