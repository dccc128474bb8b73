"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";

const removeBoardSchema = z.strictObject({ id: boardIdSchema });

/** Removes a board; `restoreBoard` undoes it for 30 days. */
export const removeBoard = defineAction(
  removeBoardSchema,
  { limit: "changeBoard" },
  ({ id }, { person, runtime }) => runtime.boards.remove(id, person.personId),
);
