import "server-only";
import pg from "pg";
import type { BoardRoom, BoardUpdate, NewBoardUpdate, UpdateLog } from "@/lib/server/updates/update-log";

const SCHEMA_LOCK = 1_280_264_276;
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS board_update (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    board_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    at TIMESTAMPTZ NOT NULL DEFAULT now(),
    person_id TEXT,
    connection_id TEXT,
    bytes BYTEA NOT NULL,
    folded_at TIMESTAMPTZ
  );
  CREATE INDEX IF NOT EXISTS board_update_by_room ON board_update (board_id, generation, id);
  CREATE INDEX IF NOT EXISTS board_update_unfolded ON board_update (board_id, generation, id) WHERE folded_at IS NULL;
  CREATE INDEX IF NOT EXISTS board_update_folded ON board_update (folded_at) WHERE folded_at IS NOT NULL;
`;
/** Small enough that no deletion holds its rows for long. */
const ROWS_AT_ONCE = 1_000;
const COLUMNS = "SELECT id, board_id, generation, at, person_id, connection_id, bytes FROM board_update";

interface Row {
  readonly id: string;
  readonly board_id: string;
  readonly generation: number;
  readonly at: Date;
  readonly person_id: string | null;
  readonly connection_id: string | null;
  readonly bytes: Buffer;
}

function toUpdate(row: Row): BoardUpdate {
  return {
    id: Number(row.id),
    boardId: row.board_id,
    generation: row.generation,
    at: row.at,
    personId: row.person_id,
    connectionId: row.connection_id,
    bytes: new Uint8Array(row.bytes),
  };
}

async function createTable(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [SCHEMA_LOCK]);
    await client.query(SCHEMA);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [SCHEMA_LOCK]);
    client.release();
  }
}

async function append(pool: pg.Pool, update: NewBoardUpdate): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO board_update (board_id, generation, person_id, connection_id, bytes) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [update.boardId, update.generation, update.personId, update.connectionId, Buffer.from(update.bytes)],
  );
  return Number(rows[0]?.id);
}

async function dropFolded(pool: pg.Pool, before: Date): Promise<number> {
  let dropped = 0;
  for (;;) {
    const { rowCount } = await pool.query(
      "DELETE FROM board_update WHERE id IN (SELECT id FROM board_update WHERE folded_at < $1 LIMIT $2)",
      [before, ROWS_AT_ONCE],
    );
    dropped += rowCount ?? 0;
    if ((rowCount ?? 0) < ROWS_AT_ONCE) return dropped;
  }
}

/** The update log in PostgreSQL, with `synchronous_commit` on whatever the server's own setting is. */
export async function openPostgresqlUpdateLog(url: string): Promise<UpdateLog> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    options: "-c synchronous_commit=on",
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  await createTable(pool);
  const read = async (sql: string, values: unknown[]) =>
    (await pool.query<Row>(sql, values)).rows.map(toUpdate);
  return {
    append: (update) => append(pool, update),
    readAfter: (room: BoardRoom, afterId: number) =>
      read(`${COLUMNS} WHERE board_id = $1 AND generation = $2 AND id > $3 ORDER BY id`, [
        room.boardId,
        room.generation,
        afterId,
      ]),
    readUnfolded: (room: BoardRoom) =>
      read(`${COLUMNS} WHERE board_id = $1 AND generation = $2 AND folded_at IS NULL ORDER BY id`, [
        room.boardId,
        room.generation,
      ]),
    markFolded: async (ids: readonly number[]) => {
      await pool.query(
        "UPDATE board_update SET folded_at = now() WHERE id = ANY($1::bigint[]) AND folded_at IS NULL",
        [ids],
      );
    },
    dropFolded: (before: Date) => dropFolded(pool, before),
    unfoldedRooms: async () =>
      (
        await pool.query<BoardRoom>(
          `SELECT DISTINCT board_id AS "boardId", generation FROM board_update WHERE folded_at IS NULL ORDER BY board_id, generation`,
        )
      ).rows,
    forget: async (boardId: string) => {
      await pool.query("DELETE FROM board_update WHERE board_id = $1", [boardId]);
    },
    check: async () => {
      await pool.query("SELECT id FROM board_update LIMIT 1");
    },
    close: () => pool.end(),
  };
}
