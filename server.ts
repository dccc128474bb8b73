import { EventEmitter } from "node:events";
import type { Server } from "node:http";
import { join } from "node:path";
import next from "next";
import packageJson from "@/package.json" with { type: "json" };
import { BootError } from "@/lib/server/boot-error";
import { documentCodec } from "@/lib/server/boards/document-codec";
import { readEnv, type Env } from "@/lib/server/env";
import { createHttp, type Handle } from "@/lib/server/http/create-http";
import { handleUpgrades } from "@/lib/server/http/handle-upgrades";
import { createPackedFiles } from "@/lib/server/http/packed-files";
import { listen } from "@/lib/server/http/listen";
import { servePages } from "@/lib/server/http/serve-pages";
import { createLog } from "@/lib/server/log";
import { publishRuntime } from "@/lib/server/runtime";
import { startRuntime } from "@/lib/server/start-runtime";
import { stopOnSignals } from "@/lib/server/stop-on-signals";

function readyAddress({ host, publicUrl }: Env, port: number): string {
  if (publicUrl !== undefined) return publicUrl.origin;
  const isLocal = ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);
  return `http://${isLocal ? "localhost" : host}:${String(port)}`;
}

/** Where this process reaches itself. */
function ownAddress({ host }: Env, port: number): string {
  const name = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog(env);
  let handle: Handle = (_request, response) => {
    response.writeHead(503, { "Retry-After": "2" }).end("Starting\n");
    return Promise.resolve();
  };
  const http = createHttp(env, () => handle);
  let port = env.port;
  const started = await startRuntime({
    env,
    log,
    codec: documentCodec,
    version: packageJson.version,
    origin: () => ownAddress(env, port),
  });
  publishRuntime(started.runtime);
  const { documents, sessions } = started.runtime;
  // The port before the application: a port that is taken is then said at once, and not after a long start.
  port = await listen(http, env.port, env.host);

  // Next.js adds an upgrade listener to the server it is given; an emitter of its own keeps it off `/collab`.
  const others = new EventEmitter();
  const upgrades = handleUpgrades(http, { documents, sessions: sessions.door, env, others });
  const app = next({
    dev: env.mode !== "production",
    hostname: "localhost",
    port,
    httpServer: others as unknown as Server,
  });
  stopOnSignals(log, async () => {
    http.close();
    const report = await started.stop();
    await upgrades.close();
    await app.close();
    http.closeAllConnections();
    if (report.unsaved.length === 0 && report.unfolded.length === 0) return 0;
    log.fatal(report, "stopped with boards that are not fully saved");
    return 1;
  });
  await app.prepare();
  const pages = servePages(app.getRequestHandler());
  const packed = createPackedFiles(join(env.distDir, "static"));
  handle = async (request, response) => {
    if (packed(request, response)) return;
    if (!(await sessions.handle(request, response))) await pages(request, response);
  };
  process.stdout.write(`Loadstone is ready at ${readyAddress(env, port)}\n`);
}

main().catch((error: unknown) => {
  const text =
    error instanceof BootError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`Loadstone could not start.\n${text}\n`);
  process.exit(1);
});
