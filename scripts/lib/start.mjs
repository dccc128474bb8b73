import { fileURLToPath } from "node:url";
import { buildApp } from "./build-app.mjs";
import { runServer } from "./run-server.mjs";
import { setup } from "./setup.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const say = (line) => console.log(line);

/**
 * Brings the checkout up to date and runs the application. `--dev` runs it with hot reloading and without a build;
 * `--setup-only` and `--build-only` stop after that step.
 *
 * @param {readonly string[]} flags
 */
export async function start(flags) {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  setup({ root, say });
  if (flags.includes("--setup-only")) return say("Ready. Start with `npm start` or `npm run dev`.");
  const distDir = process.env.LOADSTONE_DIST_DIR || ".next";
  const isDevelopment = flags.includes("--dev");
  if (!isDevelopment) await buildApp({ root, distDir, say });
  if (flags.includes("--build-only")) return;
  say("Starting …");
  runServer({ root, mode: isDevelopment ? "development" : "production", distDir });
}
