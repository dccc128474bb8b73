import { applyEvent } from "@/lib/domain/sessions/apply-event";
import type { LoggedEvent } from "@/lib/domain/sessions/session-event";
import { EMPTY_SESSION, type SessionState } from "@/lib/domain/sessions/session-state";

/** A session as far as its log has been read. `offset` is where to read on; `-1` is the beginning. */
export interface MaterialisedSession {
  readonly offset: string;
  readonly state: SessionState;
}

/** A session of which nothing has been read. */
export const UNREAD_SESSION: MaterialisedSession = { offset: "-1", state: EMPTY_SESSION };

/**
 * Folds a stretch of a log onto what is known. Entries at or before the known offset are passed over, so stretches may
 * overlap; reading a log in parts gives what reading it at once gives. A snapshot replaces everything before it.
 */
export function materialise(
  logged: readonly LoggedEvent[],
  known: MaterialisedSession = UNREAD_SESSION,
): MaterialisedSession {
  let { offset, state } = known;
  for (const entry of logged) {
    // "-1" sorts before every digit, so the beginning needs no case of its own.
    if (entry.offset <= offset) continue;
    state = applyEvent(state, entry.event);
    offset = entry.offset;
  }
  return { offset, state };
}
