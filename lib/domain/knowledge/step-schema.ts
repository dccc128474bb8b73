import * as z from "zod";
import { qualitySchema } from "@/lib/domain/catalogue/quality";
import { questionIdSchema } from "@/lib/domain/catalogue/setting-schema";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";
import { metricSchema } from "@/lib/domain/knowledge/metric-schema";
import { placementMoveSchema } from "@/lib/domain/knowledge/placement-schema";
import { conditionSchema, triggerSchema } from "@/lib/domain/knowledge/selector-schema";

export const STEP_IDS = [
  "s0",
  "s1",
  "s2",
  "s3",
  "s4",
  "s5",
  "s6",
  "s7",
  "s8",
  "s9",
  "s10",
  "s11",
  "s12",
  "s13",
  "s14",
  "s15",
  "s16",
  "s17",
  "s18",
  "s19",
  "s20",
  "s21",
] as const;
export const stepIdSchema = z.enum(STEP_IDS);
export type StepId = z.infer<typeof stepIdSchema>;

/** Whether an id is that of a step of the ladder. */
export function isStepId(id: string | undefined): id is StepId {
  return (STEP_IDS as readonly (string | undefined)[]).includes(id);
}

export const CHAPTERS = [
  "frame",
  "tiers-and-data",
  "spread",
  "contract",
  "grow",
  "operate",
  "defend",
] as const;
export const chapterSchema = z.enum(CHAPTERS);
export type Chapter = z.infer<typeof chapterSchema>;

/** A quality and how it changes, in one short clause ("hot reads skip the database"). */
export const effectSchema = z.strictObject({ quality: qualitySchema, by: z.string().min(8) });

export const optionSchema = z.strictObject({
  id: z.string().regex(/^[sd]\d{1,2}(\.[a-z0-9-]+)+$/, "expected an id such as s13.cache-aside"),
  name: z.string().min(2).max(40),
  summary: z.string().min(10).max(120),
  chooseWhen: z.string().min(10),
  gain: z.array(effectSchema).min(1),
  giveUp: z.array(effectSchema).min(1),
  /** The board shows this option when all of these hold. Empty: the option is taken by word alone. */
  shows: z.array(conditionSchema),
  /** How to draw it. Empty: nothing is drawn. */
  place: z.array(placementMoveSchema),
  /** Words and names that speak of this option in free text, lower case. */
  words: z.array(z.string()).default([]),
  examples: z.exactOptional(z.string()),
});
export type Option = z.infer<typeof optionSchema>;

/** A note that the judge accepts with 4 of 4, about a system that is not any of our problems. */
export const exampleNoteSchema = z.strictObject({
  option: z.string(),
  because: z.string().min(10),
  rejected: z.string(),
  since: z.string().min(10),
  gain: effectSchema,
  giveUp: effectSchema,
  revisitWhen: z.union([
    z.strictObject({ metric: metricSchema, comparison: z.enum(["above", "below"]), value: z.number() }),
    z.strictObject({ event: z.string().min(8) }),
  ]),
});

/** A question that a decision answers. One decision covers everything that follows from the answer. */
export const questionSchema = z.strictObject({
  id: questionIdSchema,
  text: z.string().min(10).endsWith("?"),
  /** Owed as soon as the step is due; otherwise only when the board shows something that opens it. */
  required: z.boolean(),
  /** Opened by a system that was taken over as it was found, not by any one part of it. */
  opensOn: z.exactOptional(z.literal("baseline")),
  options: z.array(optionSchema).min(2),
  example: exampleNoteSchema,
});
export type Question = z.infer<typeof questionSchema>;

/** A step of the ladder: `content/steps/<id>.json`. */
export const stepSchema = z.strictObject({
  id: stepIdSchema,
  title: z.string().min(3).max(40),
  chapter: chapterSchema,
  goal: z.string().min(20),
  /** Any of these makes the step due. */
  triggers: z.array(triggerSchema).min(1),
  /**
   * One line each, number first. Slots: {component} {percent} {value} {limit} {resource} {threshold} {target}; {standing} goes right behind a share of
   * one machine and says what share that is of the machines on the board, where it is another.
   * `due` says why it is due, `notYet` what would make it so.
   */
  words: z.strictObject({ due: z.string().min(10), notYet: z.string().min(10) }),
  questions: z.array(questionSchema),
  /** Rules that must be clear or waived before the step is done. */
  blockingRules: z.array(z.string().regex(/^R\d\d$/)),
  lesson: z.array(z.string().min(20)).min(1),
  mistakes: z.array(z.string().min(10)).min(2),
  followUps: z.array(z.string().min(10).endsWith("?")).min(2),
  diagram: z.strictObject({ before: z.string().min(5), after: z.string().min(5) }),
  hints: z.tuple([z.string(), z.string(), z.string()]),
  guide: z.exactOptional(z.enum(["data-store", "balancing"])),
  sources: z.array(sourceSchema).min(1),
});
export type Step = z.infer<typeof stepSchema>;
