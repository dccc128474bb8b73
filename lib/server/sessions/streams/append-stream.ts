import "server-only";
import { query, type SqlFlow } from "@/lib/server/sessions/sql/sql-flow";
import { splitJson, type JsonProblem } from "@/lib/server/sessions/streams/split-json";
import {
  holdsJson,
  mediaType,
  tailOffset,
  type Stream,
  type StreamKey,
} from "@/lib/server/sessions/streams/stream";
import { lockStream, prolong, writeEntries } from "@/lib/server/sessions/streams/stream-rows";
import type { Result } from "@/lib/shared/result";

/** Who writes, so that a repeat is known: the number of the batch within an epoch of the producer. */
export interface Producer {
  readonly id: string;
  readonly epoch: number;
  readonly seq: number;
}

/** One append. An empty body is taken only together with `close`, or as entries that turned out to be known already. */
export interface AppendRequest {
  readonly body:
    | { readonly kind: "bytes"; readonly contentType: string; readonly bytes: Uint8Array }
    | { readonly kind: "entries"; readonly entries: readonly Uint8Array[] };
  readonly producer?: Producer;
  /** Must be greater than that of the stream's last append that carried one, by bytes; kept per stream. */
  readonly writerSeq?: string;
  /** The append takes place only at exactly this offset. */
  readonly expectedOffset?: string;
  readonly close?: boolean;
}

/** What became of an append. `offset` is the stream's tail. */
export type AppendOutcome =
  | {
      readonly kind: "appended" | "duplicate";
      readonly offset: string;
      readonly isClosed: boolean;
      readonly producer?: { readonly epoch: number; readonly seq: number };
    }
  | { readonly kind: "not-found" | "gone" | "wrong-type" | "empty" | "epoch-start" | JsonProblem }
  | { readonly kind: "closed" | "writer-seq" | "expected-offset"; readonly offset: string }
  | { readonly kind: "stale-epoch"; readonly epoch: number }
  | { readonly kind: "gap"; readonly expected: number; readonly received: number };

/** Whether the stream holds what was to be appended. */
export function isHeld(
  outcome: AppendOutcome,
): outcome is Extract<AppendOutcome, { kind: "appended" | "duplicate" }> {
  return outcome.kind === "appended" || outcome.kind === "duplicate";
}

interface ProducerRow {
  readonly epoch: number;
  readonly seq: number;
}

type Check = AppendOutcome | "new";

function checkProducer(known: ProducerRow | undefined, { epoch, seq }: Producer, stream: Stream): Check {
  if (known === undefined || epoch > known.epoch) {
    if (seq === 0) return "new";
    return known === undefined ? { kind: "gap", expected: 0, received: seq } : { kind: "epoch-start" };
  }
  if (epoch < known.epoch) return { kind: "stale-epoch", epoch: known.epoch };
  if (seq > known.seq + 1) return { kind: "gap", expected: known.seq + 1, received: seq };
  if (seq === known.seq + 1) return "new";
  return { kind: "duplicate", offset: tailOffset(stream), isClosed: stream.isClosed, producer: known };
}

function tuple({ id, epoch, seq }: Producer): string {
  return JSON.stringify([id, epoch, seq]);
}

function answerClosed(stream: Stream, request: AppendRequest, known: ProducerRow | undefined): AppendOutcome {
  const { producer } = request;
  const offset = tailOffset(stream);
  if (producer === undefined) {
    const asksOnlyToClose = request.close === true && isEmpty(request);
    return asksOnlyToClose ? { kind: "duplicate", offset, isClosed: true } : { kind: "closed", offset };
  }
  if (known !== undefined && producer.epoch < known.epoch) return { kind: "stale-epoch", epoch: known.epoch };
  if (tuple(producer) !== stream.closedBy) return { kind: "closed", offset };
  const { epoch, seq } = producer;
  return { kind: "duplicate", offset, isClosed: true, producer: { epoch, seq } };
}

function isEmpty({ body }: AppendRequest): boolean {
  return body.kind === "bytes" && body.bytes.byteLength === 0;
}

/** The entries of a body, or why it has none. */
function entriesOf(stream: Stream, request: AppendRequest): Result<readonly Uint8Array[], AppendOutcome> {
  const { body } = request;
  if (body.kind === "entries") return { ok: true, value: body.entries };
  if (body.bytes.byteLength === 0)
    return request.close === true ? { ok: true, value: [] } : { ok: false, error: { kind: "empty" } };
  if (mediaType(body.contentType) !== mediaType(stream.contentType))
    return { ok: false, error: { kind: "wrong-type" } };
  if (!holdsJson(stream)) return { ok: true, value: [body.bytes] };
  const split = splitJson(body.bytes);
  return split.ok ? split : { ok: false, error: { kind: split.error } };
}

function orderProblem(stream: Stream, { writerSeq, expectedOffset }: AppendRequest): AppendOutcome | null {
  const offset = tailOffset(stream);
  if (writerSeq !== undefined && stream.writerSeq !== null) {
    if (Buffer.compare(Buffer.from(writerSeq), Buffer.from(stream.writerSeq)) <= 0)
      return { kind: "writer-seq", offset };
  }
  return expectedOffset === undefined || expectedOffset === offset
    ? null
    : { kind: "expected-offset", offset };
}

function* remember(streamId: string, { id, epoch, seq }: Producer): SqlFlow<void> {
  yield* query(
    `INSERT INTO session_producer (stream_id, producer_id, epoch, seq) VALUES ($1, $2, $3, $4)
     ON CONFLICT (stream_id, producer_id) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq`,
    streamId,
    id,
    epoch,
    seq,
  );
}

function* store(
  stream: Stream,
  request: AppendRequest,
  entries: readonly Uint8Array[],
): SqlFlow<AppendOutcome> {
  const { producer, writerSeq, close = false } = request;
  const written = yield* writeEntries(stream, entries);
  yield* query(
    "UPDATE session_stream SET tail_seq = $2, tail_bytes = $3, writer_seq = $4, closed = $5, closed_by = $6 WHERE id = $1",
    stream.id,
    written.tailSeq,
    written.tailBytes,
    writerSeq ?? stream.writerSeq,
    close ? 1 : 0,
    close && producer !== undefined ? tuple(producer) : null,
  );
  if (producer !== undefined) yield* remember(stream.id, producer);
  const base = { kind: "appended", offset: tailOffset(written), isClosed: close } as const;
  return producer === undefined ? base : { ...base, producer: { epoch: producer.epoch, seq: producer.seq } };
}

/**
 * Appends to a stream, in the order in which the protocol wants the reasons against it: closed, wrong type, malformed,
 * repeated or out of the producer's order, out of the writer's order, at another offset. Entries, producer and closing
 * come about together or not at all.
 */
export function* appendStream(key: StreamKey, request: AppendRequest, now: number): SqlFlow<AppendOutcome> {
  const stream = yield* lockStream(key, now);
  if (stream === null) return { kind: "not-found" };
  if (stream.isDeleted) return { kind: "gone" };
  const { producer } = request;
  const [known] =
    producer === undefined
      ? []
      : yield* query<ProducerRow>(
          "SELECT epoch, seq FROM session_producer WHERE stream_id = $1 AND producer_id = $2",
          stream.id,
          producer.id,
        );
  yield* prolong(stream, now);
  if (stream.isClosed) return answerClosed(stream, request, known);
  const entries = entriesOf(stream, request);
  if (!entries.ok) return entries.error;
  const checked = producer === undefined ? "new" : checkProducer(known, producer, stream);
  if (checked !== "new") return checked;
  return orderProblem(stream, request) ?? (yield* store(stream, request, entries.value));
}
