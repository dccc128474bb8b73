import "server-only";
import { query, type SqlFlow } from "@/lib/server/sessions/sql/sql-flow";
import { parseOffset } from "@/lib/server/sessions/streams/offset";
import type { StreamKey } from "@/lib/server/sessions/streams/stream";
import { lockStream } from "@/lib/server/sessions/streams/stream-rows";

/**
 * Puts one entry in the place of all before `offset`, at that offset; evaluates to whether it did. What follows keeps
 * its offsets, and a log compacted further meanwhile is left as it is.
 */
export function* compactStream(
  key: StreamKey,
  offset: string,
  snapshot: Uint8Array,
  now: number,
): SqlFlow<boolean> {
  const stream = yield* lockStream(key, now);
  const at = parseOffset(offset);
  if (stream === null || stream.isDeleted || at === null) return false;
  if (at.seq > stream.tailSeq || at.seq - 1 <= stream.firstSeq) return false;
  yield* query("DELETE FROM session_entry WHERE stream_id = $1 AND seq < $2", stream.id, at.seq);
  yield* query(
    "INSERT INTO session_entry (stream_id, seq, end_bytes, batch, data) VALUES ($1, $2, $3, $2, $4)",
    stream.id,
    at.seq - 1,
    at.bytes,
    snapshot,
  );
  yield* query("UPDATE session_stream SET first_seq = $2 WHERE id = $1", stream.id, at.seq - 1);
  return true;
}
