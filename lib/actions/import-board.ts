"use server";
import * as z from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { problemTitleOf } from "@/lib/content/problem-title";
import { parseBoardFile } from "@/lib/domain/exchange/parse-board-file";
import { err, ok } from "@/lib/shared/result";

const LARGEST_FILE_CHARACTERS = 5 * 1_024 * 1_024;
const importBoardSchema = z.strictObject({
  text: z.string().min(1).max(LARGEST_FILE_CHARACTERS, "the file is larger than 5 MiB"),
});

/** Makes a board from a file's text. Answers with its row and what in the file was left out or read differently. */
export const importBoard = defineAction(
  importBoardSchema,
  { limit: "importBoard", mintsGuest: true },
  async ({ text }, { person, runtime }) => {
    const parsed = parseBoardFile(text);
    if (!parsed.ok) return err({ code: "bad-file" as const, faults: parsed.error.faults });
    const { board, drifts } = parsed.value;
    const row = await runtime.boards.create(board, person.personId, problemTitleOf(board));
    return ok({ board: row, drifts });
  },
);
