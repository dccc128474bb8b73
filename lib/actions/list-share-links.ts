"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";
import { ok, err } from "@/lib/shared/result";

const listShareLinksSchema = z.strictObject({ boardId: boardIdSchema });

/** A board's links, open ones first; never a token. */
export const listShareLinks = defineAction(
  listShareLinksSchema,
  { limit: "changeBoard" },
  async ({ boardId }, { person, runtime }) => {
    const listed = await runtime.shareLinks.list({ boardId, personId: person.personId });
    return listed.ok ? ok({ links: listed.value }) : err({ code: "not-found" as const });
  },
);
