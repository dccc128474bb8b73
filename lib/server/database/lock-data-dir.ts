import "server-only";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import { BootError } from "@/lib/server/boot-error";

/**
 * Guarantees that no second process uses the same data folder until the returned function is called or this process
 * ends, however it ends: live boards exist once, so two servers on one folder would hide people's edits from each other.
 *
 * @throws BootError when another process holds the folder
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // A file lock of the system, unlike a file with a process number, cannot outlive its holder.
  const lock = new SqliteFile(join(dataDir, "process.lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw new BootError(
      `Another Loadstone is running on the data folder ${dataDir}. Stop it first, or choose another folder with DATA_DIR.`,
      { cause },
    );
  }
  return () => {
    lock.close();
  };
}
