"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";

const duplicateBoardSchema = z.strictObject({ id: boardIdSchema });

/** Makes a copy of a board as it is now, owned by whoever asks. */
export const duplicateBoard = defineAction(
  duplicateBoardSchema,
  { limit: "createBoard" },
  ({ id }, { person, runtime }) => runtime.boards.duplicate(id, person.personId),
);
