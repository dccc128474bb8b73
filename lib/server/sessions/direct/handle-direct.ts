import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";
import { CLOSE_POLICIES, type DirectRuns } from "@/lib/server/sessions/direct/direct-runs";
import { refuse } from "@/lib/server/sessions/protocol/exchange";

/** What the direct side is served with. */
export interface DirectDeps {
  readonly runs: DirectRuns;
  /** Who asks, by their cookie. */
  readonly personOf: (request: IncomingMessage) => Promise<string | null>;
}

const PATH = "/api/lab/direct";

function stream(deps: DirectDeps, personId: string, search: URLSearchParams, response: ServerResponse): void {
  const runId = sessionIdSchema.safeParse(search.get("run"));
  const policy = CLOSE_POLICIES.find((name) => name === (search.get("close") ?? "continue"));
  if (!runId.success || policy === undefined) {
    refuse(response, 400, "Name a run, and what a closed connection means: stop or continue.");
    return;
  }
  const gone = new AbortController();
  response.on("close", () => {
    gone.abort();
  });
  const send = (said: object) => {
    response.write(`data: ${JSON.stringify(said)}\n\n`);
  };
  const run = deps.runs.start(personId, { runId: runId.data, policy }, { send, gone: gone.signal });
  if (run === null) {
    refuse(response, 429, "Four answers at a time are the most.");
    return;
  }
  response.writeHead(200, {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-cache",
    "X-Accel-Buffering": "no",
  });
  void run.then(() => response.end());
}

function report(deps: DirectDeps, personId: string, runId: string, response: ServerResponse): void {
  const run = deps.runs.find(personId, runId);
  if (run === null) refuse(response, 404, "There is no such answer.");
  else {
    response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
    response.end(JSON.stringify(run));
  }
}

/**
 * Answers `GET /api/lab/direct?run=<id>&close=stop|continue` with an event stream whose agent lives in this request: each
 * message is one `DirectSaying`, without ids to resume by. `GET /api/lab/direct/<id>` tells how many pieces of text that
 * agent wrote, and how many after the connection was closed. Resolves with whether the request was for it.
 */
export function handleDirect(
  deps: DirectDeps,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  return async (request, response) => {
    const [path = "", search = ""] = (request.url ?? "").split("?", 2);
    if (request.method !== "GET" || (path !== PATH && !path.startsWith(`${PATH}/`))) return false;
    const personId = await deps.personOf(request);
    if (personId === null) refuse(response, 404, "Open the lab first.");
    else if (path === PATH) stream(deps, personId, new URLSearchParams(search), response);
    else report(deps, personId, path.slice(PATH.length + 1), response);
    return true;
  };
}
