import * as z from "zod";
import { entry, filledTextSchema, textSchema } from "@/lib/domain/sessions/event-envelope";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

export const outcomeSchema = z.enum(["complete", "cancelled", "error"]);

/** `seq` counts the entries of one run from 0: it shows a repeat and a gap without looking at what is said. */
const ofRun = { runId: sessionIdSchema, seq: z.int().nonnegative() };
const stepId = z.exactOptional(sessionIdSchema);

/** What an agent says about its own run. Only `run-end` may also come from the system, without a `seq`. */
export const runEventSchemas = [
  entry("run-start", ofRun),
  entry("step-start", {
    ...ofRun,
    stepId: sessionIdSchema,
    attempt: z.int().positive(),
    title: filledTextSchema,
  }),
  entry("step-end", { ...ofRun, stepId: sessionIdSchema, outcome: z.enum(["done", "failed"]) }),
  entry("output-delta", { ...ofRun, messageId: sessionIdSchema, stepId, text: filledTextSchema }),
  entry("output-final", { ...ofRun, messageId: sessionIdSchema, stepId, text: textSchema }),
  entry("tool-call", {
    ...ofRun,
    toolCallId: sessionIdSchema,
    stepId,
    name: filledTextSchema,
    input: textSchema,
  }),
  entry("tool-result", {
    ...ofRun,
    toolCallId: sessionIdSchema,
    outcome: z.enum(["done", "failed"]),
    output: textSchema,
  }),
  entry("approval-request", { ...ofRun, approvalId: sessionIdSchema, stepId, question: filledTextSchema }),
  entry("run-suspend", { ...ofRun, approvalId: sessionIdSchema }),
  entry("run-resume", { ...ofRun, approvalId: sessionIdSchema }),
  entry("steer-taken", { ...ofRun, steerId: sessionIdSchema }),
  entry("run-end", {
    runId: sessionIdSchema,
    seq: z.exactOptional(z.int().nonnegative()),
    outcome: outcomeSchema,
    reason: z.exactOptional(textSchema),
  }),
] as const;
export type RunEvent = z.infer<(typeof runEventSchemas)[number]>;
