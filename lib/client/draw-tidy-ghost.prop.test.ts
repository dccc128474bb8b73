import fc from "fast-check";
import { expect, it } from "vitest";
import { drawTidyGhost } from "@/lib/client/draw-tidy-ghost";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { EMPTY_BOARD, STOCK, TEST_KNOWLEDGE, testContext } from "@/lib/domain/edit/plan-fixture";
import { after } from "@/lib/domain/edit/plan-test-board";
import { NOT_ANALYSED } from "@/lib/domain/ladder/not-analysed";
import { tidyUp } from "@/lib/layout/tidy-up";

const STOCKED = STOCK.reduce((board, edit) => after(board, edit), EMPTY_BOARD);
const anyPlace = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  pinned: fc.boolean(),
});

/** The stocked board with its parts anywhere, and some of them pinned. */
const boards = fc.array(anyPlace, { minLength: 1 }).map((places): Board => {
  const components = Object.values(STOCKED.components).map((part, at): [string, Component] => {
    const { x, y, pinned } = places[at % places.length] ?? { x: 0, y: 0, pinned: false };
    return [part.id, { ...part, position: { x: x + at * 7, y }, pinned: pinned && at % 2 === 0 }];
  });
  return { ...STOCKED, components: Object.fromEntries(components) };
});

it("what a tidy-up shows is what its edits make of the board, and it names all that differs", () => {
  fc.assert(
    fc.property(boards, (board) => {
      const plan = tidyUp({ board, kinds: TEST_KNOWLEDGE.kinds, obstacles: [] });
      const ghost = drawTidyGhost(board, plan, NOT_ANALYSED);
      const made = performEdit(board, { type: "batch", edits: [...(ghost?.edits ?? [])] }, testContext());
      expect(made).toEqual({ ok: true, value: ghost?.board ?? board });
      const differing = Object.values(board.components).filter((part) => {
        const is = ghost?.board.components[part.id];
        return is !== undefined && JSON.stringify(is) !== JSON.stringify(part);
      });
      expect(ghost?.changedComponents ?? []).toEqual(differing.map(({ id }) => id));
    }),
  );
});
