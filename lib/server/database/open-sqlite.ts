import "server-only";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import SqliteFile from "better-sqlite3";
import { BootError } from "@/lib/server/boot-error";
import type { Database, DatabaseClient } from "@/lib/server/database/database";
import { sqliteMigrationStore } from "@/lib/server/database/sqlite-migration-store";
import { migrate, readMigrations } from "@/lib/server/migrate";
import { PrismaClient } from "@/prisma/generated/sqlite/client";

const BUSY_TIMEOUT_MS = 5_000;

/** What each PRAGMA must read back as; 2 is FULL. */
const PRAGMAS = [
  { name: "journal_mode", set: "WAL", expected: "wal" },
  { name: "synchronous", set: "FULL", expected: "2" },
  { name: "busy_timeout", set: String(BUSY_TIMEOUT_MS), expected: String(BUSY_TIMEOUT_MS) },
  { name: "foreign_keys", set: "ON", expected: "1" },
] as const;

async function migrateFile(path: string, migrationsFolder: string): Promise<void> {
  const file = new SqliteFile(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    file.pragma("journal_mode = WAL");
    file.pragma("synchronous = FULL");
    await migrate(sqliteMigrationStore(file), readMigrations(migrationsFolder));
  } finally {
    file.close();
  }
}

/** Set through the client itself, since most of these belong to a connection and not to the file. */
async function setPragmas(client: DatabaseClient): Promise<void> {
  for (const pragma of PRAGMAS) {
    await client.$queryRawUnsafe(`PRAGMA ${pragma.name} = ${pragma.set}`);
    const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${pragma.name}`);
    const actual = String(Object.values(rows[0] ?? {})[0]);
    if (actual !== pragma.expected) {
      throw new BootError(
        `SQLite answers ${pragma.name} = ${actual} where ${pragma.expected} is needed for edits to be safe. Is DATA_DIR on a network drive? Use a local disk.`,
      );
    }
  }
}

/**
 * Opens the SQLite database of a data folder, creating and migrating it as needed.
 *
 * @returns a database in WAL mode with synchronous=FULL, a busy timeout and foreign keys, all of them asserted
 */
export async function openSqlite(dataDir: string, migrationsFolder = "prisma/migrations"): Promise<Database> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, "loadstone.db");
  await migrateFile(path, migrationsFolder);
  chmodSync(path, 0o600);
  const client = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: `file:${path}`, timeout: BUSY_TIMEOUT_MS }),
  });
  try {
    await setPragmas(client);
  } catch (error) {
    await client.$disconnect();
    throw error;
  }
  return {
    client,
    kind: "sqlite",
    check: async () => {
      await client.$queryRawUnsafe("SELECT 1");
    },
    close: () => client.$disconnect(),
  };
}
