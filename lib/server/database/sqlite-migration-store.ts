import "server-only";
import { randomUUID } from "node:crypto";
import type { Database as SqliteDatabase } from "better-sqlite3";
import { APPLIED_SQL, migrationsTableSql } from "@/lib/server/database/migrations-table";
import type { AppliedMigration, Migration, MigrationStore } from "@/lib/server/migrate";

const RECORD_SQL = `INSERT INTO "_prisma_migrations"
  ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)`;

async function underLock<Value>(file: SqliteDatabase, work: () => Promise<Value>): Promise<Value> {
  // The write lock of the file itself: it cannot be left behind by a process that died.
  file.exec("BEGIN IMMEDIATE");
  try {
    file.exec(migrationsTableSql({ time: "DATETIME", now: "current_timestamp" }));
    const value = await work();
    file.exec("COMMIT");
    return value;
  } catch (error) {
    if (file.inTransaction) file.exec("ROLLBACK");
    throw error;
  }
}

function apply(file: SqliteDatabase, migration: Migration): void {
  file.exec("SAVEPOINT one_migration");
  try {
    const startedAt = Date.now();
    file.exec(migration.sql);
    file.prepare(RECORD_SQL).run(randomUUID(), migration.checksum, Date.now(), migration.name, startedAt);
    file.exec("RELEASE one_migration");
  } catch (error) {
    file.exec("ROLLBACK TO one_migration; RELEASE one_migration");
    throw error;
  }
}

/** Migrates a SQLite file: all that is missing inside one write transaction, a savepoint each. */
export function sqliteMigrationStore(file: SqliteDatabase): MigrationStore {
  return {
    underLock: (work) => underLock(file, work),
    applied: () => Promise.resolve(file.prepare(APPLIED_SQL).all() as AppliedMigration[]),
    apply: (migration) => {
      apply(file, migration);
      return Promise.resolve();
    },
  };
}
