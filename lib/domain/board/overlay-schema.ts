import * as z from "zod";
import { instantSchema } from "@/lib/domain/board/scalars";
import {
  acceptanceIdSchema,
  capabilitySchema,
  evidenceStepIdSchema,
} from "@/lib/domain/knowledge/overlay-ids";

/** A score that a person gives a capability, 0-3. That a 3 counts is derived: it needs a test that has passed. */
export const capabilityScoreSchema = z
  .strictObject({
    score: z.int().min(0).max(3),
    /** Who sees to the gap. */
    owner: z.exactOptional(z.string().max(60)),
    at: instantSchema,
  })
  .meta({
    description:
      "A score that a person gives a capability, 0 to 3; a 3 counts only with a test that has passed.",
  });

/** What came of an acceptance test, with the build it was run against. */
export const testResultSchema = z
  .strictObject({
    outcome: z.enum(["passed", "failed"]),
    build: z.string().max(60),
    /** What somebody saw, in their words. */
    note: z.exactOptional(z.string().max(500)),
    at: instantSchema,
  })
  .meta({ description: "What came of an acceptance test, with the build it was run against." });

/** What was found in a step that owes evidence instead of a note. */
export const evidenceSchema = z
  .strictObject({
    method: z.string().max(60),
    found: z.string().max(4_000),
    at: instantSchema,
  })
  .meta({ description: "What was found in a step that owes evidence." });
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * What was recorded in the Durable Sessions overlay. Its choices are decisions like all others; "not needed" is one of
 * them. Nothing that can be derived is here: not the phase, not what is owed, not whether it is finished.
 */
export const overlaySchema = z
  .strictObject({
    /** Set while the overlay is walked. */
    adoptedAt: z.exactOptional(instantSchema),
    evidence: z.partialRecord(evidenceStepIdSchema, evidenceSchema),
    /** What people wrote where the board does not show the answer, by the id of what was asked. */
    answers: z.record(
      z.string().regex(/^d\d{1,2}-[a-z-]{1,40}$/),
      z.strictObject({ text: z.string().max(1_000), at: instantSchema }),
    ),
    scores: z.partialRecord(capabilitySchema, capabilityScoreSchema),
    results: z.partialRecord(acceptanceIdSchema, testResultSchema),
  })
  .meta({ description: "What was recorded in the Durable Sessions overlay." });
export type BoardOverlay = z.infer<typeof overlaySchema>;

/** An overlay in which nothing was recorded. */
export const BLANK_OVERLAY: BoardOverlay = { evidence: {}, answers: {}, scores: {}, results: {} };
