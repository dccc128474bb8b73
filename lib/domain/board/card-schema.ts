import * as z from "zod";
import { ruleIdSchema } from "@/lib/domain/knowledge/rule-words-schema";
import { idSchema } from "@/lib/domain/board/ids";
import { instantSchema, nameSchema, positionSchema } from "@/lib/domain/board/scalars";

/** A finding set aside in writing. It holds while the finding's `subject` and the text are there. */
export const waiverSchema = z
  .strictObject({
    id: idSchema,
    rule: ruleIdSchema,
    /** The finding's key within its rule: the ids it is about, sorted and joined by `+`. */
    subject: z.string().max(400),
    reason: z.string().max(1_000),
    author: z.string().max(60),
    at: instantSchema,
  })
  .meta({ id: "Waiver", description: "A finding set aside in writing." });
export type Waiver = z.infer<typeof waiverSchema>;

/** A free text on the board. */
export const textCardSchema = z
  .strictObject({
    id: idSchema,
    text: z.string().max(4_000),
    position: positionSchema,
  })
  .meta({ id: "TextCard", description: "A free text on the board." });
export type TextCard = z.infer<typeof textCardSchema>;

/** Entities, keys and the queries that matter: what a data store is chosen by. */
export const dataModelSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema,
    position: positionSchema,
    /** The store that holds it, where it is known. */
    store: z.exactOptional(idSchema),
    entities: z.record(
      idSchema,
      z.strictObject({
        name: nameSchema,
        key: nameSchema,
        fields: z.string().max(400),
        order: z.int().min(0).max(100),
      }),
    ),
    queries: z.record(
      idSchema,
      z.strictObject({ text: z.string().max(300), order: z.int().min(0).max(100) }),
    ),
  })
  .meta({ id: "DataModel", description: "Entities, their keys, and the queries that matter." });
export type DataModel = z.infer<typeof dataModelSchema>;
