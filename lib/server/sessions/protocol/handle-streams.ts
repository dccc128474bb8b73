import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "@/lib/server/env";
import { isStreamPath } from "@/lib/server/http/is-stream-path";
import type { Log } from "@/lib/server/log";
import type { Capabilities } from "@/lib/server/sessions/capabilities";
import type { Losses } from "@/lib/server/sessions/agents/losses";
import { reaches, type Capability, type Scope } from "@/lib/server/sessions/capability";
import { EVENTS_PATH, type EventGate } from "@/lib/server/sessions/event-gate";
import { answerGet, type LiveTimes } from "@/lib/server/sessions/protocol/answer-get";
import { answerPost } from "@/lib/server/sessions/protocol/answer-post";
import { answerPut } from "@/lib/server/sessions/protocol/answer-put";
import { answer, refuse, tailHeaders, type Exchange } from "@/lib/server/sessions/protocol/exchange";
import type { SessionLog } from "@/lib/server/sessions/session-log";

/** What the protocol is served with. */
export interface StreamsDeps {
  readonly log: SessionLog;
  readonly capabilities: Capabilities;
  readonly gate: EventGate;
  readonly losses: Losses;
  readonly times: LiveTimes;
  readonly env: Pick<Env, "publicUrl">;
  readonly logger: Log;
  readonly stopping: AbortSignal;
}

const LONGEST_PATH = 512;
const METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";
const ALLOWED_HEADERS = [
  "Content-Type",
  "If-None-Match",
  "Stream-Seq",
  "Stream-TTL",
  "Stream-Expires-At",
  "Stream-Closed",
  "Stream-Expected-Offset",
  "Stream-Forked-From",
  "Stream-Fork-Offset",
  "Stream-Fork-Sub-Offset",
  "Producer-Id",
  "Producer-Epoch",
  "Producer-Seq",
].join(", ");

async function answerHead({ response, log, key }: Exchange): Promise<void> {
  const stream = await log.head(key);
  if (stream === null || stream.isDeleted) {
    answer(response, stream === null ? 404 : 410);
    return;
  }
  answer(response, 200, {
    "Content-Type": stream.contentType,
    ...tailHeaders(stream),
    ...(stream.ttlSeconds === null ? {} : { "Stream-TTL": String(stream.ttlSeconds) }),
    ...(stream.expiresAt === null ? {} : { "Stream-Expires-At": new Date(stream.expiresAt).toISOString() }),
  });
}

async function answerDelete({ response, log, key }: Exchange): Promise<void> {
  const outcome = await log.remove(key);
  answer(response, outcome === "removed" ? 204 : outcome === "gone" ? 410 : 404);
}

/** What a method needs. A POST to a session's own log is judged event by event. */
function neededScope(method: string): Scope | null {
  if (method === "GET" || method === "HEAD") return "read";
  return method === "PUT" || method === "DELETE" ? "manage" : null;
}

/** Takes what is appended, unless it is to be lost on its way. */
async function take(exchange: Exchange, gate: EventGate, losses: Losses): Promise<void> {
  const { request, capability, key } = exchange;
  const loss = key.path === EVENTS_PATH ? losses.take(capability.sessionId, capability.runId) : null;
  if (loss === null) return answerPost(exchange, gate);
  if (loss === "confirmation")
    await answerPost(exchange, {
      append: async (by, asked) => {
        const outcome = await gate.append(by, asked);
        request.socket.destroy();
        return outcome;
      },
    });
  request.socket.destroy();
}

async function serve(exchange: Exchange, { gate, losses, times }: StreamsDeps): Promise<void> {
  const { request, response, capability, key } = exchange;
  const method = request.method ?? "";
  const scope = neededScope(method);
  const isOwnLog = key.path === EVENTS_PATH && scope === "manage";
  if ((scope !== null && !reaches(capability, scope)) || isOwnLog) {
    refuse(response, 403, { code: "not-permitted", message: "This token does not reach that far." });
    return;
  }
  switch (method) {
    case "GET":
      return answerGet(exchange, times);
    case "HEAD":
      return answerHead(exchange);
    case "POST":
      return take(exchange, gate, losses);
    case "PUT":
      return answerPut(exchange);
    case "DELETE":
      return answerDelete(exchange);
    default:
      answer(response, 405, { Allow: METHODS });
  }
}

interface Address {
  readonly token: string;
  readonly path: string;
  readonly search: URLSearchParams;
}

/** The parts of `/streams/<token>/<path>`; `null` for anything else. */
function readAddress(url: string): Address | null {
  const [path = "", search = ""] = url.split("?", 2);
  const match = /^\/streams\/([\w-]{1,64})\/([^?#]+)$/.exec(path);
  if (match?.[1] === undefined || match[2] === undefined || match[2].length > LONGEST_PATH) return null;
  return { token: match[1], path: match[2], search: new URLSearchParams(search) };
}

function originOf(request: IncomingMessage, { publicUrl }: Pick<Env, "publicUrl">): string {
  return publicUrl?.origin ?? `http://${request.headers.host ?? "localhost"}`;
}

/**
 * Serves the Durable Streams protocol at `/streams/<token>/<path>`. The token is the whole of the authority: it names one
 * session, what may be done in it, by whom and until when; an unknown one is answered like a stream that does not exist.
 * Resolves with whether the request was for it.
 */
export function handleStreams(
  deps: StreamsDeps,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "OPTIONS") {
      answer(response, 204, {
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": ALLOWED_HEADERS,
      });
      return;
    }
    const address = readAddress(request.url ?? "");
    const capability: Capability | null =
      address === null ? null : await deps.capabilities.find(address.token);
    if (address === null || capability === null) {
      request.resume();
      refuse(response, 404, "There is no such stream, or this token has run out.");
      return;
    }
    const { token, path, search } = address;
    const key = { space: capability.sessionId, path };
    const root = `/streams/${token}`;
    const origin = originOf(request, deps.env);
    const { log, stopping } = deps;
    await serve({ request, response, log, capability, key, origin, root, search, stopping }, deps);
  }

  return async (request, response) => {
    if (request.url === undefined || !isStreamPath(request.url)) return false;
    try {
      await handle(request, response);
    } catch (error) {
      // Not the address: it holds the token.
      deps.logger.error({ err: error, method: request.method }, "a stream request failed");
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "Something went wrong on the server. Nothing was acknowledged; try again.");
    }
    return true;
  };
}
