import "server-only";
import type { Bus } from "@/lib/server/sessions/bus/bus";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import { query, type SqlFlow, type SqlRunner } from "@/lib/server/sessions/sql/sql-flow";
import { appendStream } from "@/lib/server/sessions/streams/append-stream";
import { compactStream } from "@/lib/server/sessions/streams/compact-stream";
import { createStream } from "@/lib/server/sessions/streams/create-stream";
import { headStream, readStream } from "@/lib/server/sessions/streams/read-stream";
import type { StreamKey } from "@/lib/server/sessions/streams/stream";
import { lockStream, removeStream } from "@/lib/server/sessions/streams/stream-rows";

/** What the log needs from outside. */
export interface SessionLogDeps {
  readonly sql: SqlRunner;
  readonly bus: Bus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const PURGE_AT_ONCE = 100;

function* remove(key: StreamKey, now: number): SqlFlow<"removed" | "not-found" | "gone"> {
  const stream = yield* lockStream(key, now);
  if (stream === null) return "not-found";
  if (stream.isDeleted) return "gone";
  yield* removeStream(stream);
  return "removed";
}

function* purge(now: number): SqlFlow<number> {
  const over = yield* query<StreamKey>(
    "SELECT space, path FROM session_stream WHERE deleted = 0 AND alive_until <= $1 LIMIT $2",
    now,
    PURGE_AT_ONCE,
  );
  // Locking one whose time ran out removes it.
  for (const key of over) yield* lockStream(key, now);
  return over.length;
}

function channelOf({ space, path }: StreamKey): string {
  return `stream/${space}/${path}`;
}

/** The session log over a database and a bus. The bus only says that something changed: the database is the truth. */
export function createSessionLog({ sql, bus, now }: SessionLogDeps): SessionLog {
  function changed(key: StreamKey): void {
    bus.publish(channelOf(key), "");
  }
  return {
    create: async (key, request) => {
      const outcome = await sql.run(createStream(key, request, now()));
      if (outcome.kind === "created") changed(key);
      return outcome;
    },
    append: async (key, request) => {
      const outcome = await sql.run(appendStream(key, request, now()));
      if (outcome.kind === "appended") changed(key);
      return outcome;
    },
    read: (key, offset) => sql.run(readStream(key, offset, now())),
    head: (key) => sql.run(headStream(key, now())),
    remove: async (key) => {
      const outcome = await sql.run(remove(key, now()));
      if (outcome === "removed") changed(key);
      return outcome;
    },
    compact: async (key, offset, snapshot) => {
      const isDone = await sql.run(compactStream(key, offset, snapshot, now()));
      if (isDone) changed(key);
      return isDone;
    },
    purgeExpired: () => sql.run(purge(now())),
    watch: (key, onChange) => bus.subscribe(channelOf(key), onChange),
    check: () => sql.check(),
  };
}
