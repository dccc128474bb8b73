import "server-only";
import { query, type SqlFlow } from "@/lib/server/sessions/sql/sql-flow";
import { parseOffset, START, toOffset, type Position } from "@/lib/server/sessions/streams/offset";
import { holdsJson, mediaType, type Stream } from "@/lib/server/sessions/streams/stream";
import { lockStream, writeEntries } from "@/lib/server/sessions/streams/stream-rows";
import { err, ok, type Result } from "@/lib/shared/result";

/** Where a fork leaves its source: at an offset (else the source's tail), and `sub` values or bytes past it. */
export interface ForkRequest {
  readonly path: string;
  readonly offset?: string;
  readonly sub: number;
}

/** Why there is no such fork. */
export type ForkProblem = "source-missing" | "source-deleted" | "source-type" | "bad-fork-offset";

/** A source, and what a fork of it begins with. */
export interface ForkSource {
  readonly stream: Stream;
  readonly at: Position;
  readonly offset: string;
  /** Entries past `at`, cut at the sub-offset. */
  readonly extra: readonly Uint8Array[];
}

interface BatchRow {
  readonly data: Uint8Array;
}

function positionIn(stream: Stream, offset: string | undefined): Position | null {
  const tail = { seq: stream.tailSeq, bytes: stream.tailBytes };
  if (offset === undefined) return tail;
  const at = offset === "-1" ? START : parseOffset(offset);
  if (at === null || at.seq > tail.seq || at.bytes > tail.bytes) return null;
  // What was compacted away cannot be forked at.
  return at.seq !== 0 && at.seq <= stream.firstSeq && stream.firstSeq > 0 ? null : at;
}

/** What lies between an offset and a sub-offset; never past the append that begins there. */
function* pastOffset(stream: Stream, at: Position, sub: number): SqlFlow<readonly Uint8Array[] | null> {
  if (sub === 0) return [];
  const rows = yield* query<BatchRow>(
    `SELECT data FROM session_entry WHERE stream_id = $1 AND seq >= $2
     AND batch = (SELECT batch FROM session_entry WHERE stream_id = $1 AND seq = $2) ORDER BY seq`,
    stream.id,
    at.seq,
  );
  if (holdsJson(stream)) return sub > rows.length ? null : rows.slice(0, sub).map(({ data }) => data);
  const data = rows[0]?.data;
  return data === undefined || sub > data.byteLength ? null : [data.subarray(0, sub)];
}

/** The source of a fork, locked, within the same space. */
export function* readFork(
  space: string,
  request: ForkRequest,
  contentType: string | undefined,
  now: number,
): SqlFlow<Result<ForkSource, ForkProblem>> {
  const stream = yield* lockStream({ space, path: request.path }, now);
  if (stream === null) return err("source-missing");
  if (stream.isDeleted) return err("source-deleted");
  if (contentType !== undefined && mediaType(contentType) !== mediaType(stream.contentType))
    return err("source-type");
  const at = positionIn(stream, request.offset);
  if (at === null) return err("bad-fork-offset");
  const extra = yield* pastOffset(stream, at, request.sub);
  if (extra === null) return err("bad-fork-offset");
  return ok({ stream, at, offset: toOffset(at), extra });
}

/**
 * Gives a fork its beginning: a copy. Sharing entries between streams would make every read and every deletion look
 * through a line of ancestors, for logs that are bounded anyway.
 */
export function* forkStart(fork: Stream, { stream, at, extra }: ForkSource): SqlFlow<Stream> {
  yield* query(
    `INSERT INTO session_entry (stream_id, seq, end_bytes, batch, data)
     SELECT $1, seq, end_bytes, batch, data FROM session_entry WHERE stream_id = $2 AND seq < $3`,
    fork.id,
    stream.id,
    at.seq,
  );
  return yield* writeEntries(fork, extra);
}
