"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";

const restoreBoardSchema = z.strictObject({ id: boardIdSchema });

/** Brings a removed board back. */
export const restoreBoard = defineAction(
  restoreBoardSchema,
  { limit: "changeBoard" },
  ({ id }, { person, runtime }) => runtime.boards.restore(id, person.personId),
);
