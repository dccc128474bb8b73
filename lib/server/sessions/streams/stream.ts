import "server-only";
import { toOffset } from "@/lib/server/sessions/streams/offset";

/** Where a stream is: a path within a space. A space belongs to one session; nothing reaches from one into another. */
export interface StreamKey {
  readonly space: string;
  readonly path: string;
}

/** A stream as it stands. Times are milliseconds since 1970. */
export interface Stream {
  readonly id: string;
  readonly contentType: string;
  readonly ttlSeconds: number | null;
  readonly expiresAt: number | null;
  /** The number of the first entry still held; above 0 once the log was compacted. */
  readonly firstSeq: number;
  readonly tailSeq: number;
  readonly tailBytes: number;
  readonly writerSeq: string | null;
  readonly isClosed: boolean;
  readonly closedBy: string | null;
  readonly forkedFrom: string | null;
  readonly forkPath: string | null;
  readonly forkOffset: string | null;
  readonly forkSub: number;
  /** Deleted, but kept because forks of it live. */
  readonly isDeleted: boolean;
}

/** One entry and the offset that follows it. */
export interface StreamEntry {
  readonly seq: number;
  readonly offset: string;
  readonly data: Uint8Array;
}

/** The offset after a stream's last entry. */
export function tailOffset({ tailSeq, tailBytes }: Pick<Stream, "tailSeq" | "tailBytes">): string {
  return toOffset({ seq: tailSeq, bytes: tailBytes });
}

/** A media type without its parameters, in lower case; `""` for none. */
export function mediaType(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

/** Whether a stream keeps JSON values apart, rather than one run of bytes. */
export function holdsJson({ contentType }: Pick<Stream, "contentType">): boolean {
  return mediaType(contentType) === "application/json";
}
