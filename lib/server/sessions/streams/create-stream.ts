import "server-only";
import { randomUUID } from "node:crypto";
import { query, type SqlFlow } from "@/lib/server/sessions/sql/sql-flow";
import {
  forkStart,
  readFork,
  type ForkProblem,
  type ForkRequest,
} from "@/lib/server/sessions/streams/fork-stream";
import { splitJson } from "@/lib/server/sessions/streams/split-json";
import {
  holdsJson,
  mediaType,
  tailOffset,
  type Stream,
  type StreamKey,
} from "@/lib/server/sessions/streams/stream";
import { lockStream, prolong, writeEntries } from "@/lib/server/sessions/streams/stream-rows";

/** A stream to be made. `ttlSeconds` counts from the last read or write; `expiresAt` stands still. */
export interface CreateRequest {
  readonly contentType?: string;
  readonly ttlSeconds?: number;
  readonly expiresAt?: number;
  readonly close?: boolean;
  readonly body: Uint8Array;
  readonly fork?: ForkRequest;
}

/** What became of it. `exists`: there was one just like it. */
export type CreateOutcome =
  | {
      readonly kind: "created" | "exists";
      readonly contentType: string;
      readonly offset: string;
      readonly isClosed: boolean;
    }
  | { readonly kind: "conflict" | "malformed-json" | ForkProblem };

const DEFAULT_TYPE = "application/octet-stream";

function isSame(stream: Stream, request: CreateRequest): boolean {
  const { fork, contentType } = request;
  if (stream.isDeleted || (stream.forkPath ?? "") !== (fork?.path ?? "")) return false;
  if (stream.isClosed !== (request.close ?? false)) return false;
  const isTypeSame =
    contentType === undefined
      ? fork !== undefined || stream.contentType === DEFAULT_TYPE
      : mediaType(contentType) === mediaType(stream.contentType);
  // A fork that names no lifetime took over its source's, whatever that was.
  const inheritsLife =
    fork !== undefined && request.ttlSeconds === undefined && request.expiresAt === undefined;
  const isLifeSame =
    inheritsLife ||
    (stream.ttlSeconds === (request.ttlSeconds ?? null) && stream.expiresAt === (request.expiresAt ?? null));
  const isForkSame =
    fork === undefined ||
    ((fork.offset === undefined || fork.offset === stream.forkOffset) && fork.sub === stream.forkSub);
  return isTypeSame && isLifeSame && isForkSame;
}

function lifetimeOf(request: CreateRequest, source: Stream | null): Pick<Stream, "ttlSeconds" | "expiresAt"> {
  if (request.ttlSeconds !== undefined) return { ttlSeconds: request.ttlSeconds, expiresAt: null };
  if (request.expiresAt !== undefined) return { ttlSeconds: null, expiresAt: request.expiresAt };
  return { ttlSeconds: source?.ttlSeconds ?? null, expiresAt: source?.expiresAt ?? null };
}

function* insert(key: StreamKey, stream: Stream, now: number): SqlFlow<boolean> {
  const aliveUntil = stream.ttlSeconds === null ? stream.expiresAt : now + stream.ttlSeconds * 1_000;
  const rows = yield* query(
    `INSERT INTO session_stream (id, space, path, content_type, ttl_seconds, expires_at, alive_until, first_seq, tail_seq,
       tail_bytes, closed, forked_from, fork_path, fork_offset, fork_sub, deleted)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0)
     ON CONFLICT (space, path) DO NOTHING RETURNING id`,
    stream.id,
    key.space,
    key.path,
    stream.contentType,
    stream.ttlSeconds,
    stream.expiresAt,
    aliveUntil,
    stream.firstSeq,
    stream.tailSeq,
    stream.tailBytes,
    stream.isClosed ? 1 : 0,
    stream.forkedFrom,
    stream.forkPath,
    stream.forkOffset,
    stream.forkSub,
  );
  return rows.length > 0;
}

/** The first entries, from the body; an empty JSON array is an empty stream. */
function firstEntries(stream: Stream, body: Uint8Array): readonly Uint8Array[] | null {
  if (body.byteLength === 0) return [];
  if (!holdsJson(stream)) return [body];
  const split = splitJson(body);
  if (split.ok) return split.value;
  return split.error === "empty-array" ? [] : null;
}

function* build(key: StreamKey, request: CreateRequest, now: number): SqlFlow<CreateOutcome> {
  const fork =
    request.fork === undefined ? null : yield* readFork(key.space, request.fork, request.contentType, now);
  if (fork !== null && !fork.ok) return { kind: fork.error };
  const source = fork?.value ?? null;
  const stream: Stream = {
    id: randomUUID(),
    contentType: request.contentType ?? source?.stream.contentType ?? DEFAULT_TYPE,
    ...lifetimeOf(request, source?.stream ?? null),
    firstSeq: source?.stream.firstSeq ?? 0,
    tailSeq: source?.at.seq ?? 0,
    tailBytes: source?.at.bytes ?? 0,
    writerSeq: null,
    isClosed: request.close ?? false,
    closedBy: null,
    forkedFrom: source?.stream.id ?? null,
    forkPath: request.fork?.path ?? null,
    forkOffset: source?.offset ?? null,
    forkSub: request.fork?.sub ?? 0,
    isDeleted: false,
  };
  const first = firstEntries(stream, request.body);
  if (first === null) return { kind: "malformed-json" };
  // Somebody may have made it since it was looked for.
  if (!(yield* insert(key, stream, now))) return { kind: "conflict" };
  const begun = source === null ? stream : yield* forkStart(stream, source);
  const written = yield* writeEntries(begun, first);
  yield* query(
    "UPDATE session_stream SET tail_seq = $2, tail_bytes = $3 WHERE id = $1",
    stream.id,
    written.tailSeq,
    written.tailBytes,
  );
  const { contentType, isClosed } = stream;
  return { kind: "created", contentType, isClosed, offset: tailOffset(written) };
}

/** Makes a stream, or finds the one that is there: the same request twice makes one stream. */
export function* createStream(key: StreamKey, request: CreateRequest, now: number): SqlFlow<CreateOutcome> {
  const there = yield* lockStream(key, now);
  if (there === null) return yield* build(key, request, now);
  if (!isSame(there, request)) return { kind: "conflict" };
  yield* prolong(there, now);
  const { contentType, isClosed } = there;
  return { kind: "exists", contentType, isClosed, offset: tailOffset(there) };
}
