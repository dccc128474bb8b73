"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";

const renameBoardSchema = z.strictObject({ id: boardIdSchema, name: z.string().trim().min(1).max(120) });

/** Renames a board, also while people have it open. */
export const renameBoard = defineAction(
  renameBoardSchema,
  { limit: "changeBoard" },
  ({ id, name }, { person, runtime }) => runtime.boards.rename(id, person.personId, name),
);
