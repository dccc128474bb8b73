import "server-only";
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { BootError } from "@/lib/server/boot-error";
import type { Database, DatabaseClient } from "@/lib/server/database/database";
import { APPLIED_SQL, migrationsTableSql } from "@/lib/server/database/migrations-table";
import {
  migrate,
  readMigrations,
  type AppliedMigration,
  type Migration,
  type MigrationStore,
} from "@/lib/server/migrate";

/** Any fixed number: it names the lock "somebody is migrating this database". */
const MIGRATION_LOCK = 1_280_264_275;
const POOL_SIZE = 10;

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    const startedAt = new Date();
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
       VALUES ($1, $2, now(), $3, $4, 1)`,
      [randomUUID(), migration.checksum, migration.name, startedAt],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

function migrationStore(client: pg.Client): MigrationStore {
  return {
    underLock: async (work) => {
      await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
      try {
        await client.query(migrationsTableSql({ time: "TIMESTAMPTZ", now: "now()" }));
        return await work();
      } finally {
        await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
      }
    },
    applied: async () => (await client.query<AppliedMigration>(APPLIED_SQL)).rows,
    apply: (migration) => apply(client, migration),
  };
}

async function migratePostgresql(url: string, migrationsFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (cause) {
    throw new BootError(
      `DATABASE_URL: PostgreSQL does not answer at ${new URL(url).host}: ${String(cause)}`,
      { cause },
    );
  }
  try {
    await migrate(migrationStore(client), readMigrations(migrationsFolder));
  } finally {
    await client.end();
  }
}

/** Opens the PostgreSQL database that DATABASE_URL names, migrated. */
export async function openPostgresql(
  url: string,
  migrationsFolder = "prisma/postgresql/migrations",
): Promise<Database> {
  await migratePostgresql(url, migrationsFolder);
  const generated = await import("@/prisma/generated/postgresql/client");
  // The two clients differ in their provider only: one schema is written from the other.
  const client = new generated.PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: POOL_SIZE }),
  }) as unknown as DatabaseClient;
  return {
    client,
    kind: "postgresql",
    check: async () => {
      await client.$queryRawUnsafe("SELECT 1");
    },
    close: () => client.$disconnect(),
  };
}
