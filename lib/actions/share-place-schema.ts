import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";

/** The id of a share link, as it stands in its address. */
export const linkIdSchema = z.string().regex(/^[\w-]{1,64}$/, "expected a link's id");

/** How long a link opens its board, in days from now: a day at least, a year at most. */
export const linkDaysSchema = z.int().min(1).max(365, "a link lasts a year at most");

/** A link of a board, as its owner names it. */
export const linkPlaceSchema = z.strictObject({ boardId: boardIdSchema, linkId: linkIdSchema });
