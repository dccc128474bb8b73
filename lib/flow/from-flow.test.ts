import { describe, expect, it } from "vitest";
import { boardOf, CATALOGUE, line, part } from "@/lib/flow/flow-fixture";
import { chosenBeside, containerAt, moveEdit, nudgeEdit, selectionAfter } from "@/lib/flow/from-flow";
import { DOTS, GRID } from "@/lib/flow/grid";

//  outer 0..416 × 0..256 holds inner 20..236 × 60..180, which holds api; links stands outside
const BOARD = boardOf(
  [
    part("outer", "zone", 0, 0),
    part("inner", "zone", 20, 60, { parent: "outer" as never, size: { width: 216, height: 120 } }),
    part("api", "server", 30, 90, { parent: "inner" as never }),
    part("links", "store", 600, 90),
  ],
  [line("api", "links")],
);
const NOTHING = { components: [], connections: [], cards: [], dataModels: [] };

describe("the end of a drag", () => {
  it("is one edit for all that was dropped", () => {
    const edit = moveEdit(BOARD, CATALOGUE, [
      { id: "api", position: { x: 40, y: 92 } },
      { id: "links", position: { x: 650, y: 90 } },
    ]);
    expect(edit).toEqual({
      type: "move",
      moves: [
        { root: "components", id: "api", position: { x: 40, y: 92 } },
        { root: "components", id: "links", position: { x: 650, y: 90 } },
      ],
    });
  });

  it("is no edit when nothing moved by a whole pixel", () => {
    expect(moveEdit(BOARD, CATALOGUE, [{ id: "links", position: { x: 600.3, y: 90 } }])).toBeUndefined();
  });

  it("takes a component into the innermost container under its middle", () => {
    const edit = moveEdit(BOARD, CATALOGUE, [{ id: "links", position: { x: 25, y: 65 } }]);
    expect(edit).toMatchObject({ moves: [{ id: "links", parent: "inner" }] });
  });

  it("takes a component out of its container", () => {
    const edit = moveEdit(BOARD, CATALOGUE, [{ id: "api", position: { x: 900, y: 90 } }]);
    expect(edit).toMatchObject({ moves: [{ id: "api", parent: null }] });
  });

  it("leaves what stands in a moved container to the planner", () => {
    const edit = moveEdit(BOARD, CATALOGUE, [{ id: "inner", position: { x: 30, y: 70 } }]);
    expect(edit).toEqual({
      type: "move",
      moves: [{ root: "components", id: "inner", position: { x: 30, y: 70 } }],
    });
  });

  it("never puts a container into itself or into what it holds", () => {
    const edit = moveEdit(BOARD, CATALOGUE, [{ id: "outer", position: { x: 5, y: 5 } }]);
    expect(edit).toEqual({
      type: "move",
      moves: [{ root: "components", id: "outer", position: { x: 5, y: 5 } }],
    });
  });

  it("knows nothing of things that are only a preview", () => {
    expect(moveEdit(BOARD, CATALOGUE, [{ id: "ghost", position: { x: 5, y: 5 } }])).toBeUndefined();
  });
});

describe("a nudge", () => {
  it("moves everything chosen, once", () => {
    const selection = { ...NOTHING, components: ["outer", "api", "links"] };
    expect(nudgeEdit(BOARD, CATALOGUE, selection, { x: GRID, y: 0 })).toEqual({
      type: "move",
      moves: [
        { root: "components", id: "outer", position: { x: 4, y: 0 } },
        { root: "components", id: "links", position: { x: 604, y: 90 } },
      ],
    });
  });

  it("brings the first of them onto the grid along its way, and the others as far", () => {
    const selection = { ...NOTHING, components: ["links", "api"] };
    const placesAfter = (by: { x: number; y: number }) => {
      const edit = nudgeEdit(BOARD, CATALOGUE, selection, by);
      return edit?.type === "move" ? edit.moves.map(({ position }) => [position.x, position.y]) : [];
    };
    expect(placesAfter({ x: 0, y: -GRID })).toEqual([
      [600, 88],
      [30, 88],
    ]);
    expect(placesAfter({ x: 0, y: DOTS })).toEqual([
      [600, 112],
      [30, 112],
    ]);
    expect(placesAfter({ x: -DOTS, y: 0 }), "what lies across is left alone").toEqual([
      [580, 90],
      [10, 90],
    ]);
  });

  it("changes no container, however far it goes", () => {
    expect(nudgeEdit(BOARD, CATALOGUE, { ...NOTHING, components: ["api"] }, { x: 498, y: 0 })).toEqual({
      type: "move",
      moves: [{ root: "components", id: "api", position: { x: 528, y: 90 } }],
    });
  });

  it("is nothing when nothing is chosen", () => {
    expect(nudgeEdit(BOARD, CATALOGUE, NOTHING, { x: GRID, y: 0 })).toBeUndefined();
  });
});

describe("the selection after React Flow's changes", () => {
  it("knows components from connections", () => {
    const nodes = selectionAfter(BOARD, NOTHING, [{ type: "select", id: "api", selected: true }], "nodes");
    expect(nodes).toEqual({ ...NOTHING, components: ["api"] });
    const edges = selectionAfter(
      BOARD,
      nodes,
      [{ type: "select", id: "api-links", selected: true }],
      "edges",
    );
    expect(edges).toEqual({ ...NOTHING, components: ["api"], connections: ["api-links"] });
  });

  it("keeps what was chosen before beside what a box holds", () => {
    const held = { ...NOTHING, components: ["api"] };
    const before = { ...NOTHING, components: ["links", "api"], connections: ["api-links"] };
    expect(chosenBeside(held, before)).toEqual({
      ...NOTHING,
      components: ["api", "links"],
      connections: ["api-links"],
    });
    expect(chosenBeside(before, held)).toBe(before);
  });

  it("is the same object when nothing was selected or let go", () => {
    const selection = { ...NOTHING, components: ["api"] };
    const changes = [
      { type: "select", id: "api", selected: true },
      { type: "position", id: "api" },
    ] as never;
    expect(selectionAfter(BOARD, selection, changes, "nodes")).toBe(selection);
  });
});

it("finds the innermost container at a point, and none outside", () => {
  expect(containerAt(BOARD, CATALOGUE, { x: 30, y: 70 })).toBe("inner");
  expect(containerAt(BOARD, CATALOGUE, { x: 400, y: 20 })).toBe("outer");
  expect(containerAt(BOARD, CATALOGUE, { x: 900, y: 20 })).toBeUndefined();
});
