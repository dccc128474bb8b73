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
import { startHousekeeping } from "@/lib/server/housekeeping";
import { createLimits } from "@/lib/server/limits";
import type { Log } from "@/lib/server/log";
import { personOfRequest } from "@/lib/server/people/person-of-request";
import { createPeople } from "@/lib/server/people/people";
import type { Principal } from "@/lib/server/principal";
import type { Runtime } from "@/lib/server/runtime";
import { openSessionStorage, type SessionStorage } from "@/lib/server/sessions/open-session-storage";
import { startSessions } from "@/lib/server/sessions/start-sessions";
import { createShareLinks } from "@/lib/server/sharing/create-share-links";
import { createVisits } from "@/lib/server/sharing/visits";
import { openSqliteUpdateLog } from "@/lib/server/updates/sqlite-update-log";
import type { UpdateLog } from "@/lib/server/updates/update-log";

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
  const limits = createLimits();
  const countOwed = createCountOwed(log);
  const shared = { database: database.client, updates, tickets, codec, countOwed };
  const documents = await startCollaboration({ ...shared, log });
  const sessions = startSessions({
    ...sessionStorage,
    env,
    log,
    origin,
    personOf: (request) => personOfRequest(people, env)(request),
    allows: async (name, key) => (await limits.take(name, key)).ok,
  });
  const boards = createBoards({ ...shared, documents, now });
  const people = createPeople({
    database: database.client,
    now,
    onSessionEnded: (sessionId) => {
      const isOfSession = ({ principal }: { principal: Principal }) =>
        principal.by === "session" && principal.sessionId === sessionId;
      tickets.revoke(isOfSession);
      documents.close(isOfSession, "revoked");
      sessions.end(sessionId);
    },
  });
  const shareLinks = createShareLinks({ ...shared, documents, now });
  const stopHousekeeping = startHousekeeping({ ...shared, documents, boards, people, shareLinks, log });
  const runtime: Runtime = {
    env,
    log,
    database: database.client,
    updates,
    documents,
    tickets,
    limits,
    people,
    boards,
    shareLinks,
    visits: createVisits({ database: database.client, now }),
    sessions,
    health: () => checkHealth({ database, updates, sessions: sessions.log, version }),
  };
  return {
    runtime,
    stop: async () => {
      await stopHousekeeping();
      const report = await documents.stop();
      await Promise.allSettled([sessions.stop(), updates.close(), database.close()]);
      unlock();
      return report;
    },
  };
}
