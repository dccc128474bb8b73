"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";
import { linkDaysSchema } from "@/lib/actions/share-place-schema";
import { err } from "@/lib/shared/result";

const createShareLinkSchema = z.strictObject({
  boardId: boardIdSchema,
  label: z.string().trim().max(80),
  days: linkDaysSchema,
});

/** Makes a link that looks at a board. The token is in this answer and nowhere else, ever. */
export const createShareLink = defineAction(
  createShareLinkSchema,
  { limit: "shareBoard" },
  async ({ boardId, label, days }, { person, runtime }) => {
    const made = await runtime.shareLinks.create({ boardId, personId: person.personId }, { label, days });
    if (made.ok) return made;
    if (made.error.code === "not-found") return err({ code: "not-found" as const });
    return err({
      code: "invalid" as const,
      message: "This board has 50 open links, the most that there can be. Revoke one of them first.",
    });
  },
);
