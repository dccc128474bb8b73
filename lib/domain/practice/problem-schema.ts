import * as z from "zod";
import { requirementSchema } from "@/lib/domain/board/frame-schema";
import { trafficClassSchema, workloadSchema } from "@/lib/domain/board/workload-schema";
import { exampleNoteSchema, stepIdSchema } from "@/lib/domain/knowledge/step-schema";
import { placementMoveSchema } from "@/lib/domain/knowledge/placement-schema";
import { concernSchema } from "@/lib/domain/knowledge/selector-schema";
import { questionIdSchema } from "@/lib/domain/catalogue/setting-schema";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";
import { idSchema } from "@/lib/domain/board/ids";

/** A number of the brief on a card beside the board: the person confirms it and may be unsure of it. */
export const numberCardSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3).max(60),
  value: z.string().min(1).max(40),
  why: z.string().min(10),
});

/** A load and the steps that may fall due in it, at most four. */
export const stageSchema = z.strictObject({
  title: z.string().min(3).max(60),
  usersPerDay: z.number().min(1),
  steps: z.array(stepIdSchema).max(4),
  /** One sentence on what this load is like. */
  says: z.string().min(10),
});
export type Stage = z.infer<typeof stageSchema>;

/** A problem as a browser may see it: `content/problems/<slug>/problem.json` (`brief.md` is read beside it). */
export const problemSchema = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(3).max(40),
  summary: z.string().min(20).max(160),
  teaches: z.array(z.string()).min(2),
  difficulty: z.enum(["first", "middle", "hard"]),
  minutes: z.int().min(20).max(120),
  concerns: z.array(concernSchema),
  workload: workloadSchema,
  classes: z.array(trafficClassSchema).min(1),
  requirements: z.array(requirementSchema).min(3),
  numbers: z.array(numberCardSchema).min(3).max(8),
  stages: z.array(stageSchema).min(2),
  constraints: z.array(z.string().min(10)).min(1),
  traps: z.array(z.strictObject({ says: z.string().min(10), instead: z.string().min(10) })).min(2),
  outOfScope: z.array(z.string().min(5)).min(1),
  /** Draws the first server and its clients on an empty board. */
  baseline: z.array(placementMoveSchema).min(2),
  sources: z.array(sourceSchema).min(1),
});
export type Problem = z.infer<typeof problemSchema>;

/** One step of a worked walk: what is drawn, then the decisions that answer the step. */
export const referenceMoveSchema = z.strictObject({
  step: stepIdSchema,
  /** Beyond what the option's own recipe draws; with `useRecipe` the recipe is drawn first. */
  draw: z.array(placementMoveSchema),
  useRecipe: z.boolean(),
  decisions: z.array(z.strictObject({ question: questionIdSchema, note: exampleNoteSchema })),
});

/** A worked walk, stage by stage: `content/problems/<slug>/reference.json`. Never reaches a browser before S21. */
export const referenceSchema = z.strictObject({
  canary: z.string().min(12),
  stages: z.array(z.strictObject({ moves: z.array(referenceMoveSchema) })),
  verdict: z.string().min(40),
  /** Findings that stand at the end on purpose, and why (none may be an error). */
  accepted: z.array(z.strictObject({ rule: z.string(), because: z.string().min(10) })),
});
export type Reference = z.infer<typeof referenceSchema>;
