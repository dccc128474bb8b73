import "server-only";
import { materialise, UNREAD_SESSION, type MaterialisedSession } from "@/lib/domain/sessions/materialise";
import { sessionEventSchema, type LoggedEvent } from "@/lib/domain/sessions/session-event";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import type { StreamEntry } from "@/lib/server/sessions/streams/stream";

/** A session as this process has read it, at an offset. */
export interface SessionView {
  readonly session: MaterialisedSession;
  /** How many entries the log holds now, and how many bytes were ever written to it. */
  readonly heldEntries: number;
  readonly writtenBytes: number;
}

/** What this process knows of sessions, kept up with their logs. */
export interface SessionViews {
  /** The session up to its log's tail at this moment; `null` when there is no such session. */
  catchUp(sessionId: string): Promise<SessionView | null>;
  /** Runs what changes one session one after the other in this process. */
  inOrder<Value>(sessionId: string, work: () => Promise<Value>): Promise<Value>;
}

/** Sessions whose folded state is kept; others are folded anew when they are asked for. */
const MOST_KEPT = 200;

/** What the log holds is what passed the gate, but it is read as strictly as what comes from outside. */
export function toLogged({ offset, data }: StreamEntry): LoggedEvent {
  return { offset, event: sessionEventSchema.parse(JSON.parse(Buffer.from(data).toString("utf8"))) };
}

async function readOn(
  log: SessionLog,
  sessionId: string,
  known: MaterialisedSession,
): Promise<SessionView | null> {
  let session = known;
  for (;;) {
    const outcome = await log.read({ space: sessionId, path: "events" }, session.offset);
    if (outcome.kind === "trimmed") session = UNREAD_SESSION;
    else if (outcome.kind !== "stretch") return null;
    else {
      session = { ...materialise(outcome.entries.map(toLogged), session), offset: outcome.offset };
      const { tailSeq, firstSeq, tailBytes } = outcome.stream;
      if (outcome.isUpToDate) return { session, heldEntries: tailSeq - firstSeq, writtenBytes: tailBytes };
    }
  }
}

/** Views over a log, of the sessions last used. */
export function createSessionViews(log: SessionLog): SessionViews {
  const kept = new Map<string, MaterialisedSession>();
  const queues = new Map<string, Promise<unknown>>();
  return {
    catchUp: async (sessionId) => {
      const view = await readOn(log, sessionId, kept.get(sessionId) ?? UNREAD_SESSION);
      kept.delete(sessionId);
      if (view === null) return null;
      kept.set(sessionId, view.session);
      const oldest = kept.keys().next();
      if (kept.size > MOST_KEPT && oldest.done !== true) kept.delete(oldest.value);
      return view;
    },
    inOrder: (sessionId, work) => {
      const before = queues.get(sessionId) ?? Promise.resolve();
      const mine = before.then(work, work);
      const settled = mine.catch(() => undefined);
      queues.set(sessionId, settled);
      void settled.then(() => {
        if (queues.get(sessionId) === settled) queues.delete(sessionId);
      });
      return mine;
    },
  };
}
