import "server-only";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Env } from "@/lib/server/env";
import { prepareExchange, refuseRequest } from "@/lib/server/http/guard-request";

/** Answers a request. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * How long a connection without requests is kept: longer than proxies and clients keep theirs (mostly a minute), so that
 * the end of an idle one is theirs to choose and no request is sent into a connection that is just being closed.
 */
const KEPT_MS = 75_000;

/** The web server: every request is guarded and prepared before `handle` sees it. `handle` is asked for anew each time. */
export function createHttp(env: Env, handle: () => Handle): Server {
  const server = createServer((request, response) => {
    const failure = refuseRequest(request, env);
    if (failure !== null) {
      response.writeHead(failure.status, {
        "Content-Type": "text/plain; charset=utf-8",
        Connection: "close",
      });
      response.end(`${failure.message}\n`);
      return;
    }
    prepareExchange(request, response, env);
    void handle()(request, response);
  });
  server.keepAliveTimeout = KEPT_MS;
  return server;
}
