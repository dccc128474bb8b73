import "server-only";
import { neverScript } from "@/lib/server/http/never-script";
import { answerSse } from "@/lib/server/sessions/protocol/answer-sse";
import { createChangeAlarm } from "@/lib/server/sessions/protocol/change-alarm";
import { nextCursor } from "@/lib/server/sessions/protocol/cursor";
import {
  answer,
  refuse,
  tailHeaders,
  untilGone,
  type Exchange,
} from "@/lib/server/sessions/protocol/exchange";
import { readable } from "@/lib/server/sessions/protocol/readable";
import { header } from "@/lib/server/sessions/protocol/read-headers";
import { holdsJson } from "@/lib/server/sessions/streams/stream";
import type { StreamStretch } from "@/lib/server/sessions/streams/read-stream";

/** How long live answers last. */
export interface LiveTimes {
  /** A long poll without news ends after this time. */
  readonly longPollMs: number;
  /** An event stream ends after this time, and the client comes back with its offset. */
  readonly eventStreamMs: number;
}

type Headers = Record<string, string>;

function bodyOf({ stream, entries }: StreamStretch): Buffer {
  const parts = entries.map(({ data }) => data);
  if (!holdsJson(stream)) return Buffer.concat(parts);
  const comma = Buffer.from(",");
  const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [comma, part]));
  return Buffer.concat([Buffer.from("["), ...separated, Buffer.from("]")]);
}

function headersOf(stretch: StreamStretch): Headers {
  const { stream, offset, isUpToDate } = stretch;
  return {
    "Content-Type": neverScript(stream.contentType),
    "Stream-Next-Offset": offset,
    ...(isUpToDate ? { "Stream-Up-To-Date": "true" } : {}),
    ...(isUpToDate && stream.isClosed ? { "Stream-Closed": "true" } : {}),
  };
}

function sendStretch(
  { request, response }: Exchange,
  stretch: StreamStretch,
  from: string,
  more: Headers,
): void {
  const { stream, offset, isUpToDate } = stretch;
  const closed = isUpToDate && stream.isClosed ? ":c" : "";
  const etag = `"${stream.id}:${from}:${offset}${closed}"`;
  const headers = { ...headersOf(stretch), ...more, "Cache-Control": "private, no-cache" };
  if (from === "now") {
    answer200(response, { ...headers, "Cache-Control": "no-store" }, bodyOf(stretch));
    return;
  }
  if (header(request, "if-none-match") === etag) {
    response.writeHead(304, { ...headers, ETag: etag }).end();
    return;
  }
  answer200(response, { ...headers, ETag: etag }, bodyOf(stretch));
}

function answer200(response: Exchange["response"], headers: Headers, body: Buffer): void {
  response.writeHead(200, headers).end(body);
}

async function answerLongPoll(exchange: Exchange, from: string, { longPollMs }: LiveTimes): Promise<void> {
  const { response, log, key, search } = exchange;
  const gone = untilGone(exchange);
  const alarm = createChangeAlarm(log, key);
  const deadline = Date.now() + longPollMs;
  try {
    // "now" is a place, and the same one for as long as the request waits.
    let at = from;
    for (;;) {
      const stretch = readable(exchange, await log.read(key, at));
      if (stretch === null) return;
      const cursor = { "Stream-Cursor": nextCursor(Date.now(), search.get("cursor")) };
      if (stretch.entries.length > 0) {
        sendStretch(exchange, stretch, at, cursor);
        return;
      }
      if (stretch.stream.isClosed || gone.aborted || Date.now() >= deadline) {
        answer(response, 204, { ...tailHeaders(stretch.stream), "Stream-Up-To-Date": "true", ...cursor });
        return;
      }
      at = stretch.offset;
      await alarm.wait(deadline - Date.now(), gone);
    }
  } finally {
    alarm.stop();
  }
}

const OFFSET = /^(-1|now|\d{16}_\d{16})$/;

/** Reads a stream: once, by long poll, or as an event stream. */
export async function answerGet(exchange: Exchange, times: LiveTimes): Promise<void> {
  const { response, log, key, search } = exchange;
  const offsets = search.getAll("offset");
  const live = search.get("live");
  const from = offsets[0] ?? "-1";
  if (offsets.length > 1 || !OFFSET.test(from)) {
    refuse(response, 400, "Give one offset, as this server gave it out.");
    return;
  }
  if (live === null) {
    const stretch = readable(exchange, await log.read(key, from));
    if (stretch !== null) sendStretch(exchange, stretch, from, {});
    return;
  }
  if (offsets.length === 0 || (live !== "long-poll" && live !== "sse")) {
    refuse(response, 400, "A live read needs an offset, and is long-poll or sse.");
    return;
  }
  if (live === "sse") await answerSse(exchange, from, times.eventStreamMs);
  else await answerLongPoll(exchange, from, times);
}
