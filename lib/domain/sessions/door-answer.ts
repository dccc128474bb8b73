import * as z from "zod";
import { presentDeviceSchema } from "@/lib/domain/sessions/present-device";
import { sessionEventSchema } from "@/lib/domain/sessions/session-event";

const text = z.string();
const loggedSchema = z.strictObject({ offset: text, event: sessionEventSchema });

/**
 * What the server says on a page's socket, as the page reads it. Every message with a `requestId` gets exactly one answer
 * that carries it.
 */
export const doorAnswerSchema = z.discriminatedUnion("type", [
  /** Something is said on this line every `beatMs`, if only `beat`: when nothing comes for longer, it is dead. */
  z.strictObject({ type: z.literal("welcome"), actorId: text, beatMs: z.number().positive() }),
  z.strictObject({ type: z.literal("beat") }),
  /** Done; `offset` is where a published event ends in the log, absent for what the session had already. */
  z.strictObject({
    type: z.literal("accepted"),
    requestId: text,
    sessionId: z.exactOptional(text),
    offset: z.exactOptional(text),
    sessionIds: z.exactOptional(z.array(text)),
    token: z.exactOptional(text),
  }),
  z.strictObject({ type: z.literal("refused"), requestId: text.nullable(), code: text, message: text }),
  /** A stretch of a session; `upToDate` when there is no more for now. */
  z.strictObject({
    type: z.literal("events"),
    sessionId: text,
    events: z.array(loggedSchema),
    offset: text,
    upToDate: z.boolean(),
  }),
  /** Who follows a session at this moment, with every change. Never in the log: a line that breaks is no event. */
  z.strictObject({ type: z.literal("present"), sessionId: text, devices: z.array(presentDeviceSchema) }),
  /** The page's offset was compacted away: forget this session; it follows from its beginning. */
  z.strictObject({ type: z.literal("reset"), sessionId: text }),
  /** The session is gone. */
  z.strictObject({ type: z.literal("ended"), sessionId: text }),
]);
export type DoorAnswer = z.infer<typeof doorAnswerSchema>;
