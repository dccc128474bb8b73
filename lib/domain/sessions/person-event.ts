import * as z from "zod";
import { entry, filledTextSchema, textSchema } from "@/lib/domain/sessions/event-envelope";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

export const participantRoleSchema = z.enum(["owner", "guest", "staff", "agent"]);
export type ParticipantRole = z.infer<typeof participantRoleSchema>;
export const presenceStatusSchema = z.enum(["online", "idle", "working", "offline"]);
export const decisionSchema = z.enum(["approve", "reject"]);

/** A steer that breaks in ends what the run is writing at this moment; any other is taken up in it. */
const breaksIn = z.exactOptional(z.literal(true));

/** What people (and, for presence, agents) put into a session: input, control, and who is there. */
export const personEventSchemas = [
  entry("input", { messageId: sessionIdSchema, text: filledTextSchema }),
  entry("cancel", { runId: sessionIdSchema, reason: z.exactOptional(textSchema) }),
  entry("steer", { steerId: sessionIdSchema, runId: sessionIdSchema, text: filledTextSchema, breaksIn }),
  entry("approval-response", { approvalId: sessionIdSchema, decision: decisionSchema }),
  entry("presence", { status: presenceStatusSchema }),
  entry("participant-join", { role: participantRoleSchema }),
  entry("participant-leave", {}),
] as const;
export type PersonEvent = z.infer<(typeof personEventSchemas)[number]>;
