import pino from "pino";
import { describe, expect, it } from "vitest";
import { replayOf } from "@/lib/content/check-content";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import { createCountOwed } from "@/lib/server/boards/count-owed";
import { createLog } from "@/lib/server/log";
import { sampleBoard } from "@/lib/server/testing/sample-board";
import { startBoard } from "@/lib/server/testing/start-board";

const SLUG = "url-shortener";
const silent = createLog({ logLevel: "silent" });

/** A walked board with the notes of its first decisions taken out again. */
function indebted(without: number): Board {
  const walked = replayOf(testContent, SLUG)!.board;
  const decisions = Object.fromEntries(Object.entries(walked.decisions).slice(without));
  return { ...walked, decisions: decisions };
}

const owedOn = (board: Board) => analyse(board, publicKnowledge(testContent, SLUG)).progress.owed.length;

describe("the notes owed, in the list of boards", () => {
  it("are those of the board's own screen", async () => {
    const { runtime, owner } = await startBoard();
    const board = indebted(3);
    expect(owedOn(board)).toBeGreaterThan(0);
    expect(await runtime.boards.create(board, owner.personId)).toMatchObject({ owedCount: owedOn(board) });
    expect((await runtime.boards.list(owner.personId))[0]).toMatchObject({ owedCount: owedOn(board) });
  });

  it("hold those of the second walk too", () => {
    const walked = {
      ...sampleBoard(),
      overlay: { ...sampleBoard().overlay, adoptedAt: "2026-01-01T00:00:00Z" },
    };
    const owed = createCountOwed(silent)(walked);
    const { progress, overlay } = analyse(walked, publicKnowledge(testContent, undefined));
    expect(overlay.progress.owed.map(({ question }) => question)).toEqual(["d2.scope", "d3.close-policy"]);
    expect(owed).toBe(progress.owed.length + 2);
  });

  it("follow with the fold", async () => {
    const { runtime, owner } = await startBoard();
    const board = indebted(0);
    const { id, owedCount } = await runtime.boards.create(board, owner.personId);
    expect(owedCount).toBe(0);
    await runtime.documents.edit({ boardId: id, generation: 1 }, owner.personId, (doc) => {
      for (const decision of Object.keys(board.decisions).slice(0, 3))
        doc.getMap("decisions").delete(decision);
    });
    expect(await runtime.boards.open(id, owner.personId)).toMatchObject({
      value: { owedCount: owedOn(indebted(3)) },
    });
  });

  it("are counted on a board of a problem that nobody knows", () => {
    expect(createCountOwed(silent)(sampleBoard())).toBeTypeOf("number");
  });

  it("are not counted on a board so large that others would wait", () => {
    const board = sampleBoard();
    const [one] = Object.values(board.components);
    const components = Object.fromEntries(
      Array.from({ length: 301 }, (_, index) => [`c${String(index)}`, { ...one, id: `c${String(index)}` }]),
    );
    expect(createCountOwed(silent)({ ...board, components: components as Board["components"] })).toBeNull();
  });

  it("are unknown where the analysis fails, which is logged and stops nothing", () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const countOwed = createCountOwed(log, () => {
      throw new Error("a fault in a rule");
    });
    expect(countOwed(sampleBoard())).toBeNull();
    expect(lines.join()).toContain("a fault in a rule");
  });
});
