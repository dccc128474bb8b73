import * as z from "zod";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";
import { effectSchema, questionSchema } from "@/lib/domain/knowledge/step-schema";
import {
  acceptanceIdSchema,
  capabilitySchema,
  failureIdSchema,
  overlayStepIdSchema,
  phaseSchema,
} from "@/lib/domain/knowledge/overlay-ids";

/** What the board can answer by itself, so that nobody is asked what is drawn. */
export const FILLS = [
  "transport",
  "text-lives",
  "silent-hops",
  "abort",
  "saved",
  "run-ids",
  "reload-from",
  "surfaces",
  "close-means",
  "stop-means",
  "forwards",
  "longest-run",
  "session-id",
  "records",
  "retention",
  "who-may",
  "kept-alive",
  "retries",
  "terminal",
  "rollup",
  "catch-up",
  "presence",
  "control-path",
  "tools",
  "publishers",
  "tests",
] as const;
export const fillSchema = z.enum(FILLS);
export type Fill = z.infer<typeof fillSchema>;

/** Something to find out. Where the board shows the answer it is filled in; otherwise a person writes it. */
export const askSchema = z.strictObject({
  id: z.string().regex(/^d\d{1,2}-[a-z-]+$/, "expected an id such as d1-opens"),
  text: z.string().min(10).endsWith("?"),
  fill: z.exactOptional(fillSchema),
});

/** How evidence is gathered in a step that owes no note. */
export const methodSchema = z.strictObject({
  id: z.string().regex(/^d\d{1,2}\.[a-z0-9-]+$/),
  name: z.string().min(2).max(40),
  summary: z.string().min(10).max(140),
  gain: z.array(effectSchema).min(1),
  giveUp: z.array(effectSchema).min(1),
});

/** A step of the overlay: `content/overlay/steps/<id>.json`. Its questions are those of the ladder's kind. */
export const overlayStepSchema = z.strictObject({
  id: overlayStepIdSchema,
  title: z.string().min(3).max(60),
  phase: phaseSchema,
  goal: z.string().min(20),
  /** Asked only of systems with this; left out: of all. `control` stands for Live Control in scope. */
  need: z.exactOptional(z.enum(["control", "several-agents"])),
  asks: z.array(askSchema).min(2),
  questions: z.array(questionSchema),
  /** Present in the steps that record evidence instead of owing a note. */
  evidence: z.exactOptional(
    z.strictObject({ text: z.string().min(10).endsWith("?"), methods: z.array(methodSchema).min(2) }),
  ),
  fixes: z.array(failureIdSchema),
  blockingRules: z.array(z.string().regex(/^O\d{1,2}$/)),
  doneWhen: z.string().min(10),
  output: z.string().min(10),
  canvas: z.string().min(10),
  lesson: z.array(z.string().min(20)).min(1),
  mistakes: z.array(z.strictObject({ says: z.string().min(10), instead: z.string().min(10) })).min(1),
  followUps: z.array(z.string().min(10).endsWith("?")).min(1),
  diagram: z.strictObject({ before: z.string().min(5), after: z.string().min(5) }),
  hints: z.tuple([z.string().min(10), z.string().min(10), z.string().min(10)]),
  sources: z.array(sourceSchema).min(1),
});
export type OverlayStep = z.infer<typeof overlayStepSchema>;

/** A failure of streamed answers: `content/overlay/failures/<id>.json`. Whether it applies is asked of the board. */
export const failureSchema = z.strictObject({
  id: failureIdSchema,
  name: z.string().min(3).max(40),
  symptom: z.string().min(10),
  cause: z.string().min(10),
  confirm: z.string().min(10),
  remedy: z.string().min(10),
  /** The row of the gap matrix that it holds down. */
  capability: capabilitySchema,
  steps: z.array(overlayStepIdSchema).min(1),
  tests: z.array(acceptanceIdSchema),
  sources: z.array(sourceSchema).min(1),
});
export type Failure = z.infer<typeof failureSchema>;
