import * as z from "zod";

/** Where a claim comes from: a work a reader can find, and the day it was read (ISO date). */
export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  url: z.exactOptional(z.url()),
  readOn: z.exactOptional(z.iso.date()),
});
export type Source = z.infer<typeof sourceSchema>;

/** How far to trust a figure: measured by its maker, gathered by others, or our own judgement. */
export const gradeSchema = z.enum(["primary", "secondary", "judgement"]);
export type Grade = z.infer<typeof gradeSchema>;

/** A figure with its range, its grade and its source. The unit is in the name of the field that holds it. */
export const figureSchema = z
  .strictObject({
    value: z.number().nonnegative(),
    low: z.number().nonnegative(),
    high: z.number().nonnegative(),
    grade: gradeSchema,
    source: sourceSchema,
    note: z.exactOptional(z.string()),
  })
  .refine((figure) => figure.low <= figure.value && figure.value <= figure.high, {
    message: "expected low <= value <= high",
  });
export type Figure = z.infer<typeof figureSchema>;
