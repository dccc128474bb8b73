import { SESSION_SCHEMA_VERSION } from "@/lib/domain/sessions/event-envelope";
import type { MaterialisedSession } from "@/lib/domain/sessions/materialise";
import type { LoggedEvent } from "@/lib/domain/sessions/session-event";
import type { SnapshotEvent } from "@/lib/domain/sessions/system-event";

/**
 * The one entry that stands for everything up to `session.offset`, at that same offset: a log that begins with it folds
 * to what the whole log folds to. Time and id come from the caller.
 */
export function compact(
  session: MaterialisedSession,
  about: { sessionId: string; eventId: string; at: string },
): LoggedEvent & { event: SnapshotEvent } {
  return {
    offset: session.offset,
    event: {
      ...about,
      schemaVersion: SESSION_SCHEMA_VERSION,
      type: "snapshot",
      actorId: "server",
      actorType: "system",
      state: session.state,
    },
  };
}
