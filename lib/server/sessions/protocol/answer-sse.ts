import "server-only";
import { once } from "node:events";
import { createChangeAlarm, type ChangeAlarm } from "@/lib/server/sessions/protocol/change-alarm";
import { nextCursor } from "@/lib/server/sessions/protocol/cursor";
import { untilGone, type Exchange } from "@/lib/server/sessions/protocol/exchange";
import { readable } from "@/lib/server/sessions/protocol/readable";
import { holdsJson, mediaType, type Stream } from "@/lib/server/sessions/streams/stream";
import type { StreamStretch } from "@/lib/server/sessions/streams/read-stream";

/** A comment at least this often, since proxies cut what is silent for a minute. */
const KEEP_ALIVE_MS = 15_000;

function isText(stream: Stream): boolean {
  return holdsJson(stream) || mediaType(stream.contentType).startsWith("text/");
}

/** A text as the data of one event: every kind of line end begins a new line, so that no text can forge an event. */
function dataLines(text: string): string {
  return (
    text
      .split(/\r\n|\r|\n/)
      // Readers take one space off a line that begins with any.
      .map((line) => `data:${line.startsWith(" ") ? " " : ""}${line}\n`)
      .join("")
  );
}

function dataEvent({ stream, entries }: StreamStretch): string {
  if (entries.length === 0) return "";
  const parts = entries.map(({ data }) => Buffer.from(data));
  const text = holdsJson(stream)
    ? `[${parts.map((part) => part.toString("utf8")).join(",")}]`
    : Buffer.concat(parts).toString(isText(stream) ? "utf8" : "base64");
  return `event: data\n${dataLines(text)}\n`;
}

function controlEvent({ stream, offset, isUpToDate }: StreamStretch, cursor: string): string {
  const isOver = stream.isClosed && isUpToDate;
  const control = {
    streamNextOffset: offset,
    ...(isOver ? { streamClosed: true } : { streamCursor: cursor }),
    ...(isUpToDate ? { upToDate: true } : {}),
  };
  return `event: control\ndata:${JSON.stringify(control)}\n\n`;
}

/** Writes, and waits for a reader that is slower than the log: nothing is piled up for it. */
async function send({ response }: Exchange, text: string, gone: AbortSignal): Promise<void> {
  if (gone.aborted || response.write(text)) return;
  await once(response, "drain", { signal: gone }).catch(() => undefined);
}

async function follow(
  exchange: Exchange,
  from: StreamStretch,
  alarm: ChangeAlarm,
  until: { deadline: number; gone: AbortSignal },
): Promise<void> {
  const { log, key, search } = exchange;
  let theirs = search.get("cursor");
  let stretch = from;
  let isNews = true;
  while (!until.gone.aborted) {
    if (isNews) {
      theirs = nextCursor(Date.now(), theirs);
      await send(exchange, dataEvent(stretch) + controlEvent(stretch, theirs), until.gone);
    }
    if (stretch.isUpToDate) {
      const left = until.deadline - Date.now();
      if (stretch.stream.isClosed || left <= 0) return;
      const hasChanged = await alarm.wait(Math.min(left, KEEP_ALIVE_MS), until.gone);
      if (!hasChanged) await send(exchange, ": still here\n\n", until.gone);
    }
    const next = await log.read(key, stretch.offset);
    if (next.kind !== "stretch") return;
    // What has changed may be nothing that this reader sees.
    isNews = next.entries.length > 0 || next.stream.isClosed;
    stretch = next;
  }
}

/** Answers with an event stream: what there is from the offset on, then what comes, until it is closed or time is up. */
export async function answerSse(exchange: Exchange, from: string, lastsMs: number): Promise<void> {
  const { response, log, key } = exchange;
  const gone = untilGone(exchange);
  const alarm = createChangeAlarm(log, key);
  try {
    const stretch = readable(exchange, await log.read(key, from));
    if (stretch === null) return;
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-cache",
      "X-Accel-Buffering": "no",
      ...(isText(stretch.stream) ? {} : { "Stream-SSE-Data-Encoding": "base64" }),
    });
    await follow(exchange, stretch, alarm, { deadline: Date.now() + lastsMs, gone });
    response.end();
  } finally {
    alarm.stop();
  }
}
