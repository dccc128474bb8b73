import "server-only";
import type { AppendOutcome, AppendRequest } from "@/lib/server/sessions/streams/append-stream";
import type { CreateOutcome, CreateRequest } from "@/lib/server/sessions/streams/create-stream";
import type { ReadOutcome } from "@/lib/server/sessions/streams/read-stream";
import type { Stream, StreamKey } from "@/lib/server/sessions/streams/stream";

/**
 * Append-only streams in the database, shared by every process on it. What an outcome acknowledges would survive a
 * power cut. Entries keep their order and their offsets; offsets rise and sort as text.
 */
export interface SessionLog {
  create(key: StreamKey, request: CreateRequest): Promise<CreateOutcome>;
  append(key: StreamKey, request: AppendRequest): Promise<AppendOutcome>;
  /** From `offset` on; `-1` is the beginning, `now` the tail. */
  read(key: StreamKey, offset: string): Promise<ReadOutcome>;
  head(key: StreamKey): Promise<Stream | null>;
  remove(key: StreamKey): Promise<"removed" | "not-found" | "gone">;
  /** Puts one entry in the place of everything before `offset`; resolves with whether it did. */
  compact(key: StreamKey, offset: string, snapshot: Uint8Array): Promise<boolean>;
  /** Removes streams whose time ran out; resolves with how many. */
  purgeExpired(): Promise<number>;
  /** Calls back after every change of a stream, by whichever process. Returns how to stop that. */
  watch(key: StreamKey, onChange: () => void): () => void;
  check(): Promise<void>;
}
