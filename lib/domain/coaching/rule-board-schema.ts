import * as z from "zod";
import { purposeSchema } from "@/lib/domain/catalogue/protocol-schema";
import { questionIdSchema } from "@/lib/domain/catalogue/setting-schema";
import { idSchema } from "@/lib/domain/board/ids";
import { originSchema, scalarSchema, settingsSchema } from "@/lib/domain/board/scalars";
import { acceptanceIdSchema } from "@/lib/domain/knowledge/overlay-ids";
import { concernSchema } from "@/lib/domain/knowledge/selector-schema";
import { stepIdSchema } from "@/lib/domain/knowledge/step-schema";

/** A board in few words: what a rule needs to see and nothing else. */
export const sketchSchema = z.strictObject({
  components: z.array(
    z.strictObject({
      id: idSchema,
      kind: z.string(),
      name: z.exactOptional(z.string()),
      parent: z.exactOptional(idSchema),
      settings: z.exactOptional(settingsSchema),
      origin: z.exactOptional(originSchema),
    }),
  ),
  connections: z.array(
    z.strictObject({
      /** Left out: `<from>-<to>`, so an id is given only where two parts are joined twice. */
      id: z.exactOptional(idSchema),
      from: idSchema,
      to: idSchema,
      protocol: z.exactOptional(z.string()),
      style: z.exactOptional(z.string()),
      purpose: purposeSchema,
      settings: z.exactOptional(settingsSchema),
      origin: z.exactOptional(originSchema),
    }),
  ),
  concerns: z.exactOptional(z.array(concernSchema)),
  context: z.exactOptional(z.string()),
  usersPerDay: z.exactOptional(z.number().min(1)),
  /** The share of users who keep a screen open, 0-1. Left out: nobody does. */
  watching: z.exactOptional(z.number().min(0).max(1)),
  availabilityTarget: z.exactOptional(z.number().min(0).max(1)),
  dataModels: z.exactOptional(
    z.array(z.strictObject({ id: idSchema, store: z.exactOptional(idSchema), queries: z.array(z.string()) })),
  ),
  /** What was recorded in the overlay, and the scope that was put forward. */
  overlay: z.exactOptional(
    z.strictObject({
      adopted: z.boolean(),
      scope: z.exactOptional(z.string()),
      passed: z.exactOptional(z.array(acceptanceIdSchema)),
    }),
  ),
  /** Where questions of the ladder stand, for the rules that repeat them. */
  questions: z.exactOptional(
    z.array(
      z.strictObject({
        question: questionIdSchema,
        step: stepIdSchema,
        status: z.enum(["accepted", "owed", "early", "silent"]),
        says: z.exactOptional(z.string()),
        about: z.array(z.strictObject({ entity: z.string(), field: z.string(), value: scalarSchema })),
      }),
    ),
  ),
});
export type Sketch = z.infer<typeof sketchSchema>;

/** Two boards of one rule, as alike as can be: `content/rule-boards/<rule>.json`. */
export const ruleBoardSchema = z.strictObject({ fires: sketchSchema, quiet: sketchSchema });
export type RuleBoard = z.infer<typeof ruleBoardSchema>;
