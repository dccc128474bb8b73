import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Capability } from "@/lib/server/sessions/capability";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import { tailOffset, type Stream, type StreamKey } from "@/lib/server/sessions/streams/stream";

/** One request about one stream by the bearer of one token. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly log: SessionLog;
  readonly capability: Capability;
  readonly key: StreamKey;
  /** Scheme and host by which clients reach this server. */
  readonly origin: string;
  /** The path up to the stream's own, without a slash at its end. */
  readonly root: string;
  readonly search: URLSearchParams;
  /** Aborts when the server stops: live answers then end, and clients come back with their offset. */
  readonly stopping: AbortSignal;
}

/** Aborts when there is nobody to answer any more, or when the server stops. */
export function untilGone({ response, stopping }: Pick<Exchange, "response" | "stopping">): AbortSignal {
  const closed = new AbortController();
  response.on("close", () => {
    closed.abort();
  });
  return AbortSignal.any([closed.signal, stopping]);
}

type Headers = Readonly<Record<string, string>>;

/** Answers without a body. */
export function answer(response: ServerResponse, status: number, headers: Headers = {}): void {
  response.writeHead(status, { "Cache-Control": "no-store", ...headers }).end();
}

/** Answers with the reason in words, and by name where it has one. */
export function refuse(
  response: ServerResponse,
  status: number,
  reason: string | { readonly code: string; readonly message: string },
  headers: Headers = {},
): void {
  const { code, message } = typeof reason === "string" ? { code: "refused", message: reason } : reason;
  const body = JSON.stringify({ type: `about:blank#${code}`, title: message, status, code });
  response.writeHead(status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body);
}

/** The headers that say where a stream ends. */
export function tailHeaders(stream: Pick<Stream, "tailSeq" | "tailBytes" | "isClosed">): Headers {
  return {
    "Stream-Next-Offset": tailOffset(stream),
    ...(stream.isClosed ? { "Stream-Closed": "true" } : {}),
  };
}
