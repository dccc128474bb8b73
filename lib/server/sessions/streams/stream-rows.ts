import "server-only";
import { query, type SqlFlow } from "@/lib/server/sessions/sql/sql-flow";
import { toOffset } from "@/lib/server/sessions/streams/offset";
import type { Stream, StreamEntry, StreamKey } from "@/lib/server/sessions/streams/stream";

interface Row {
  readonly id: string;
  readonly content_type: string;
  readonly ttl_seconds: number | null;
  readonly expires_at: number | null;
  readonly alive_until: number | null;
  readonly first_seq: number;
  readonly tail_seq: number;
  readonly tail_bytes: number;
  readonly writer_seq: string | null;
  readonly closed: number;
  readonly closed_by: string | null;
  readonly forked_from: string | null;
  readonly fork_path: string | null;
  readonly fork_offset: string | null;
  readonly fork_sub: number;
  readonly deleted: number;
}

interface EntryRow {
  readonly seq: number;
  readonly end_bytes: number;
  readonly data: Uint8Array;
}

function toStream(row: Row): Stream {
  return {
    id: row.id,
    contentType: row.content_type,
    ttlSeconds: row.ttl_seconds,
    expiresAt: row.expires_at,
    firstSeq: row.first_seq,
    tailSeq: row.tail_seq,
    tailBytes: row.tail_bytes,
    writerSeq: row.writer_seq,
    isClosed: row.closed === 1,
    closedBy: row.closed_by,
    forkedFrom: row.forked_from,
    forkPath: row.fork_path,
    forkOffset: row.fork_offset,
    forkSub: row.fork_sub,
    isDeleted: row.deleted === 1,
  };
}

function* wipe(streamId: string): SqlFlow<void> {
  yield* query("DELETE FROM session_entry WHERE stream_id = $1", streamId);
  yield* query("DELETE FROM session_producer WHERE stream_id = $1", streamId);
}

/**
 * Deletes a stream. While forks of it live its place stays taken and its own log is gone: a fork holds copies. With the
 * last fork the place is freed, and so on up the line.
 */
export function* removeStream(stream: Pick<Stream, "id" | "forkedFrom">): SqlFlow<void> {
  yield* wipe(stream.id);
  const forks = yield* query("SELECT id FROM session_stream WHERE forked_from = $1 LIMIT 1", stream.id);
  if (forks.length > 0) {
    yield* query("UPDATE session_stream SET deleted = 1 WHERE id = $1", stream.id);
    return;
  }
  yield* query("DELETE FROM session_stream WHERE id = $1", stream.id);
  if (stream.forkedFrom === null) return;
  const [source] = yield* query<Row>(
    "SELECT * FROM session_stream WHERE id = $1 AND deleted = 1 FOR UPDATE",
    stream.forkedFrom,
  );
  if (source !== undefined) yield* removeStream(toStream(source));
}

/** The stream at a place, locked until the transaction ends; one whose time has run out is removed first. */
export function* lockStream({ space, path }: StreamKey, now: number): SqlFlow<Stream | null> {
  const [row] = yield* query<Row>(
    "SELECT * FROM session_stream WHERE space = $1 AND path = $2 FOR UPDATE",
    space,
    path,
  );
  if (row === undefined) return null;
  const isOver = row.deleted === 0 && row.alive_until !== null && row.alive_until <= now;
  if (!isOver) return toStream(row);
  yield* removeStream(toStream(row));
  const [left] = yield* query<Row>("SELECT * FROM session_stream WHERE id = $1", row.id);
  return left === undefined ? null : toStream(left);
}

/** The stream at a place for reading, without a lock; `null` also for one whose time has run out. */
export function* findStream({ space, path }: StreamKey, now: number): SqlFlow<Stream | null> {
  const [row] = yield* query<Row>("SELECT * FROM session_stream WHERE space = $1 AND path = $2", space, path);
  if (row === undefined || (row.deleted === 0 && row.alive_until !== null && row.alive_until <= now))
    return null;
  return toStream(row);
}

/** Moves the end of a sliding lifetime: every read and write, but not asking about a stream, prolongs it. */
export function* prolong({ id, ttlSeconds }: Stream, now: number): SqlFlow<void> {
  if (ttlSeconds === null) return;
  yield* query("UPDATE session_stream SET alive_until = $2 WHERE id = $1", id, now + ttlSeconds * 1_000);
}

const ROW_COUNTS = [64, 8, 1] as const;

function insertSql(rows: number): string {
  const tuples = Array.from({ length: rows }, (_, row) => {
    const place = (column: number) => `$${String(row * 5 + column)}`;
    return `(${[1, 2, 3, 4, 5].map(place).join(", ")})`;
  });
  return `INSERT INTO session_entry (stream_id, seq, end_bytes, batch, data) VALUES ${tuples.join(", ")}`;
}

const INSERTS = ROW_COUNTS.map((rows) => ({ rows, text: insertSql(rows) }));

/** Appends entries after `stream`'s last; evaluates to the stream with its tail moved. */
export function* writeEntries(stream: Stream, entries: readonly Uint8Array[]): SqlFlow<Stream> {
  let { tailSeq, tailBytes } = stream;
  const batch = tailSeq;
  const rows = entries.map((data) => {
    tailBytes += data.byteLength;
    tailSeq += 1;
    return [stream.id, tailSeq - 1, tailBytes, batch, data] as const;
  });
  // A few sizes of statement, so that few are prepared and few are sent.
  for (const { rows: size, text } of INSERTS)
    while (rows.length >= size) yield* query(text, ...rows.splice(0, size).flat());
  return { ...stream, tailSeq, tailBytes };
}

/** The entries from number `fromSeq` on, at most `limit`, oldest first. */
export function* readEntries(streamId: string, fromSeq: number, limit: number): SqlFlow<StreamEntry[]> {
  const rows = yield* query<EntryRow>(
    "SELECT seq, end_bytes, data FROM session_entry WHERE stream_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3",
    streamId,
    fromSeq,
    limit,
  );
  return rows.map(({ seq, end_bytes, data }) => ({
    seq,
    offset: toOffset({ seq: seq + 1, bytes: end_bytes }),
    data,
  }));
}
