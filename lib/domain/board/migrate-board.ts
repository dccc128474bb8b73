import { withBlankOverlay } from "@/lib/domain/board/migrations/1-to-2";
import { SCHEMA_VERSION } from "@/lib/domain/board/board-schema";
import type { StoredBoard } from "@/lib/domain/board/stored-board";
import type { Drift } from "@/lib/domain/board/drift";
import { err, ok, type Result } from "@/lib/shared/result";

/**
 * The step up from each version to the next, by the version it starts from. A new one stands beside the schema as
 * `migrations/<n>-to-<n+1>.ts`, with a fixture of the old version, and is named here.
 */
const MIGRATIONS: Readonly<Record<number, (board: StoredBoard) => StoredBoard>> = { 1: withBlankOverlay };

/**
 * Brings a stored board to the present version, one step at a time, and reports each step. Fails for a version that is
 * newer than this program or that no step starts from. The result is not yet checked against the schema.
 */
export function migrateBoard(
  stored: StoredBoard,
): Result<{ board: StoredBoard; drifts: readonly Drift[] }, { code: "unknown-version" }> {
  const drifts: Drift[] = [];
  let board = stored;
  while (board["schemaVersion"] !== SCHEMA_VERSION) {
    const version = board["schemaVersion"];
    const step = typeof version === "number" && version < SCHEMA_VERSION ? MIGRATIONS[version] : undefined;
    if (typeof version !== "number" || !step) return err({ code: "unknown-version" });
    board = { ...step(board), schemaVersion: version + 1 };
    const message = `It was written as version ${String(version)} and was brought to version ${String(version + 1)}.`;
    drifts.push({ code: "older-version", path: "schemaVersion", message });
  }
  return ok({ board, drifts });
}
