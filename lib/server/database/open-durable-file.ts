import "server-only";
import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteFile, { type Database as SqliteDatabase } from "better-sqlite3";
import { BootError } from "@/lib/server/boot-error";

/**
 * Opens a SQLite file of its own, readable by this user alone, in which a write that is acknowledged would survive a
 * power cut, and brings its tables about. `name` is what people know it by ("update log"). Throws a BootError where the
 * disk cannot promise that.
 */
export function openDurableFile(path: string, name: string, schema: string): SqliteDatabase {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = new SqliteFile(path, { timeout: 5_000 });
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  const safe =
    file.pragma("journal_mode", { simple: true }) === "wal" &&
    file.pragma("synchronous", { simple: true }) === 2;
  if (!safe) {
    file.close();
    throw new BootError(
      `The ${name} ${path} cannot be made durable. Is DATA_DIR on a network drive? Use a local disk.`,
    );
  }
  file.exec(schema);
  chmodSync(path, 0o600);
  return file;
}
