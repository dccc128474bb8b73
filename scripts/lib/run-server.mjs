import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The arguments with which Node runs the server itself, without a process in between.
 *
 * @param {string} root the project's folder
 * @returns {string[]}
 */
export function serverArguments(root) {
  const settings = existsSync(join(root, ".env")) ? ["--env-file=.env"] : [];
  return [...settings, "--conditions=react-server", "--import", "tsx", "server.ts"];
}

/**
 * Runs the server until it ends, and ends this process with its code. SIGTERM and SIGINT are passed on; should this
 * process be killed, the server notices and stops by itself.
 *
 * @param {{ root: string, mode: "development" | "production", distDir?: string }} options
 */
export function runServer({ root, mode, distDir = ".next" }) {
  const server = spawn(process.execPath, serverArguments(root), {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: mode,
      LOADSTONE_DIST_DIR: process.env.LOADSTONE_DIST_DIR || distDir,
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 1));
}
