"use server";
import { defineAction } from "@/lib/actions/define-action";
import { linkPlaceSchema } from "@/lib/actions/share-place-schema";
import { err } from "@/lib/shared/result";

/** Ends a link at once, and lets go whoever looks by it. */
export const revokeShareLink = defineAction(
  linkPlaceSchema,
  { limit: "changeBoard" },
  async ({ boardId, linkId }, { person, runtime }) => {
    const revoked = await runtime.shareLinks.revoke({ boardId, personId: person.personId }, linkId);
    return revoked.ok ? revoked : err({ code: "not-found" as const });
  },
);
