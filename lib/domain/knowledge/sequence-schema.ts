import * as z from "zod";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";

export const RUN_STATES = ["requested", "active", "suspended", "complete", "cancelled", "error"] as const;
export const runStateSchema = z.enum(RUN_STATES);

const stepSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** What travels, as the log or the wire names it. */
  event: z.string().min(2),
  /** The whole step as a sentence: what a screen reader says while the picture moves. */
  says: z.string().min(15),
  /** The position in the log after this step, where it has one. */
  offset: z.exactOptional(z.int().nonnegative()),
  run: z.exactOptional(runStateSchema),
});

/** A sequence to be played step by step: `content/overlay/sequences/<id>.json`. */
export const sequenceSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/),
    title: z.string().min(3).max(60),
    says: z.string().min(20),
    actors: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          role: z.enum(["client", "server", "session", "agent", "model", "store"]),
        }),
      )
      .min(2),
    steps: z.array(stepSchema).min(3),
    /** The same event on the path without a session, where there is something to compare. */
    before: z.exactOptional(z.array(stepSchema).min(2)),
    ends: z.string().min(5),
    sources: z.array(sourceSchema).min(1),
  })
  .superRefine(({ actors, steps, before = [] }, context) => {
    const known = new Set(actors.map((actor) => actor.id));
    [...steps, ...before].forEach(({ from, to }, at) => {
      for (const end of [from, to])
        if (!known.has(end))
          context.addIssue({ code: "custom", path: ["steps", at], message: `"${end}" is no actor` });
    });
  });
export type Sequence = z.infer<typeof sequenceSchema>;
