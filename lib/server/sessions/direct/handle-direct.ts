import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import type * as z from "zod";
import {
  DIRECT_PATH,
  directMeddlingSchema,
  directRequestSchema,
  type DirectRequest,
} from "@/lib/domain/sessions/direct/direct-request";
import { cutWhenIdle } from "@/lib/server/http/cut-when-idle";
import type { Allows } from "@/lib/server/limits";
import type { Log } from "@/lib/server/log";
import type { DirectReader, DirectRuns } from "@/lib/server/sessions/direct/direct-runs";
import { refuse } from "@/lib/server/sessions/protocol/exchange";
import { readBody } from "@/lib/server/sessions/protocol/read-body";

/** What the direct side is served with. */
export interface DirectDeps {
  readonly runs: DirectRuns;
  /** Who asks, by their cookie. */
  readonly personOf: (request: IncomingMessage) => Promise<string | null>;
  readonly allows: Allows;
  readonly logger: Log;
}

interface Visit {
  readonly personId: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** The body by a schema; `null` once it was refused with what is wrong in it. */
async function read<Schema extends z.ZodType>(
  { request, response }: Visit,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const body = await readBody(request);
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(body ?? []).toString("utf8")));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    refuse(response, 400, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "expected a question"}`);
  } catch {
    refuse(response, 400, "The body is expected to be JSON.");
  }
  return null;
}

function readerOf({ request, response }: Visit, idleMs: number): DirectReader {
  const gone = new AbortController();
  let leaveAlone: (() => void) | null = null;
  response.on("close", () => {
    leaveAlone?.();
    gone.abort();
  });
  return {
    send: (message) => {
      response.write(`data: ${JSON.stringify(message)}\n\n`);
      // From the first word on: that a process has to start is not in time-lapse.
      if (idleMs > 0) leaveAlone ??= cutWhenIdle(request.socket, idleMs);
    },
    end: () => {
      response.end();
    },
    gone: gone.signal,
  };
}

/** The answer as an event stream whose agent belongs to this one request. */
function stream(deps: DirectDeps, visit: Visit, asked: DirectRequest): void {
  const { response, personId } = visit;
  const { runId, script, decision, close, idleMs } = asked;
  const order = { runId, script, ...(decision === undefined ? {} : { decision }) };
  const run = deps.runs.start(personId, order, close, readerOf(visit, idleMs));
  if (run === null) {
    refuse(response, 429, "Too many answers are being written, or this one was asked for before.");
    return;
  }
  response.writeHead(200, {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-cache",
    "X-Accel-Buffering": "no",
  });
  response.flushHeaders();
}

async function ask(deps: DirectDeps, visit: Visit): Promise<void> {
  const asked = await read(visit, directRequestSchema);
  if (asked === null) return;
  if (await deps.allows("askDirectly", visit.personId)) stream(deps, visit, asked);
  else refuse(visit.response, 429, "That was often within a short time. Wait a minute and try again.");
}

async function meddle({ runs }: DirectDeps, visit: Visit, runId: string): Promise<void> {
  const meddling = await read(visit, directMeddlingSchema);
  if (meddling === null) return;
  const isDone =
    meddling.do === "interrupt"
      ? runs.interrupt(visit.personId, runId, meddling.signal)
      : runs.loseWrite(visit.personId, runId);
  if (isDone) visit.response.writeHead(204, { "Cache-Control": "no-store" }).end();
  else refuse(visit.response, 404, "No agent is at work on such an answer.");
}

function report({ runs }: DirectDeps, { personId, response }: Visit, runId: string): void {
  const run = runs.find(personId, runId);
  if (run === null) {
    refuse(response, 404, "There is no such answer.");
    return;
  }
  response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify(run));
}

/**
 * Answers `POST /api/lab/direct` (`DirectRequest`) with an event stream of `DirectMessage`s, without ids to resume by:
 * its agent belongs to this one request. `GET /api/lab/direct/<run>` tells what the server saw of an answer
 * (`DirectReport`), and `POST` to the same place meddles with its process. Only whoever asked sees it. Resolves with
 * whether the request was for it.
 */
export function handleDirect(
  deps: DirectDeps,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  async function handle(request: IncomingMessage, response: ServerResponse, runId: string): Promise<void> {
    const personId = await deps.personOf(request);
    const visit = { personId: personId ?? "", request, response };
    if (personId === null) {
      request.resume();
      refuse(response, 404, "Open the lab first.");
    } else if (request.method === "POST")
      await (runId === "" ? ask(deps, visit) : meddle(deps, visit, runId));
    else if (request.method === "GET" && runId !== "") report(deps, visit, runId);
    else refuse(response, 405, "Ask with POST.", { Allow: "GET, POST" });
  }

  return async (request, response) => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    if (path !== DIRECT_PATH && !path.startsWith(`${DIRECT_PATH}/`)) return false;
    try {
      await handle(request, response, path.slice(DIRECT_PATH.length + 1));
    } catch (error) {
      deps.logger.error({ err: error }, "a direct answer could not be given");
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "Something went wrong on the server; try again.");
    }
    return true;
  };
}
