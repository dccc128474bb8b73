import * as z from "zod";
import { categorySchema } from "@/lib/domain/catalogue/kind-schema";
import { PAPER } from "@/lib/domain/library/paper";

export const MOST_BOXES = 80;
export const MOST_LINES = 120;

const acrossSchema = z.int().min(0).max(PAPER.width);
const downSchema = z.int().min(0).max(PAPER.height);
const boxAtSchema = z
  .int()
  .min(0)
  .max(MOST_BOXES - 1);

/** One part: x, y of the top left corner, width, height, category; `frame` is one that holds others. */
const boxSchema = z.union([
  z.tuple([acrossSchema, downSchema, acrossSchema, downSchema, categorySchema]),
  z.tuple([acrossSchema, downSchema, acrossSchema, downSchema, categorySchema, z.literal("frame")]),
]);

/** A board as a small picture. Frames come first, so that what stands in them is drawn over them; a line joins two boxes by their places in the list. */
export const thumbnailSchema = z.strictObject({
  boxes: z.array(boxSchema).max(MOST_BOXES),
  lines: z.array(z.tuple([boxAtSchema, boxAtSchema])).max(MOST_LINES),
});
export type Thumbnail = z.infer<typeof thumbnailSchema>;
