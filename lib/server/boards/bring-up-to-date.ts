import "server-only";
import * as Y from "yjs";
import type { BoardCodec } from "@/lib/server/boards/board-codec";
import type { Collaboration } from "@/lib/server/collaboration/collaboration";
import type { DatabaseClient } from "@/lib/server/database/database";

/** What is needed to bring a stored board up to date. */
export interface UpgradeDeps {
  readonly database: DatabaseClient;
  readonly documents: Collaboration;
  readonly codec: BoardCodec;
}

/** The columns of a board that say which of its documents counts. */
interface VersionedRow {
  readonly id: string;
  readonly generation: number;
  readonly schemaVersion: number;
}

/**
 * Brings a board of an older schema version into a new generation of this version, and leaves every other as it is.
 * Whoever still holds the old generation is told to reload. Of two that try at once one does it.
 *
 * @returns whether the row must be read again
 */
export async function bringUpToDate(deps: UpgradeDeps, row: VersionedRow): Promise<boolean> {
  const { schemaVersion } = deps.codec;
  if (row.schemaVersion >= schemaVersion) return false;
  const old = await deps.documents.copy({ boardId: row.id, generation: row.generation });
  if (old === null) return true;
  const doc = deps.codec.toDoc(deps.codec.toBoard(old));
  await deps.database.board.updateMany({
    where: { id: row.id, generation: row.generation, schemaVersion: row.schemaVersion },
    data: {
      schemaVersion,
      generation: row.generation + 1,
      stateVersion: { increment: 1 },
      state: new Uint8Array(Y.encodeStateAsUpdate(doc)),
    },
  });
  old.destroy();
  doc.destroy();
  return true;
}
