import * as z from "zod";
import { concernSchema } from "@/lib/domain/knowledge/selector-schema";
import { idSchema } from "@/lib/domain/board/ids";
import { instantSchema, nameSchema } from "@/lib/domain/board/scalars";

/** What the board is. `stage` is the stage shown, counted from 0; that a stage is passed is derived. */
export const aboutSchema = z
  .strictObject({
    name: nameSchema,
    problem: z.exactOptional(
      z.strictObject({ slug: z.string().min(1).max(60), contentVersion: z.string().max(40) }),
    ),
    stage: z.int().min(0).max(50),
    createdAt: instantSchema,
  })
  .meta({
    description:
      "What the board is: its name, its problem if it has one, and the stage that is shown, from 0.",
  });

/** What was said before the first box: confirmed numbers, the least sure one, and what no drawing shows. */
export const intakeSchema = z
  .strictObject({
    /** Number cards by id that the person has confirmed, with the time. */
    confirmed: z.record(idSchema, instantSchema),
    leastSure: z.exactOptional(idSchema),
    concerns: z.partialRecord(concernSchema, z.boolean()),
    context: z.string().max(4_000),
    apiContract: z.string().max(8_000),
  })
  .meta({ description: "What was said before the first box was drawn." });

/** What the system must do, or how well. A target is a number whose unit its name says. */
export const requirementSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(["functional", "quality"]),
    text: z.string().max(400),
    order: z.int().min(0).max(200),
    target: z.exactOptional(
      z.strictObject({
        metric: z.enum(["availability", "p99LatencyMs", "rpoSeconds", "rtoMinutes"]),
        value: z.number().min(0).max(1e9),
      }),
    ),
  })
  .meta({
    id: "Requirement",
    description:
      "What the system must do, or how well. A target is in the unit that its metric names; an availability is 0 to 1.",
  });
export type Requirement = z.infer<typeof requirementSchema>;
