import * as z from "zod";
import { dataModelSchema, textCardSchema } from "@/lib/domain/board/card-schema";
import { componentSchema } from "@/lib/domain/board/component-schema";
import { connectionSchema } from "@/lib/domain/board/connection-schema";

/** What a text on the clipboard says it is. */
export const FRAGMENT = { format: "loadstone.fragment", version: 1 } as const;

/** A part of a board on its way to another place: the parts, and the connections between them. */
export const fragmentSchema = z.strictObject({
  format: z.literal(FRAGMENT.format),
  version: z.literal(FRAGMENT.version),
  /** The board it was taken from. */
  from: z.string().max(60),
  components: z.array(componentSchema).max(2_000),
  connections: z.array(connectionSchema).max(2_000),
  cards: z.array(textCardSchema).max(500),
  dataModels: z.array(dataModelSchema).max(200),
});
export type Fragment = z.infer<typeof fragmentSchema>;
