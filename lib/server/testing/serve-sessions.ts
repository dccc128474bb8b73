import { readEnv } from "@/lib/server/env";
import { createHttp } from "@/lib/server/http/create-http";
import { handleUpgrades } from "@/lib/server/http/handle-upgrades";
import { listen } from "@/lib/server/http/listen";
import { createLog } from "@/lib/server/log";
import { openSessionStorage } from "@/lib/server/sessions/open-session-storage";
import { startSessions, type SessionServices, type SessionTimes } from "@/lib/server/sessions/start-sessions";

/** The durable sessions on a free port, without Next.js and without boards. */
export interface SessionServer {
  readonly services: SessionServices;
  readonly origin: string;
  close(): Promise<void>;
}

/** Where a server keeps its sessions, and how long things take in it. */
export interface SessionServerOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly times?: Partial<SessionTimes>;
}

/** Starts a really listening server. Leases last twenty seconds unless said otherwise, and long polls one. */
export async function serveSessions(options: SessionServerOptions): Promise<SessionServer> {
  const { dataDir, databaseUrl, redisUrl, times } = options;
  const env = readEnv({
    NODE_ENV: "test",
    PORT: "0",
    DATA_DIR: dataDir,
    LOG_LEVEL: "error",
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
  });
  const log = createLog(env);
  let origin = "";
  const services = startSessions({
    ...(await openSessionStorage(env, log)),
    env,
    log,
    origin: () => origin,
    // People are known by name here: accounts and cookies have tests of their own.
    allows: () => Promise.resolve(true),
    personOf: (request) => Promise.resolve(request.headers.cookie ?? null),
    times: { leaseMs: 20_000, longPollMs: 1_000, eventStreamMs: 60_000, ...times },
  });
  const http = createHttp(env, () => async (request, response) => {
    if (!(await services.handle(request, response))) response.writeHead(404).end();
  });
  const upgrades = handleUpgrades(http, {
    documents: { accept: (socket) => socket.close() },
    sessions: services.door,
    env,
  });
  origin = `http://127.0.0.1:${String(await listen(http, 0, "127.0.0.1"))}`;
  return {
    services,
    origin,
    close: async () => {
      await services.stop();
      await upgrades.close();
      http.close();
      http.closeAllConnections();
    },
  };
}
