import * as z from "zod";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import type { Conflict } from "@/lib/domain/knowledge/conflict-schema";
import type { Door } from "@/lib/domain/knowledge/door-schema";
import { capabilitySchema, phaseSchema } from "@/lib/domain/knowledge/overlay-ids";
import type { Failure, OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { Sequence } from "@/lib/domain/knowledge/sequence-schema";

/** What the overlay is called and how long its phases take: `content/overlay/about.json`. */
export const overlayAboutSchema = z.strictObject({
  title: z.string().min(3),
  says: z.array(z.string().min(20)).min(1),
  notNeeded: z.array(z.string().min(20)).min(1),
  before: z.string().min(40),
  after: z.string().min(40),
  phases: z
    .array(
      z.strictObject({
        id: phaseSchema,
        title: z.string().min(3),
        says: z.string().min(10),
        days: z.strictObject({ least: z.int().positive(), most: z.int().positive() }),
      }),
    )
    .length(3),
  capabilities: z
    .array(
      z.strictObject({
        id: capabilitySchema,
        name: z.string().min(3),
        says: z.string().min(20),
        /** What each score of the gap matrix means here, 0 to 3. */
        scores: z.tuple([z.string(), z.string(), z.string(), z.string()]),
      }),
    )
    .length(3),
  vocabulary: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]+$/),
        term: z.string().min(2),
        says: z.string().min(15),
      }),
    )
    .min(10),
});
export type OverlayAbout = z.infer<typeof overlayAboutSchema>;

/** All that the overlay knows, whatever the board. `steps` are in order; the rest is in order of id. */
export type OverlayLore = {
  about: OverlayAbout;
  steps: readonly OverlayStep[];
  failures: readonly Failure[];
  acceptance: readonly Acceptance[];
  conflict: Conflict;
  sequences: readonly Sequence[];
  door: Door;
};
