"use server";
import * as z from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import { doorBoard } from "@/lib/content/view-door";
import { doorAnswersSchema } from "@/lib/domain/overlay/door-answers";
import { err, ok } from "@/lib/shared/result";

const createDoorBoardSchema = z.strictObject({
  /** What was said at the door; which symptoms and answers there are is asked of the content. */
  said: z.strictObject({
    symptom: z.string().max(40),
    answers: z.record(z.string().max(40), z.string().max(40)),
  }),
});

/**
 * Makes a board with the delivery path that these answers describe, and answers with its row. Makes a guest of a
 * visitor. The path is planned here: what a caller sends is answers, and an unknown one is refused by name.
 */
export const createDoorBoard = defineAction(
  createDoorBoardSchema,
  { limit: "createBoard", mintsGuest: true },
  async ({ said }, { person, runtime }) => {
    const parsed = doorAnswersSchema(loadKnowledge().overlay.door).safeParse(said);
    if (!parsed.success) return err({ code: "invalid" as const, message: z.prettifyError(parsed.error) });
    return ok(await runtime.boards.create(doorBoard(parsed.data), person.personId));
  },
);
