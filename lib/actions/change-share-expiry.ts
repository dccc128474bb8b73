"use server";
import { defineAction } from "@/lib/actions/define-action";
import { linkDaysSchema, linkPlaceSchema } from "@/lib/actions/share-place-schema";
import { err } from "@/lib/shared/result";

const changeShareExpirySchema = linkPlaceSchema.extend({ days: linkDaysSchema });

/** Lets a link end so many days from now; one that ran out opens again, one that was revoked does not. */
export const changeShareExpiry = defineAction(
  changeShareExpirySchema,
  { limit: "changeBoard" },
  async ({ boardId, linkId, days }, { person, runtime }) => {
    const changed = await runtime.shareLinks.setExpiry({ boardId, personId: person.personId }, linkId, days);
    return changed.ok ? changed : err({ code: "not-found" as const });
  },
);
