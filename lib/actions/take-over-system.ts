"use server";
import * as z from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { takenOverBoard } from "@/lib/content/taken-over-board";
import { drawnSystemSchema } from "@/lib/domain/exchange/sketch/drawn-system";
import { err, ok } from "@/lib/shared/result";

const takeOverSchema = z.strictObject({
  name: z.string().trim().max(120, "a name has at most 120 characters"),
  risk: z.string().trim().max(1_000, "a risk has at most 1,000 characters"),
  drawn: drawnSystemSchema.refine(
    ({ components }) => components.length > 0,
    "nothing is drawn yet: give at least one name a kind",
  ),
});

/**
 * Makes a board of a team's own system, everything on it inherited, and answers with its row. Makes a guest of a visitor.
 * What a caller sends is planned like any edit: an unknown kind or a dangling end is refused by name.
 */
export const takeOverSystem = defineAction(
  takeOverSchema,
  { limit: "createBoard", mintsGuest: true },
  async (system, { person, runtime }) => {
    const board = takenOverBoard(system);
    if (!board.ok)
      return err({ code: "invalid" as const, message: `${board.error.message} ${board.error.suggestion}` });
    return ok(await runtime.boards.create(board.value, person.personId));
  },
);
