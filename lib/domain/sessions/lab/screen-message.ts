import * as z from "zod";
import { outcomeSchema, screenCommandSchema } from "@/lib/domain/sessions/lab/screen-command";
import { shownSchema } from "@/lib/domain/sessions/lab/shown";

const id = z.string().min(1).max(80);
/** One load of a screen's page: another after each reload. */
const from = { from: id, life: id };

/** What goes over a lab's channel, in both directions; whatever else is heard there is passed over. */
export const screenMessageSchema = z.discriminatedUnion("type", [
  /** The page to one screen. Answered exactly once by `answer`, however often it is heard. */
  z.strictObject({ type: z.literal("command"), commandId: id, to: id, command: screenCommandSchema }),
  /** The page to all screens: report yourselves. */
  z.strictObject({ type: z.literal("roll-call") }),
  z.strictObject({
    type: z.literal("answer"),
    ...from,
    commandId: id,
    outcome: outcomeSchema,
    /** In words, where there is something to say. */
    says: z.string(),
    shown: z.exactOptional(shownSchema),
    token: z.exactOptional(z.string()),
  }),
  /** A screen whenever it shows something else, at most ten times a second; `count` rises by one within a life. */
  z.strictObject({ type: z.literal("report"), ...from, count: z.int().positive(), shown: shownSchema }),
  /** A screen whose page goes away. */
  z.strictObject({ type: z.literal("gone"), ...from }),
]);
export type ScreenMessage = z.infer<typeof screenMessageSchema>;
export type ScreenAnswer = Extract<ScreenMessage, { type: "answer" }>;
export type ScreenReport = Extract<ScreenMessage, { type: "report" }>;
