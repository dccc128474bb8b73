import * as z from "zod";
import type { EventRefusalCode } from "@/lib/domain/sessions/event-refusal";
import {
  decisionSchema,
  participantRoleSchema,
  presenceStatusSchema,
} from "@/lib/domain/sessions/person-event";
import { runScriptSchema } from "@/lib/domain/sessions/script/run-script";
import { AGENT_ROLES } from "@/lib/domain/sessions/script/script-step";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

/** What can be done to an agent's process from outside, as in life: end it, have it hang, let it go on. */
export const INTERRUPTS = ["SIGKILL", "SIGSTOP", "SIGCONT"] as const;
export type Interrupt = (typeof INTERRUPTS)[number];

const id = sessionIdSchema;
const text = z.string().min(1).max(16_384);
/** Chosen by the page; the answer carries it back. */
const requestId = z.string().min(1).max(80);
const inSession = { requestId, sessionId: id };

/** What a page may put into a session: the server adds who and when. */
const utteranceSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("input"), messageId: id, text }),
  z.strictObject({ type: z.literal("cancel"), runId: id, reason: z.exactOptional(text) }),
  z.strictObject({
    type: z.literal("steer"),
    steerId: id,
    runId: id,
    text,
    breaksIn: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal("approval-response"), approvalId: id, decision: decisionSchema }),
  z.strictObject({ type: z.literal("presence"), status: presenceStatusSchema }),
  z.strictObject({ type: z.literal("participant-join"), role: participantRoleSchema }),
  z.strictObject({ type: z.literal("participant-leave") }),
]);

/** What a page says on its one socket. The first message is `hello`; nothing else is heard before it. */
export const doorMessageSchema = z.discriminatedUnion("type", [
  /** A page that names its device is seen by the others as being there. */
  z.strictObject({ type: z.literal("hello"), ticket: z.string().max(100), deviceId: z.exactOptional(id) }),
  /** A new session of one's own. */
  z.strictObject({ type: z.literal("open"), requestId }),
  /** The sessions of one's own, the newest first. */
  z.strictObject({ type: z.literal("list"), requestId }),
  /** Makes a session of somebody else's reachable, by a token they gave. */
  z.strictObject({ type: z.literal("join"), requestId, token: z.string().max(100) }),
  /**
   * From `offset` on, else from the beginning; again for another offset. `snapshot`: what was said so far comes as one
   * snapshot at the offset it ends at.
   */
  z.strictObject({
    type: z.literal("subscribe"),
    ...inSession,
    offset: z.exactOptional(z.string().max(40)),
    snapshot: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal("unsubscribe"), ...inSession }),
  /** `eventId` is the page's own, so that what it shows early and what comes back are known to be one. */
  z.strictObject({ type: z.literal("publish"), ...inSession, eventId: id, event: utteranceSchema }),
  z.strictObject({
    type: z.literal("wake"),
    ...inSession,
    runId: id,
    agent: z.enum(AGENT_ROLES),
    inputId: z.exactOptional(id),
    script: z.exactOptional(runScriptSchema),
  }),
  /** Kills a run's process, or has it hang and go on. */
  z.strictObject({
    type: z.literal("interrupt"),
    ...inSession,
    runId: id,
    signal: z.enum(INTERRUPTS),
  }),
  /** Loses the next two writes of a run's agent: one on its way, and of the other the confirmation. */
  z.strictObject({ type: z.literal("lose-write"), ...inSession, runId: id }),
  z.strictObject({ type: z.literal("compact"), ...inSession }),
  /** Has everything that is kept of this session until a time be nearer to that time. */
  z.strictObject({ type: z.literal("age"), ...inSession, seconds: z.int().positive().max(604_800) }),
  z.strictObject({
    type: z.literal("grant"),
    ...inSession,
    scopes: z.array(z.enum(["read", "write", "control"])).min(1),
    /** As what its bearer joins: the role they may take on. */
    role: z.exactOptional(z.enum(["guest", "staff"])),
    seconds: z.int().positive().max(86_400),
  }),
]);
export type DoorMessage = z.infer<typeof doorMessageSchema>;

/** Why the door refuses, beside the reasons of a session itself. */
export type DoorRefusalCode = EventRefusalCode | "not-found" | "busy" | "too-many" | "too-often";
