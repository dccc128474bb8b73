import "server-only";
import { join } from "node:path";
import type { BoardCodec } from "@/lib/server/boards/board-codec";
import { createCountOwed } from "@/lib/server/boards/count-owed";
import { createBoards } from "@/lib/server/boards/create-boards";
import type { StopReport } from "@/lib/server/collaboration/collaboration";
import { startCollaboration } from "@/lib/server/collaboration/start-collaboration";
import { createTickets } from "@/lib/server/collaboration/tickets";
import type { Database } from "@/lib/server/database/database";
import { lockDataDir } from "@/lib/server/database/lock-data-dir";
import { openSqlite } from "@/lib/server/database/open-sqlite";
import type { Env } from "@/lib/server/env";
import { checkHealth } from "@/lib/server/health";
import { createLimits } from "@/lib/server/limits";
import type { Log } from "@/lib/server/log";
import { personOfRequest } from "@/lib/server/people/person-of-request";
import { createPeople } from "@/lib/server/people/people";
import type { Runtime } from "@/lib/server/runtime";
import { openSessionStorage, type SessionStorage } from "@/lib/server/sessions/open-session-storage";
import { startSessions } from "@/lib/server/sessions/start-sessions";
import { dropOldUpdates } from "@/lib/server/updates/drop-old-updates";
import { openSqliteUpdateLog } from "@/lib/server/updates/sqlite-update-log";
import type { UpdateLog } from "@/lib/server/updates/update-log";

const HOUSEKEEPING_MS = 3_600_000;

/** A running application without its web server. */
export interface StartedRuntime {
  readonly runtime: Runtime;
  /** Saves and closes everything. */
  stop(): Promise<StopReport>;
}

interface Storage {
  readonly database: Database;
  readonly updates: UpdateLog;
  readonly sessions: SessionStorage;
  readonly unlock: () => void;
}

async function openStorage(env: Env, log: Log): Promise<Storage> {
  const { databaseUrl, dataDir } = env;
  const unlock = lockDataDir(dataDir);
  const sessions = await openSessionStorage(env, log);
  if (databaseUrl === undefined) {
    const database = await openSqlite(dataDir);
    return { database, updates: openSqliteUpdateLog(join(dataDir, "updates.db")), sessions, unlock };
  }
  // Loaded only where it is used: most installations have no PostgreSQL.
  const { openPostgresql } = await import("@/lib/server/database/open-postgresql");
  const { openPostgresqlUpdateLog } = await import("@/lib/server/updates/postgresql-update-log");
  const database = await openPostgresql(databaseUrl);
  return { database, updates: await openPostgresqlUpdateLog(databaseUrl), sessions, unlock };
}

function startHousekeeping({
  boards,
  people,
  updates,
  log,
}: Pick<Runtime, "boards" | "people" | "updates" | "log">): NodeJS.Timeout {
  const clean = () => {
    Promise.all([boards.purgeRemoved(), people.purgeExpired(), dropOldUpdates(updates, new Date())]).catch(
      (error: unknown) => {
        log.error(
          { err: error },
          "old boards, sessions and edits could not be purged; trying again in an hour",
        );
      },
    );
  };
  clean();
  return setInterval(clean, HOUSEKEEPING_MS).unref();
}

/** What a runtime is started with. */
export interface RuntimeOptions {
  readonly env: Env;
  readonly log: Log;
  readonly codec: BoardCodec;
  readonly version: string;
  /** Where this process will be listening; asked for once an agent is started. */
  readonly origin: () => string;
}

/** Opens the storage, migrates it, starts the shared documents and the sessions, and builds the services on them. */
export async function startRuntime(options: RuntimeOptions): Promise<StartedRuntime> {
  const { env, log, codec, version, origin } = options;
  const { database, updates, sessions: sessionStorage, unlock } = await openStorage(env, log);
  const now = () => new Date();
  const tickets = createTickets(Date.now);
  const countOwed = createCountOwed(log);
  const shared = { database: database.client, updates, tickets, codec, countOwed };
  const documents = await startCollaboration({ ...shared, log });
  const sessions = startSessions({
    ...sessionStorage,
    env,
    log,
    origin,
    personOf: (request) => personOfRequest(people, env)(request),
  });
  const boards = createBoards({ ...shared, documents, now });
  const people = createPeople({
    database: database.client,
    now,
    onSessionEnded: (sessionId) => {
      tickets.revoke((claims) => claims.sessionId === sessionId);
      documents.close((context) => context.sessionId === sessionId, "revoked");
      sessions.end(sessionId);
    },
  });
  const housekeeping = startHousekeeping({ boards, people, updates, log });
  const runtime: Runtime = {
    env,
    log,
    database: database.client,
    updates,
    documents,
    tickets,
    limits: createLimits(),
    people,
    boards,
    sessions,
    health: () => checkHealth({ database, updates, sessions: sessions.log, version }),
  };
  return {
    runtime,
    stop: async () => {
      clearInterval(housekeeping);
      const report = await documents.stop();
      await Promise.allSettled([sessions.stop(), updates.close(), database.close()]);
      unlock();
      return report;
    },
  };
}
