"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";
import { acceptanceIdSchema } from "@/lib/domain/knowledge/overlay-ids";

const recordTestResultSchema = z.strictObject({
  boardId: boardIdSchema,
  test: acceptanceIdSchema,
  /** `null` takes the result back. */
  outcome: z.enum(["passed", "failed"]).nullable(),
  build: z.string().trim().max(60),
  note: z.string().trim().max(500),
});

/** Records on a board what came of an acceptance test, and answers with all of the board's results. */
export const recordTestResult = defineAction(
  recordTestResultSchema,
  { limit: "changeBoard" },
  ({ boardId, ...result }, { person, runtime }) =>
    runtime.boards.recordResult(boardId, person.personId, { type: "record-result", ...result }),
);
