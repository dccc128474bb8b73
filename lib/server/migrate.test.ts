import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { sqliteMigrationStore } from "@/lib/server/database/sqlite-migration-store";
import { migrate, readMigrations } from "@/lib/server/migrate";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

function folderWith(migrations: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

function tablesOf(file: SqliteFile.Database): unknown[] {
  return file
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all();
}

const FIRST = { "0001_first": "CREATE TABLE a (x);" };
const BOTH = { ...FIRST, "0002_second": "CREATE TABLE b (x); INSERT INTO b VALUES (1);" };

describe("migrate", () => {
  it("run twice is run once", async () => {
    const file = new SqliteFile(":memory:");
    const migrations = readMigrations(folderWith(BOTH));
    expect(await migrate(sqliteMigrationStore(file), migrations)).toEqual(["0001_first", "0002_second"]);
    expect(await migrate(sqliteMigrationStore(file), migrations)).toEqual([]);
    expect(file.prepare("SELECT count(*) FROM b").pluck().get()).toBe(1);
  });

  it("applies only what is new", async () => {
    const file = new SqliteFile(":memory:");
    await migrate(sqliteMigrationStore(file), readMigrations(folderWith(FIRST)));
    expect(await migrate(sqliteMigrationStore(file), readMigrations(folderWith(BOTH)))).toEqual([
      "0002_second",
    ]);
  });

  it("refuses a migration that was changed after it was applied", async () => {
    const file = new SqliteFile(":memory:");
    await migrate(sqliteMigrationStore(file), readMigrations(folderWith(FIRST)));
    const changed = readMigrations(folderWith({ "0001_first": "CREATE TABLE a (y);" }));
    await expect(migrate(sqliteMigrationStore(file), changed)).rejects.toThrow(/0001_first was changed/);
  });

  it("refuses a database from a newer version", async () => {
    const file = new SqliteFile(":memory:");
    await migrate(sqliteMigrationStore(file), readMigrations(folderWith(BOTH)));
    await expect(migrate(sqliteMigrationStore(file), readMigrations(folderWith(FIRST)))).rejects.toThrow(
      /newer version/,
    );
  });

  it("leaves nothing of a run that failed", async () => {
    const file = new SqliteFile(":memory:");
    const broken = readMigrations(
      folderWith({ ...FIRST, "0002_broken": "CREATE TABLE b (x); SELECT nonsense;" }),
    );
    await expect(migrate(sqliteMigrationStore(file), broken)).rejects.toThrow(/0002_broken failed/);
    expect(tablesOf(file)).toEqual([]);
  });

  it("keeps Prisma's own columns, with the file's SHA-256", async () => {
    const file = new SqliteFile(":memory:");
    const migrations = readMigrations("prisma/migrations");
    await migrate(sqliteMigrationStore(file), migrations);
    const row = file.prepare("SELECT * FROM _prisma_migrations").get() as Record<string, unknown>;
    expect(row).toMatchObject({
      migration_name: "0001_init",
      checksum: migrations[0]!.checksum,
      applied_steps_count: 1,
      rolled_back_at: null,
    });
    expect(tablesOf(file)).toEqual(["Board", "Membership", "Person", "Session", "ShareLink", "ShareVisit"]);
  });
});
