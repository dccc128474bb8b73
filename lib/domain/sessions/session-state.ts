import * as z from "zod";
import { actorTypeSchema } from "@/lib/domain/sessions/event-envelope";
import {
  decisionSchema,
  participantRoleSchema,
  presenceStatusSchema,
} from "@/lib/domain/sessions/person-event";
import { outcomeSchema } from "@/lib/domain/sessions/run-event";
import { runScriptSchema } from "@/lib/domain/sessions/script/run-script";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

const id = sessionIdSchema;
const text = z.string();

/** `complete`, `cancelled` and `error` are terminal and never left. */
export const runStatusSchema = z.enum(["requested", "active", "suspended", ...outcomeSchema.options]);
export type RunStatus = z.infer<typeof runStatusSchema>;

const runSchema = z.strictObject({
  id,
  agent: text,
  inputId: z.exactOptional(id),
  parentRunId: z.exactOptional(id),
  /** The `seq` its parent had reached when it was asked for: its place within the parent. */
  parentSeq: z.exactOptional(z.int().nonnegative()),
  script: z.exactOptional(runScriptSchema),
  status: runStatusSchema,
  /** The `seq` its next entry must carry. */
  nextSeq: z.int().nonnegative(),
  /** Who asked it to stop, from the moment of asking, and on which device. */
  stopAskedBy: z.exactOptional(id),
  stopAskedOn: z.exactOptional(id),
  /** The approval a suspended run waits for. */
  waitingFor: z.exactOptional(id),
  reason: z.exactOptional(text),
  /** Whether somebody who was not there was told of its end. */
  isPointedOut: z.exactOptional(z.literal(true)),
});
export type Run = z.infer<typeof runSchema>;

/** The `seq` of the entry by which a part of a run appeared: within a run, parts are shown in this order. */
const seq = z.int().nonnegative();

const messageSchema = z.strictObject({
  id,
  author: actorTypeSchema,
  actorId: id,
  deviceId: z.exactOptional(id),
  runId: z.exactOptional(id),
  stepId: z.exactOptional(id),
  seq: z.exactOptional(seq),
  text,
  /** `partial`: its run ended while it was being written. */
  status: z.enum(["streaming", "whole", "partial"]),
});

const toolCallSchema = z.strictObject({
  id,
  runId: id,
  stepId: z.exactOptional(id),
  seq,
  name: text,
  input: text,
  status: z.enum(["running", "done", "failed", "stopped"]),
  output: z.exactOptional(text),
});

const stepSchema = z.strictObject({
  id,
  runId: id,
  title: text,
  attempt: z.int().positive(),
  status: z.enum(["running", "done", "failed", "stopped"]),
});

const approvalSchema = z.strictObject({
  id,
  runId: id,
  stepId: z.exactOptional(id),
  seq,
  question: text,
  decision: z.exactOptional(decisionSchema),
  decidedBy: z.exactOptional(id),
  decidedOn: z.exactOptional(id),
});

const steerSchema = z.strictObject({
  id,
  runId: id,
  by: id,
  text,
  breaksIn: z.exactOptional(z.literal(true)),
  /** The `seq` its run had reached when it came. */
  askedAtSeq: seq,
  /** The `seq` of the entry by which the run took it up; absent while it has not, and for ever once the run is over. */
  takenAtSeq: z.exactOptional(z.int().nonnegative()),
});

const participantSchema = z.strictObject({
  id,
  actorType: actorTypeSchema,
  role: z.exactOptional(participantRoleSchema),
  status: presenceStatusSchema,
  at: text,
});

/** What a session's log amounts to. Records keep the order in which their entries first appeared; a conversation is read in that order. */
export const sessionStateSchema = z.strictObject({
  messages: z.record(id, messageSchema),
  runs: z.record(id, runSchema),
  steps: z.record(id, stepSchema),
  toolCalls: z.record(id, toolCallSchema),
  approvals: z.record(id, approvalSchema),
  steers: z.record(id, steerSchema),
  participants: z.record(id, participantSchema),
});
export type SessionState = z.infer<typeof sessionStateSchema>;

/** A session in which nothing has happened. */
export const EMPTY_SESSION: SessionState = {
  messages: {},
  runs: {},
  steps: {},
  toolCalls: {},
  approvals: {},
  steers: {},
  participants: {},
};

/** The entry under an id, and never what every object inherits, such as `constructor`. */
export function find<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a run has ended. What has ended never begins again. */
export function isOver({ status }: Run): boolean {
  return status === "complete" || status === "cancelled" || status === "error";
}
