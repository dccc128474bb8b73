import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const READY = /ready at (http:\/\/localhost:(\d+))/;

/** A server of one test's own, with its own data, that the test may kill. */
export type OwnServer = {
  origin: string;
  port: number;
  kill: () => Promise<void>;
  /** All that it has written so far on both of its outputs; only where the log is kept. */
  said: () => string;
};

/**
 * Starts the build under test on a folder of data; on the same port again after it was killed. With `keepLog` it writes
 * down everything it does, for the test to read.
 */
export async function startOwnServer(dataDir: string, port = 0, keepLog = false): Promise<OwnServer> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "server.ts"],
    {
      stdio: ["ignore", "pipe", keepLog ? "pipe" : "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: "",
        LOG_LEVEL: keepLog ? "trace" : "error",
        LOADSTONE_DIST_DIR: process.env["LOADSTONE_DIST_DIR"] ?? ".next-test",
      },
    },
  );
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  let said = "";
  for (const output of keepLog ? [child.stdout, child.stderr] : [])
    output?.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
  if (child.stdout === null) throw new Error("the server has no output");
  for await (const line of createInterface({ input: child.stdout })) {
    const [, origin, found] = READY.exec(line) ?? [];
    if (origin !== undefined) return { origin, port: Number(found), kill, said: () => said };
  }
  throw new Error("the server ended before it was ready");
}
