import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { anyEdit } from "@/lib/domain/edit/plan-any-edit";
import { EMPTY_BOARD, testContext } from "@/lib/domain/edit/plan-fixture";
import { parseFragment } from "@/lib/domain/fragment/parse-fragment";
import { planPaste } from "@/lib/domain/fragment/plan-paste";
import { takeFragment } from "@/lib/domain/fragment/take-fragment";
import type { Board } from "@/lib/domain/board/board-schema";
import { whims } from "@/lib/document/whims";

const context = testContext();
const boards = whims(40).map((whims) =>
  whims.reduce<Board>((board, each, at) => {
    const done = performEdit(board, anyEdit(board, each, `made${String(at)}`), context);
    return done.ok ? done.value : board;
  }, EMPTY_BOARD),
);

function allOf({ components, cards, dataModels }: Board) {
  return {
    components: Object.keys(components),
    cards: Object.keys(cards),
    dataModels: Object.keys(dataModels),
  };
}

function pasted(onto: Board, from: Board): Board {
  const parsed = parseFragment(JSON.stringify(takeFragment(from, "there", allOf(from))));
  if (!parsed.ok) throw new Error(parsed.error.message);
  let made = 0;
  const paste = planPaste(onto, parsed.value, {
    by: { x: 32, y: 32 },
    newId: () => `pasted${String((made += 1))}`,
    frameFor: () => undefined,
  });
  const done = performEdit(onto, paste.edit, context);
  if (!done.ok) throw new Error(`${done.error.message} ${JSON.stringify(paste.edit)}`);
  return done.value;
}

const count = (board: Board) =>
  [board.components, board.connections, board.cards, board.dataModels].map((all) => Object.keys(all).length);

describe("a fragment", () => {
  it("arrives whole on any other board, and owes what new parts owe", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const after = pasted(EMPTY_BOARD, board);
        expect(count(after)).toEqual(count(board));
        const parts = [...Object.values(after.components), ...Object.values(after.connections)];
        expect(parts.every(({ origin }) => origin === "drawn")).toBe(true);
        const insides = (of: Board) =>
          Object.values(of.components).filter(({ parent }) => parent !== undefined);
        expect(insides(after)).toHaveLength(insides(board).length);
      }),
      { numRuns: 60 },
    );
  });

  it("doubles its own board and leaves what was there as it was", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const after = pasted(board, board);
        expect(count(after)).toEqual(count(board).map((number) => number * 2));
        for (const [id, component] of Object.entries(board.components))
          expect(after.components[id as keyof typeof after.components]).toBe(component);
      }),
      { numRuns: 60 },
    );
  });

  it("reads any text without a throw, and names what it is instead", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `{"format":"loadstone.fragment","x":${json}}`),
        ),
        (text) => {
          const parsed = parseFragment(text);
          expect(parsed.ok).toBe(false);
          if (!parsed.ok) expect(parsed.error.message).toMatch(/\.$/);
        },
      ),
    );
    const codeOf = (text: string) => {
      const parsed = parseFragment(text);
      return parsed.ok ? "ok" : parsed.error.code;
    };
    expect(codeOf("web -> lb -> api x4 -> postgres")).toBe("a-sketch");
    expect(codeOf("flowchart LR\n a")).toBe("a-sketch");
    expect(codeOf("milk, bread")).toBe("not-a-fragment");
    expect(codeOf('{"format":"loadstone.fragment","version":9}')).toBe("broken");
  });
});
