import "server-only";
import { join } from "node:path";
import type { Env } from "@/lib/server/env";
import type { Log } from "@/lib/server/log";
import type { Bus } from "@/lib/server/sessions/bus/bus";
import { createLocalBus } from "@/lib/server/sessions/bus/local-bus";
import type { SqlRunner } from "@/lib/server/sessions/sql/sql-flow";

/** Where sessions are kept, and how processes tell each other of them. */
export interface SessionStorage {
  readonly sql: SqlRunner;
  readonly bus: Bus;
}

async function openSql({ databaseUrl, dataDir }: Pick<Env, "databaseUrl" | "dataDir">): Promise<SqlRunner> {
  // Each loaded only where it is used.
  if (databaseUrl !== undefined) {
    const { openPostgresqlRunner } = await import("@/lib/server/sessions/sql/postgresql-runner");
    return openPostgresqlRunner(databaseUrl);
  }
  const { openSqliteRunner } = await import("@/lib/server/sessions/sql/sqlite-runner");
  return openSqliteRunner(join(dataDir, "sessions.db"));
}

/** PostgreSQL where DATABASE_URL names it, else a SQLite file beside the update log; Redis where REDIS_URL names it. */
export async function openSessionStorage(
  env: Pick<Env, "databaseUrl" | "dataDir" | "redisUrl">,
  log: Log,
): Promise<SessionStorage> {
  const sql = await openSql(env);
  if (env.redisUrl === undefined) return { sql, bus: createLocalBus() };
  const { openRedisBus } = await import("@/lib/server/sessions/bus/redis-bus");
  return { sql, bus: openRedisBus(env.redisUrl, log) };
}
