"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";

const purgeBoardSchema = z.strictObject({ id: boardIdSchema });

/** Deletes a board of the trash for good. Nothing undoes it. */
export const purgeBoard = defineAction(
  purgeBoardSchema,
  { limit: "changeBoard" },
  ({ id }, { person, runtime }) => runtime.boards.purge(id, person.personId),
);
