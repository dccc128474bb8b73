import "server-only";
import { randomUUID } from "node:crypto";
import { compact } from "@/lib/domain/sessions/compact";
import type { ParticipantRole } from "@/lib/domain/sessions/person-event";
import type { Capabilities } from "@/lib/server/sessions/capabilities";
import { SCOPES, type Capability, type Scope } from "@/lib/server/sessions/capability";
import { EVENTS_PATH } from "@/lib/server/sessions/event-gate";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import type { SessionViews } from "@/lib/server/sessions/session-views";
import { query, type SqlFlow, type SqlRunner } from "@/lib/server/sessions/sql/sql-flow";

/** Sessions as people have them: each belongs to the person who opened it. */
export interface Sessions {
  /** A new session with an empty log; resolves with its id. */
  open(personId: string): Promise<string>;
  /** What a person may do in a session: everything in one of theirs, else `null`, as if it did not exist. */
  capabilityOf(personId: string, sessionId: string): Promise<Capability | null>;
  /**
   * A token for what `by` may do itself, or less: for another person or another program, who join in the role it gives.
   */
  grant(by: Capability, scopes: readonly Scope[], seconds: number, role?: GrantedRole): Promise<string>;
  /** The sessions of a person, the newest first. */
  list(personId: string): Promise<string[]>;
  /** Puts a snapshot in the place of the log so far; resolves with whether there was anything to gain. */
  compact(sessionId: string): Promise<boolean>;
  /** The same, once a log has grown so long that whoever joins late would notice. */
  compactWhenLong(sessionId: string): Promise<boolean>;
  /** Has everything that is kept of a session until a time be nearer to that time by so much. */
  age(sessionId: string, seconds: number): Promise<void>;
}

/** The roles that an owner can have others join in. */
type GrantedRole = Extract<ParticipantRole, "guest" | "staff">;

/** What sessions need. */
export interface SessionsDeps {
  readonly sql: SqlRunner;
  readonly log: SessionLog;
  readonly views: SessionViews;
  readonly capabilities: Capabilities;
  readonly now: () => number;
}

/** A session nobody has used for a week is forgotten. */
const TTL_SECONDS = 604_800;
const LONGEST_GRANT_SECONDS = 86_400;
const LONG_ENTRIES = 2_000;
const MOST_LISTED = 50;
/** Of what a person may do, all but making and deleting streams may be given on. */
const GRANTABLE = SCOPES.filter((scope) => scope !== "manage");

/** A person's name within sessions. */
export function personActorId(personId: string): string {
  return `p${personId}`;
}

function* insert(id: string, personId: string, now: number): SqlFlow<void> {
  yield* query("INSERT INTO lab_session (id, owner_id, created_at) VALUES ($1, $2, $3)", id, personId, now);
}

function* age(sessionId: string, ms: number): SqlFlow<void> {
  yield* query("UPDATE run_lease SET expires_at = expires_at - $2 WHERE session_id = $1", sessionId, ms);
  yield* query("UPDATE session_token SET expires_at = expires_at - $2 WHERE session_id = $1", sessionId, ms);
  yield* query("UPDATE session_stream SET alive_until = alive_until - $2 WHERE space = $1", sessionId, ms);
}

async function compactFrom(
  { log, views, now }: SessionsDeps,
  sessionId: string,
  fewestEntries: number,
): Promise<boolean> {
  const view = await views.catchUp(sessionId);
  if (view === null || view.heldEntries < fewestEntries) return false;
  const about = { sessionId, eventId: `e${randomUUID()}`, at: new Date(now()).toISOString() };
  const { offset, event } = compact(view.session, about);
  return log.compact({ space: sessionId, path: EVENTS_PATH }, offset, Buffer.from(JSON.stringify(event)));
}

/** Sessions over the log. Their ids are random and long, and are not enough to reach anything. */
export function createSessions(deps: SessionsDeps): Sessions {
  const { sql, log, capabilities, now } = deps;
  return {
    open: async (personId) => {
      const id = `s${randomUUID()}`;
      await log.create(
        { space: id, path: EVENTS_PATH },
        { contentType: "application/json", ttlSeconds: TTL_SECONDS, body: Buffer.alloc(0) },
      );
      await sql.run(insert(id, personId, now()));
      return id;
    },
    capabilityOf: async (personId, sessionId) => {
      const [row] = await sql.run(
        query("SELECT id FROM lab_session WHERE id = $1 AND owner_id = $2", sessionId, personId),
      );
      if (row === undefined) return null;
      return {
        sessionId,
        actorId: personActorId(personId),
        actorType: "person",
        runId: null,
        scopes: GRANTABLE,
        role: "owner",
        expiresAt: Number.MAX_SAFE_INTEGER,
      };
    },
    grant: (by, scopes, seconds, role = "guest") =>
      capabilities.issue({
        ...by,
        role,
        scopes: by.scopes.filter((scope) => scopes.includes(scope)),
        expiresAt: Math.min(by.expiresAt, now() + Math.min(seconds, LONGEST_GRANT_SECONDS) * 1_000),
      }),
    list: async (personId) =>
      (
        await sql.run(
          query<{ id: string }>(
            "SELECT id FROM lab_session WHERE owner_id = $1 ORDER BY created_at DESC LIMIT $2",
            personId,
            MOST_LISTED,
          ),
        )
      ).map(({ id }) => id),
    compact: (sessionId) => compactFrom(deps, sessionId, 2),
    compactWhenLong: (sessionId) => compactFrom(deps, sessionId, LONG_ENTRIES),
    age: (sessionId, seconds) => sql.run(age(sessionId, seconds * 1_000)),
  };
}
