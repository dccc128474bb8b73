import * as z from "zod";

/** The id of a stored board, as it stands in addresses. */
export const boardIdSchema = z.string().regex(/^[\w-]{1,64}$/, "expected a board's id");
