import "server-only";
import { setImmediate as letOthersGo } from "node:timers/promises";
import type { Database as SqliteDatabase } from "better-sqlite3";
import { openDurableFile } from "@/lib/server/database/open-durable-file";
import type { BoardRoom, BoardUpdate, NewBoardUpdate, UpdateLog } from "@/lib/server/updates/update-log";

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS board_update (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    board_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person_id TEXT,
    connection_id TEXT,
    bytes BLOB NOT NULL,
    folded_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS board_update_by_room ON board_update (board_id, generation, id);
  CREATE INDEX IF NOT EXISTS board_update_unfolded ON board_update (board_id, generation, id) WHERE folded_at IS NULL;
  CREATE INDEX IF NOT EXISTS board_update_folded ON board_update (folded_at) WHERE folded_at IS NOT NULL;
`;
/** One deletion of this many rows takes a few milliseconds, in which this process does nothing else. */
const ROWS_AT_ONCE = 500;

interface Row {
  readonly id: number;
  readonly board_id: string;
  readonly generation: number;
  readonly at: number;
  readonly person_id: string | null;
  readonly connection_id: string | null;
  readonly bytes: Buffer;
}

function toUpdate(row: Row): BoardUpdate {
  return {
    id: row.id,
    boardId: row.board_id,
    generation: row.generation,
    at: new Date(row.at),
    personId: row.person_id,
    connectionId: row.connection_id,
    bytes: new Uint8Array(row.bytes),
  };
}

/** Turns a throwing statement into a rejection, as the port promises. */
function settle<Value>(work: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function statementsOf(file: SqliteDatabase) {
  const columns = "SELECT id, board_id, generation, at, person_id, connection_id, bytes FROM board_update";
  return {
    append: file.prepare(
      "INSERT INTO board_update (board_id, generation, at, person_id, connection_id, bytes) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    readAfter: file.prepare(`${columns} WHERE board_id = ? AND generation = ? AND id > ? ORDER BY id`),
    readUnfolded: file.prepare(
      `${columns} WHERE board_id = ? AND generation = ? AND folded_at IS NULL ORDER BY id`,
    ),
    mark: file.prepare("UPDATE board_update SET folded_at = ? WHERE id = ? AND folded_at IS NULL"),
    rooms: file.prepare(
      "SELECT DISTINCT board_id AS boardId, generation FROM board_update WHERE folded_at IS NULL ORDER BY board_id, generation",
    ),
    drop: file.prepare(
      `DELETE FROM board_update WHERE id IN (SELECT id FROM board_update WHERE folded_at < ? LIMIT ${String(ROWS_AT_ONCE)})`,
    ),
    forget: file.prepare("DELETE FROM board_update WHERE board_id = ?"),
    check: file.prepare("SELECT id FROM board_update LIMIT 1"),
  };
}

async function dropFolded({ drop }: ReturnType<typeof statementsOf>, before: number): Promise<number> {
  let dropped = 0;
  for (;;) {
    const { changes } = drop.run(before);
    dropped += changes;
    if (changes < ROWS_AT_ONCE) return dropped;
    await letOthersGo();
  }
}

/**
 * The update log in a SQLite file of its own, in WAL mode with synchronous=FULL: a shared file would make an append
 * wait for the database client's transactions.
 *
 * @throws BootError when the file cannot be opened that way
 */
export function openSqliteUpdateLog(path: string): UpdateLog {
  const file = openDurableFile(path, "update log", SCHEMA);
  const statements = statementsOf(file);
  const markAll = file.transaction((ids: readonly number[], at: number) => {
    for (const id of ids) statements.mark.run(at, id);
  });
  return {
    append: ({ boardId, generation, personId, connectionId, bytes }: NewBoardUpdate) =>
      settle(() =>
        Number(
          statements.append.run(boardId, generation, Date.now(), personId, connectionId, bytes)
            .lastInsertRowid,
        ),
      ),
    readAfter: (room: BoardRoom, afterId: number) =>
      settle(() => (statements.readAfter.all(room.boardId, room.generation, afterId) as Row[]).map(toUpdate)),
    readUnfolded: (room: BoardRoom) =>
      settle(() => (statements.readUnfolded.all(room.boardId, room.generation) as Row[]).map(toUpdate)),
    markFolded: (ids: readonly number[]) =>
      settle(() => {
        markAll(ids, Date.now());
      }),
    dropFolded: (before: Date) => dropFolded(statements, before.getTime()),
    unfoldedRooms: () => settle(() => statements.rooms.all() as BoardRoom[]),
    forget: (boardId: string) =>
      settle(() => {
        statements.forget.run(boardId);
      }),
    check: () =>
      settle(() => {
        statements.check.get();
      }),
    close: () =>
      settle(() => {
        file.close();
      }),
  };
}
