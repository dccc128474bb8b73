import * as z from "zod";
import { idSchema } from "@/lib/domain/board/ids";
import { requirementSchema } from "@/lib/domain/board/frame-schema";
import { settingsSchema } from "@/lib/domain/board/scalars";
import { trafficClassSchema, workloadSchema } from "@/lib/domain/board/workload-schema";
import { purposeSchema } from "@/lib/domain/catalogue/protocol-schema";
import { anyStepIdSchema } from "@/lib/domain/knowledge/any-step-id";
import { concernSchema, componentSelectorSchema } from "@/lib/domain/knowledge/selector-schema";
import { placementMoveSchema } from "@/lib/domain/knowledge/placement-schema";

const nameSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** A box of a small picture. Without a kind it stands for the one that the picture is about. */
const partSchema = z.strictObject({
  ref: idSchema,
  kind: z.exactOptional(z.string()),
  name: z.exactOptional(z.string().max(40)),
  settings: z.exactOptional(settingsSchema),
  inside: z.exactOptional(idSchema),
});

/** A line of a small picture. What is left out is what the canvas would suggest between these two. */
const lineSchema = z.strictObject({
  from: idSchema,
  to: idSchema,
  protocol: z.exactOptional(z.string()),
  style: z.exactOptional(z.string()),
  purpose: z.exactOptional(purposeSchema),
  settings: z.exactOptional(settingsSchema),
});

/** A board in few words. Boxes in the order from the people on. */
export const drawingSchema = z.strictObject({
  parts: z.array(partSchema).min(1).max(8),
  lines: z.array(lineSchema),
  /** The load it is drawn under: `content/learn/loads/<id>.json`. */
  load: nameSchema,
});
export type Drawing = z.infer<typeof drawingSchema>;

/** What people do on the boards of the pictures, and what was promised: `content/learn/loads/<id>.json`. */
export const loadSchema = z.strictObject({
  id: nameSchema,
  /** What each user does, in one line under the slider. */
  says: z.string().min(10).max(120),
  workload: workloadSchema.omit({ usersPerDay: true }),
  classes: z.array(trafficClassSchema).min(1),
  concerns: z.array(concernSchema),
  requirements: z.array(requirementSchema),
});
export type PictureLoad = z.infer<typeof loadSchema>;

/**
 * A board to draw options on: `content/learn/bases/<id>.json`. Those that name the option's step are tried first, then
 * all others, each in `order`; the first on which the option can be drawn is taken.
 */
export const baseSchema = z.strictObject({
  id: nameSchema,
  order: z.int().positive(),
  /** The steps whose options are tried here before anywhere else. */
  steps: z.array(anyStepIdSchema),
  says: z.string().min(10),
  draw: drawingSchema,
  /** Drawn after an option's own recipe: joins what the recipe leaves loose. Moves whose anchors find nothing do nothing. */
  then: z.exactOptional(z.array(placementMoveSchema)),
});
export type Base = z.infer<typeof baseSchema>;

/** A picture of a component kind at its work: `content/learn/scenes/<id>.json`. The first, in `order`, that suits is taken. */
export const sceneSchema = z.strictObject({
  id: nameSchema,
  order: z.int().positive(),
  suits: componentSelectorSchema,
  draw: drawingSchema,
});
export type Scene = z.infer<typeof sceneSchema>;

/** All that pictures are drawn from; bases and scenes in their order. */
export type PictureBook = {
  loads: Readonly<Record<string, PictureLoad>>;
  bases: readonly Base[];
  scenes: readonly Scene[];
};
