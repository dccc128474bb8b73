import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import { EMPTY_BOARD, TEST_KNOWLEDGE, testContext } from "@/lib/domain/edit/plan-fixture";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { arrangeEdit, type Shift } from "@/lib/flow/arrange";

const context = testContext();

/** Servers at these corners: a, b, c in their order; `!` pins. */
function boardAt(...corners: readonly (readonly [number, number, "!"?])[]): Board {
  return corners.reduce<Board>((board, [x, y, pin], at) => {
    const id = String.fromCharCode(97 + at);
    const added = performEdit(
      board,
      { type: "add-component", id, kind: "server", position: { x, y } },
      context,
    );
    const pinned =
      added.ok && pin
        ? performEdit(added.value, { type: "pin-components", ids: [id], pinned: true }, context)
        : added;
    if (!pinned.ok) throw new Error("the board takes it");
    return pinned.value;
  }, EMPTY_BOARD);
}

function arranged(board: Board, shift: Shift): (readonly [number, number])[] | undefined {
  const components = Object.keys(board.components);
  const edit = arrangeEdit(
    board,
    TEST_KNOWLEDGE,
    { components, connections: [], cards: [], dataModels: [] },
    shift,
  );
  const done = edit && performEdit(board, edit, context);
  return done?.ok
    ? Object.values(done.value.components).map(({ position: { x, y } }) => [x, y] as const)
    : undefined;
}

describe("arranging", () => {
  it.each<[Shift, (readonly [number, number])[]]>([
    [
      "align-left",
      [
        [0, 0],
        [0, 100],
        [0, 300],
      ],
    ],
    [
      "align-centre",
      [
        [200, 0],
        [200, 100],
        [200, 300],
      ],
    ],
    [
      "align-right",
      [
        [400, 0],
        [400, 100],
        [400, 300],
      ],
    ],
    [
      "align-top",
      [
        [0, 0],
        [50, 0],
        [400, 0],
      ],
    ],
    [
      "align-middle",
      [
        [0, 150],
        [50, 150],
        [400, 150],
      ],
    ],
    [
      "align-bottom",
      [
        [0, 300],
        [50, 300],
        [400, 300],
      ],
    ],
    [
      "distribute-across",
      [
        [0, 0],
        [200, 100],
        [400, 300],
      ],
    ],
    [
      "distribute-down",
      [
        [0, 0],
        [50, 150],
        [400, 300],
      ],
    ],
  ])("%s", (shift, corners) => {
    expect(arranged(boardAt([0, 0], [50, 100], [400, 300]), shift)).toEqual(corners);
  });

  it("goes by what is pinned and leaves it", () => {
    expect(arranged(boardAt([0, 0], [50, 100, "!"]), "align-left")).toEqual([
      [50, 0],
      [50, 100],
    ]);
  });

  it("is nothing where they stand like that already, or are too few", () => {
    expect(arranged(boardAt([0, 0], [0, 100]), "align-left")).toBeUndefined();
    expect(arranged(boardAt([0, 0], [9, 100]), "distribute-across")).toBeUndefined();
  });
});
