import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardNode, FlowNode } from "@/lib/flow/flow-types";
import { createPacing } from "@/lib/flow/pacing";

const MOST = 160;
const anyPlace = fc.record({ x: fc.integer({ min: 0, max: 3 }), y: fc.constant(0) });
const anyNode = fc.record({ isThere: fc.boolean(), position: anyPlace, selected: fc.boolean() });
const anyBoard = fc.array(anyNode, { maxLength: MOST });

type Put = { isThere: boolean; position: { x: number; y: number }; selected: boolean };

function nodesOf(board: readonly Put[]): FlowNode[] {
  return board.flatMap(({ isThere, position, selected }, at): CardNode[] => {
    const id = `n${String(at)}`;
    const card = { id, text: "", position };
    return isThere ? [{ id, type: "card", position, selected, data: { card } }] : [];
  });
}

function cardOf(id: string, x: number, parentId?: string): CardNode {
  const position = { x, y: 0 };
  const card: CardNode = { id, type: "card", position, data: { card: { id, text: "", position } } };
  return parentId === undefined ? card : { ...card, parentId };
}

/** How far to the right each stands on the canvas. */
function standingOf(nodes: readonly FlowNode[]): ReadonlyMap<string, number> {
  const standing = new Map<string, number>();
  for (const { id, parentId = "", position } of nodes)
    standing.set(id, (standing.get(parentId) ?? 0) + position.x);
  return standing;
}

function isSamePlace(a: FlowNode, b: FlowNode): boolean {
  return a.position.x === b.position.x && a.position.y === b.position.y;
}

/** How many stand elsewhere than in the picture before. */
function movedSince(before: readonly FlowNode[], after: readonly FlowNode[]): number {
  const places = new Map(before.map((node) => [node.id, node]));
  return after.filter((node) => {
    const old = places.get(node.id);
    return old !== undefined && !isSamePlace(old, node);
  }).length;
}

describe("very many nodes that move", () => {
  it("do so in few turns, each time a part of them, and end where they are wanted", () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, (from, to) => {
        const { towards, step } = createPacing();
        const wanted = nodesOf(to);
        let drawn = towards(nodesOf(from), false);
        let steps = 0;
        for (let next = towards(wanted, false); drawn !== wanted; next = towards(wanted, false)) {
          expect(next.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
          expect(movedSince(drawn, next)).toBeLessThanOrEqual(Math.max(20, MOST / 8 + 1));
          drawn = next;
          step();
          steps += 1;
        }
        expect(steps).toBeLessThanOrEqual(9);
      }),
    );
  });

  it("hold up nothing else: what comes, goes or is chosen is so at once", () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, (from, to) => {
        const { towards } = createPacing();
        const before = new Map(towards(nodesOf(from), false).map((node) => [node.id, node]));
        const wanted = nodesOf(to);
        for (const [at, drawn] of towards(wanted, false).entries()) {
          const old = before.get(drawn.id);
          if (old === undefined || isSamePlace(old, wanted[at] ?? drawn)) expect(drawn).toBe(wanted[at]);
          else expect([old, wanted[at]]).toContain(drawn);
        }
      }),
    );
  });

  it("a few move at once, and so do all while something is dragged", () => {
    const at = (x: number, count: number) =>
      nodesOf(
        Array.from({ length: count }, () => ({ isThere: true, position: { x, y: 0 }, selected: false })),
      );
    const [few, many] = [at(1, 20), at(1, 100)];
    const [paced, dragged] = [createPacing(), createPacing()];
    paced.towards(at(0, 20), false);
    expect(paced.towards(few, false)).toBe(few);
    dragged.towards(at(0, 100), false);
    expect(dragged.towards(many, true)).toBe(many);
    dragged.step();
    expect(dragged.towards(many, false)).toBe(many);
  });

  it("what holds others takes along those that stay where they are in it, and counts for all of them", () => {
    const board = (x: number): FlowNode[] => {
      const within = Array.from({ length: 30 }, (_, at) => cardOf(`in${String(at)}`, 0, "large"));
      return [...["first", "large", "small", "last"].map((id) => cardOf(id, x)), ...within];
    };
    const { towards, step } = createPacing();
    const [home, away] = [board(0), board(5)];
    towards(home, false);
    const turns: string[][] = [];
    for (let before = towards(away, false); before !== away; before = towards(away, false)) {
      step();
      const after = towards(away, false);
      const places = new Map(before.map((node) => [node.id, node]));
      turns.push(
        after.filter((node) => node !== places.get(node.id) && node.position.x === 5).map(({ id }) => id),
      );
      expect(turns.length).toBeLessThan(9);
    }
    expect(turns).toEqual([["first"], ["large"], ["small", "last"]]);
  });

  it("those that wait stand where they stood on the canvas, also where what they are within has moved on", () => {
    const anyTree = fc.array(fc.record({ within: fc.nat(), x: fc.integer({ min: -9, max: 9 }) }), {
      maxLength: MOST,
    });
    fc.assert(
      fc.property(anyTree, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: MOST }), (tree, places) => {
        const board = (xOf: (at: number) => number): FlowNode[] =>
          tree.map(({ within }, at) =>
            cardOf(
              `n${String(at)}`,
              xOf(at),
              at > 0 && within % 3 > 0 ? `n${String(within % at)}` : undefined,
            ),
          );
        const home = board((at) => tree[at]?.x ?? 0);
        const away = board((at) => places[at] ?? 0);
        const [from, to] = [standingOf(home), standingOf(away)];
        const { towards, step } = createPacing();
        towards(home, false);
        let steps = 0;
        for (let drawn = towards(away, false); drawn !== away; drawn = towards(away, false)) {
          const stands = standingOf(drawn);
          const places = new Map(away.map((node) => [node.id, node]));
          for (const node of drawn)
            if (node !== places.get(node.id)) expect(stands.get(node.id)).toBe(from.get(node.id));
          step();
          expect((steps += 1)).toBeLessThanOrEqual(MOST);
        }
        expect(standingOf(towards(away, false))).toEqual(to);
      }),
    );
  });

  it("turn round on the way when they are wanted elsewhere", () => {
    const at = (x: number) =>
      nodesOf(Array.from({ length: 60 }, () => ({ isThere: true, position: { x, y: 0 }, selected: false })));
    const { towards, step } = createPacing();
    const [home, away, back] = [at(0), at(5), at(0)];
    towards(home, false);
    towards(away, false);
    step();
    const onTheWay = towards(away, false);
    expect(movedSince(home, onTheWay)).toBe(20);
    expect(towards(back, false)).toBe(back);
  });
});
