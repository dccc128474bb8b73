import * as z from "zod";
import { qualitySchema } from "@/lib/domain/catalogue/quality";
import { questionIdSchema } from "@/lib/domain/catalogue/setting-schema";
import { metricSchema } from "@/lib/domain/knowledge/metric-schema";
import { anyStepIdSchema } from "@/lib/domain/knowledge/any-step-id";
import { decisionIdSchema, idSchema } from "@/lib/domain/board/ids";
import { instantSchema, scalarSchema } from "@/lib/domain/board/scalars";

const textSchema = z.string().max(1_000);

/** One gain or cost: the quality it touches and by what mechanism, in the person's words. */
export const effectLineSchema = z
  .strictObject({
    quality: z.exactOptional(qualitySchema),
    by: textSchema,
    order: z.int().min(0).max(20),
  })
  .meta({ id: "Effect", description: "A quality that is gained or given up, and by what mechanism." });
export type EffectLine = z.infer<typeof effectLineSchema>;

/** When the decision is to be looked at again: a number that the load report fills, or an event a person confirms. */
export const revisitSchema = z
  .strictObject({
    metric: z.exactOptional(metricSchema),
    comparison: z.exactOptional(z.enum(["above", "below"])),
    value: z.exactOptional(z.number().min(0).max(1e15)),
    event: textSchema,
    /** Set when a person says that the event has happened. */
    eventHappenedAt: z.exactOptional(instantSchema),
  })
  .meta({
    id: "Revisit",
    description: "What reopens a decision: a number that passes a value, or an event that a person confirms.",
  });
export type Revisit = z.infer<typeof revisitSchema>;

/** A trade-off note: one sentence with slots. Slots may be empty while it is written; the judge says what is missing. */
export const noteSchema = z
  .strictObject({
    because: textSchema,
    /** The option of the same question that was not taken. */
    rejected: z.exactOptional(z.string().max(60)),
    since: textSchema,
    gain: z.record(idSchema, effectLineSchema),
    giveUp: z.record(idSchema, effectLineSchema),
    revisitWhen: revisitSchema,
    confidence: z.exactOptional(z.enum(["low", "medium", "high"])),
  })
  .meta({
    id: "Note",
    description:
      "A trade-off note: because, over what else, since, gained, given up, and when to look again.",
  });
export type Note = z.infer<typeof noteSchema>;

/**
 * An answer to one question. *Accepted* is never stored: a decision is accepted when it is proposed, its note is sound,
 * and everything in `settles` is still so on the board. `settles` maps `<entity>/<field>` to the value it had, with the
 * dots of the field written as `~`; the entity `connections` stands for all connections together.
 */
export const decisionSchema = z
  .strictObject({
    id: decisionIdSchema,
    step: anyStepIdSchema,
    question: questionIdSchema,
    questionText: z.string().max(300),
    option: z.exactOptional(z.string().max(60)),
    optionText: z.string().max(300),
    contentVersion: z.string().max(40),
    status: z.enum(["draft", "proposed", "superseded"]),
    note: noteSchema,
    settles: z.record(z.string().regex(/^[A-Za-z0-9_-]+\/[A-Za-z0-9~/_:-]+$/), scalarSchema),
    supersedes: z.exactOptional(decisionIdSchema),
    author: z.string().max(60),
    at: instantSchema,
  })
  .meta({
    id: "Decision",
    description:
      "An answer to one question of a step. That it is accepted is derived, never stored. settles maps <entity>/<field> to the value it covers; dots of the field are written ~.",
  });
export type Decision = z.infer<typeof decisionSchema>;
