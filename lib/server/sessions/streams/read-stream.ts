import "server-only";
import type { SqlFlow } from "@/lib/server/sessions/sql/sql-flow";
import { parseOffset, START } from "@/lib/server/sessions/streams/offset";
import {
  tailOffset,
  type Stream,
  type StreamEntry,
  type StreamKey,
} from "@/lib/server/sessions/streams/stream";
import { findStream, prolong, readEntries } from "@/lib/server/sessions/streams/stream-rows";

/** A stretch of a stream. `offset` is where to read on. */
export interface StreamStretch {
  readonly kind: "stretch";
  readonly stream: Stream;
  readonly entries: readonly StreamEntry[];
  readonly offset: string;
  /** Whether this was everything there is. */
  readonly isUpToDate: boolean;
}

/** `gone`: deleted while forks live; `trimmed`: compacted away, so begin anew; `bad-offset`: never given out. */
export type ReadOutcome = StreamStretch | { readonly kind: "not-found" | "gone" | "trimmed" | "bad-offset" };

/** A reading gets at most this many entries and about this many bytes, but always one entry. */
const MOST_ENTRIES = 1_000;
const MOST_BYTES = 1_048_576;

function cut(entries: readonly StreamEntry[]): readonly StreamEntry[] {
  let bytes = 0;
  const end = entries.findIndex(({ data }) => (bytes += data.byteLength) > MOST_BYTES);
  return end < 0 ? entries : entries.slice(0, Math.max(1, end));
}

/**
 * Reads from an offset on; `-1` is the beginning, `now` the tail. A compacted log begins with its snapshot, and offsets
 * before that are `trimmed`: what stood there is no longer what was.
 */
export function* readStream(key: StreamKey, from: string, now: number): SqlFlow<ReadOutcome> {
  const stream = yield* findStream(key, now);
  if (stream === null) return { kind: "not-found" };
  if (stream.isDeleted) return { kind: "gone" };
  yield* prolong(stream, now);
  const tail = tailOffset(stream);
  if (from === "now" || from === tail)
    return { kind: "stretch", stream, entries: [], offset: tail, isUpToDate: true };
  const at = from === "-1" ? START : parseOffset(from);
  if (at === null || at.seq > stream.tailSeq) return { kind: "bad-offset" };
  if (at.seq > 0 && at.seq <= stream.firstSeq) return { kind: "trimmed" };
  const entries = cut(yield* readEntries(stream.id, Math.max(at.seq, stream.firstSeq), MOST_ENTRIES));
  // Another append may have come between the two statements; what was read decides.
  const offset = entries.at(-1)?.offset ?? tail;
  return { kind: "stretch", stream, entries, offset, isUpToDate: offset >= tail };
}

/** A stream's metadata; asking does not prolong its life. */
export function* headStream(key: StreamKey, now: number): SqlFlow<Stream | null> {
  return yield* findStream(key, now);
}
