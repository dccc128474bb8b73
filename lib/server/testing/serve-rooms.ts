import { createServer, type Server } from "node:http";
import { documentCodec } from "@/lib/server/boards/document-codec";
import { readEnv } from "@/lib/server/env";
import { handleUpgrades, type Upgrades } from "@/lib/server/http/handle-upgrades";
import { listen } from "@/lib/server/http/listen";
import { createLog, type Log } from "@/lib/server/log";
import { startRuntime, type StartedRuntime } from "@/lib/server/start-runtime";

/** The real server without Next.js: storage, shared documents and `/collab` on a free port. */
export interface RoomServer extends StartedRuntime {
  readonly http: Server;
  readonly upgrades: Upgrades;
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the real server without Next.js on a data folder; without a log it says nothing, without an address it uses SQLite. */
export async function serveRooms(dataDir: string, log?: Log, databaseUrl = ""): Promise<RoomServer> {
  const env = readEnv({
    NODE_ENV: "test",
    PORT: "0",
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: "silent",
  });
  const started = await startRuntime({
    env,
    log: log ?? createLog(env),
    codec: documentCodec,
    version: "test",
    origin: () => `http://127.0.0.1:${String(port)}`,
  });
  const http = createServer();
  const upgrades = handleUpgrades(http, {
    documents: started.runtime.documents,
    sessions: started.runtime.sessions.door,
    env,
  });
  const port = await listen(http, 0, "127.0.0.1");
  return {
    ...started,
    http,
    upgrades,
    port,
    close: async () => {
      http.close();
      await started.stop();
      await upgrades.close();
      http.closeAllConnections();
    },
  };
}
