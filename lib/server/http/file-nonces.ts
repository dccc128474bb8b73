import "server-only";
import type { ServerResponse } from "node:http";

/** The tags that name a file. One of them, begun at the end of a part, is kept until its end has come. */
const OPENINGS = ["<script src=", "<link "];

/** Where a tag that names a file, or what may become one, begins and does not end in `text`; its length where none does. */
function unfinishedAt(text: string): number {
  const at = text.lastIndexOf("<");
  if (at === -1) return text.length;
  const rest = text.slice(at);
  const isOne = OPENINGS.some((opening) => opening.startsWith(rest) || rest.startsWith(opening));
  return isOne && !rest.includes(">") ? at : text.length;
}

/** Takes the next part of a page and gives what can be sent of it; with the last one, all that was kept. */
export type PagePart = (part: Buffer, isLast: boolean) => Buffer;

/**
 * Takes `nonce` off every tag of a page that names a file, `<script src=…>` and `<link …>`, however the page is cut into
 * parts, and leaves it on the scripts that stand in the page. All other bytes stay as they are.
 */
export function withoutFileNonces(nonce: string): PagePart {
  const attribute = ` nonce="${nonce}"`;
  // One character a byte: what is cut between the bytes of a letter comes together again.
  let kept = "";
  return (part, isLast) => {
    const text = kept + part.toString("latin1");
    const end = isLast ? text.length : unfinishedAt(text);
    kept = text.slice(end);
    const sent = text
      .slice(0, end)
      .replaceAll(/<(?:script src=|link )[^>]*>/g, (tag) => tag.replace(attribute, ""));
    return Buffer.from(sent, "latin1");
  };
}

type Callback = (error?: Error | null) => void;

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === "string")
    return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

const callbackOf = (...all: readonly unknown[]): Callback | undefined =>
  all.find((each): each is Callback => typeof each === "function");

/** Whether what is now written is a page whose length may still change. */
function isPageOfAnyLength(response: ServerResponse): boolean {
  if (!String(response.getHeader("Content-Type")).startsWith("text/html")) return false;
  if (!response.headersSent) response.removeHeader("Content-Length");
  return !response.hasHeader("Content-Length");
}

/**
 * From here on, a page written to `response` is sent without `nonce` on the tags that name a file (see decision 18). Must
 * stand in front of what packs the response, and before any of it is written. What is no page is sent as it is.
 */
export function dropFileNonces(response: ServerResponse, nonce: string): void {
  const filter = withoutFileNonces(nonce);
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  let isPage: boolean | undefined;

  response.write = (chunk: unknown, encoding?: unknown, callback?: unknown): boolean => {
    isPage ??= isPageOfAnyLength(response);
    const part = toBuffer(chunk, encoding);
    return write(isPage ? filter(part, false) : part, callbackOf(encoding, callback));
  };
  response.end = (chunk?: unknown, encoding?: unknown, callback?: unknown): ServerResponse => {
    const done = callbackOf(chunk, encoding, callback);
    const isEmpty = chunk === undefined || chunk === null || typeof chunk === "function";
    if (isPage === undefined && isEmpty) return end(done);
    isPage ??= isPageOfAnyLength(response);
    const part = toBuffer(isEmpty ? undefined : chunk, encoding);
    return end(isPage ? filter(part, true) : part, done);
  };
}
