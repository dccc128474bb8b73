import * as z from "zod";
import { personEventSchemas } from "@/lib/domain/sessions/person-event";
import { runEventSchemas } from "@/lib/domain/sessions/run-event";
import { snapshotEventSchema, systemEventSchemas } from "@/lib/domain/sessions/system-event";

/**
 * One entry of a session's log. A closed union on `type`; every entry names its session, its author and itself.
 * `at` is ISO 8601 UTC with milliseconds. Where an entry stands is not in it: the log gives it an offset.
 */
export const sessionEventSchema = z.discriminatedUnion("type", [
  ...personEventSchemas,
  ...runEventSchemas,
  ...systemEventSchemas,
  snapshotEventSchema,
]);
export type SessionEvent = z.infer<typeof sessionEventSchema>;

/** An entry and the position that follows it: reading on from `offset` gives what comes after. Offsets sort as text. */
export interface LoggedEvent {
  readonly offset: string;
  readonly event: SessionEvent;
}
