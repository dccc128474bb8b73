import "server-only";

/** Prisma's own table, column for column, so that its command line can take over where its engine can be had. */
export function migrationsTableSql(types: { time: string; now: string }): string {
  return `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" ${types.time},
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" ${types.time},
    "started_at" ${types.time} NOT NULL DEFAULT ${types.now},
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;
}

/** The migrations that took hold, oldest first. */
export const APPLIED_SQL = `SELECT "migration_name" AS "name", "checksum" FROM "_prisma_migrations"
  WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`;
