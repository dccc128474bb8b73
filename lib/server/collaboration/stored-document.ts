import "server-only";
import * as Y from "yjs";
import type { DatabaseClient } from "@/lib/server/database/database";
import type { Log } from "@/lib/server/log";
import type { BoardRoom, BoardUpdate, UpdateLog } from "@/lib/server/updates/update-log";

/** What is needed to read a board from disk. */
export interface StoredDocumentDeps {
  readonly database: DatabaseClient;
  readonly updates: UpdateLog;
  readonly log: Log;
}

/** A board's document as the disk has it. */
export interface StoredDocument {
  readonly stateVersion: number;
  /** The rows that came on top of the folded state, oldest first. */
  readonly rows: readonly BoardUpdate[];
  /** Bytes read in all. */
  readonly bytes: number;
}

/**
 * Applies the folded state and every row after it to `doc`. A row that cannot be applied is logged and left out, so
 * that one bad edit cannot lock everybody out of a board.
 *
 * @returns `null` when no board of that id and generation exists
 */
export async function readStoredDocument(
  deps: StoredDocumentDeps,
  room: BoardRoom,
  doc: Y.Doc,
): Promise<StoredDocument | null> {
  // Rows first: a fold in between then makes rows appear twice, which is harmless, and never not at all.
  const rows = await deps.updates.readUnfolded(room);
  const board = await deps.database.board.findFirst({
    where: { id: room.boardId, generation: room.generation },
    select: { state: true, stateVersion: true },
  });
  if (board === null) return null;
  let bytes = board.state.byteLength;
  Y.applyUpdate(doc, board.state);
  for (const row of rows) {
    bytes += row.bytes.byteLength;
    try {
      Y.applyUpdate(doc, row.bytes);
    } catch (error) {
      deps.log.error({ err: error, room, row: row.id }, "a logged edit cannot be applied and is left out");
    }
  }
  return { stateVersion: board.stateVersion, rows, bytes };
}
