import "server-only";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BootError } from "@/lib/server/boot-error";

/** One migration as it lies on disk. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hex: what Prisma's own table keeps. */
  readonly checksum: string;
}

/** What the database remembers of a migration. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** A database that migrations can be applied to. */
export interface MigrationStore {
  /** Runs `work` while no other process can migrate the same database. */
  underLock<Value>(work: () => Promise<Value>): Promise<Value>;
  applied(): Promise<readonly AppliedMigration[]>;
  /** Runs the SQL and records it in `_prisma_migrations`: both or neither. */
  apply(migration: Migration): Promise<void>;
}

/** Guarantees the migrations of a folder in the order of their names. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

function assertUnchanged(migrations: readonly Migration[], applied: readonly AppliedMigration[]): void {
  for (const past of applied) {
    const file = migrations.find((migration) => migration.name === past.name);
    if (file === undefined) {
      throw new BootError(
        `The database holds migration ${past.name}, which this version does not know. It was written by a newer version: start that one, or restore a backup.`,
      );
    }
    if (file.checksum !== past.checksum) {
      throw new BootError(
        `Migration ${past.name} was changed after it was applied (database ${past.checksum.slice(0, 12)}, file ${file.checksum.slice(0, 12)}). Restore the file as it was and put the change into a new migration.`,
      );
    }
  }
}

/**
 * Brings a database up to date and is idempotent: running it twice, or from two processes at once, is running it once.
 *
 * @returns the names of the migrations applied now, in order
 * @throws BootError when a file differs from what was applied, or the database is from a newer version
 */
export async function migrate(store: MigrationStore, migrations: readonly Migration[]): Promise<string[]> {
  return store.underLock(async () => {
    const applied = await store.applied();
    assertUnchanged(migrations, applied);
    const done = new Set(applied.map((past) => past.name));
    const names: string[] = [];
    for (const migration of migrations.filter((each) => !done.has(each.name))) {
      try {
        await store.apply(migration);
      } catch (cause) {
        throw new BootError(`Migration ${migration.name} failed and was rolled back: ${String(cause)}`, {
          cause,
        });
      }
      names.push(migration.name);
    }
    return names;
  });
}
