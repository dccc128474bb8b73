import * as z from "zod";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";

const idSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** A group of words: `content/learn/terms/<id>.json`. `see` is the id of a step or an option where there is more of it. */
export const termGroupSchema = z.strictObject({
  id: idSchema,
  order: z.int().positive(),
  title: z.string().min(3).max(40),
  terms: z
    .array(
      z.strictObject({
        id: idSchema,
        term: z.string().min(2).max(40),
        says: z.string().min(15).max(240),
        see: z.exactOptional(z.string().regex(/^[sd]\d{1,2}(\.[a-z0-9-]+)*$/)),
      }),
    )
    .min(3),
  sources: z.array(sourceSchema).min(1),
});
export type TermGroupFile = z.infer<typeof termGroupSchema>;
