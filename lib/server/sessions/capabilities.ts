import "server-only";
import type { ParticipantRole } from "@/lib/domain/sessions/person-event";
import { hashToken, mintToken } from "@/lib/server/people/secret-token";
import { SCOPES, type Capability, type Scope } from "@/lib/server/sessions/capability";
import { query, type SqlFlow, type SqlRunner } from "@/lib/server/sessions/sql/sql-flow";

/** The tokens of sessions. They are kept as hashes, in the database, so that every process knows them. */
export interface Capabilities {
  /** A new token; it is shown once. */
  issue(capability: Capability): Promise<string>;
  /** What a token stands for; `null` when it is unknown or has run out. */
  find(token: string): Promise<Capability | null>;
  /** Ends the tokens of one run. */
  revokeRun(sessionId: string, runId: string): Promise<void>;
  purgeExpired(): Promise<void>;
}

interface Row {
  readonly session_id: string;
  readonly actor_id: string;
  readonly actor_type: Capability["actorType"];
  readonly run_id: string | null;
  readonly scopes: string;
  readonly role: ParticipantRole;
  readonly expires_at: number;
}

function toScopes(text: string): Scope[] {
  const words = new Set(text.split(" "));
  return SCOPES.filter((scope) => words.has(scope));
}

function* insert(hash: string, capability: Capability): SqlFlow<void> {
  const { sessionId, actorId, actorType, runId, scopes, role, expiresAt } = capability;
  yield* query(
    `INSERT INTO session_token (token_hash, session_id, actor_id, actor_type, run_id, scopes, role, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    hash,
    sessionId,
    actorId,
    actorType,
    runId,
    scopes.join(" "),
    role,
    expiresAt,
  );
}

/** Guarantees that no token is ever stored, only its hash. */
export function createCapabilities(sql: SqlRunner, now: () => number): Capabilities {
  return {
    issue: async (capability) => {
      const token = mintToken();
      await sql.run(insert(hashToken(token), capability));
      return token;
    },
    find: async (token) => {
      // The length is checked first so that an address of any size costs no look-up.
      if (token.length !== 43) return null;
      const [row] = await sql.run(
        query<Row>("SELECT * FROM session_token WHERE token_hash = $1", hashToken(token)),
      );
      if (row === undefined || row.expires_at <= now()) return null;
      return {
        sessionId: row.session_id,
        actorId: row.actor_id,
        actorType: row.actor_type,
        runId: row.run_id,
        scopes: toScopes(row.scopes),
        role: row.role,
        expiresAt: row.expires_at,
      };
    },
    revokeRun: async (sessionId, runId) => {
      await sql.run(
        query("DELETE FROM session_token WHERE session_id = $1 AND run_id = $2", sessionId, runId),
      );
    },
    purgeExpired: async () => {
      await sql.run(query("DELETE FROM session_token WHERE expires_at <= $1", now()));
    },
  };
}
