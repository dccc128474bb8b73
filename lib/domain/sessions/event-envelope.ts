import * as z from "zod";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

/** The version of the event model; a log says which one its entries follow. */
export const SESSION_SCHEMA_VERSION = 1;

/** The longest text one event may carry, in characters. What is longer goes into several events, or by reference. */
export const LONGEST_TEXT = 16_384;

export const actorTypeSchema = z.enum(["person", "agent", "system"]);

export const textSchema = z.string().max(LONGEST_TEXT);
export const filledTextSchema = textSchema.min(1);

/** What every entry says about itself. `deviceId` tells the devices of one person apart; the server adds it. */
const envelopeShape = {
  schemaVersion: z.literal(SESSION_SCHEMA_VERSION),
  eventId: sessionIdSchema,
  sessionId: sessionIdSchema,
  actorId: sessionIdSchema,
  actorType: actorTypeSchema,
  deviceId: z.exactOptional(sessionIdSchema),
  at: z.iso.datetime({ precision: 3 }),
};
export type EventEnvelope = z.infer<z.ZodObject<typeof envelopeShape>>;

/** The schema of one kind of entry: the envelope, its type, and its own fields; unknown fields are refused. */
export function entry<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ ...envelopeShape, type: z.literal(type), ...shape });
}
