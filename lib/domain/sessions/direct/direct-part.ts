import * as z from "zod";
import { AGENT_ROLES } from "@/lib/domain/sessions/script/script-step";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

const id = sessionIdSchema;
const text = z.string();
const outcome = z.enum(["done", "failed"]);

/**
 * What goes over a direct connection, as such streams carry it: pieces of text, tools, and an end. A step that is tried
 * again is not told apart from more text, a message that ends does not carry its whole text once more, and nothing can
 * be asked for again.
 */
export const directPartSchema = z.discriminatedUnion("type", [
  /** A colleague of the orchestrator, and what it is at. */
  z.strictObject({ type: z.literal("agent"), runId: id, agent: z.enum(AGENT_ROLES), title: text }),
  z.strictObject({ type: z.literal("agent-end"), runId: id }),
  /** `piece` names the place of this text in the whole answer; what is written twice has one name. */
  z.strictObject({ type: z.literal("text"), runId: id, messageId: id, piece: text, text }),
  z.strictObject({ type: z.literal("text-end"), messageId: id }),
  z.strictObject({ type: z.literal("tool"), runId: id, toolCallId: id, name: text }),
  z.strictObject({ type: z.literal("tool-end"), toolCallId: id, outcome, output: text }),
  z.strictObject({ type: z.literal("approval"), approvalId: id, question: text }),
  /** The end: the answer is whole, or the next word is the person's. A stream that breaks has none. */
  z.strictObject({ type: z.literal("end"), outcome: z.enum(["complete", "asked"]) }),
]);
export type DirectPart = z.infer<typeof directPartSchema>;

/** A part as it is sent: `n` counts the parts of one answer from 0, so that a hole shows. */
export const directMessageSchema = z.strictObject({ n: z.int().nonnegative(), part: directPartSchema });
export type DirectMessage = z.infer<typeof directMessageSchema>;
