"use server";
import * as z from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { initialBoard } from "@/lib/content/initial-board";
import { problemTitleOf } from "@/lib/content/problem-title";
import { err, ok } from "@/lib/shared/result";

const createBoardSchema = z.strictObject({
  /** A problem's slug, or `own` for a system of one's own. */
  problem: z.string().regex(/^[a-z0-9-]{1,60}$/, "expected a problem's name"),
});

/** Makes a board for a problem, or for a system of one's own, and answers with its row. Makes a guest of a visitor. */
export const createBoard = defineAction(
  createBoardSchema,
  { limit: "createBoard", mintsGuest: true },
  async ({ problem }, { person, runtime }) => {
    const board = initialBoard(problem);
    if (board === undefined) return err({ code: "unknown-problem" as const });
    return ok(await runtime.boards.create(board, person.personId, problemTitleOf(board)));
  },
);
