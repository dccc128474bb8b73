import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Bundles the programs that run in processes of their own, as `lib/server/sessions/agents/programs.json` lists them:
 * what is one file starts in a quarter of the time that its sources take.
 * The bundler is loaded when it is called: a fresh clone has no packages when this file is read.
 *
 * @param {{ root: string, distDir: string }} options the project's folder, and the one within it that a build goes to
 */
export async function buildPrograms({ root, distDir }) {
  const { build } = await import("esbuild");
  const list = join(root, "lib/server/sessions/agents/programs.json");
  await build({
    entryPoints: JSON.parse(readFileSync(list, "utf8")),
    outdir: join(root, distDir, "programs"),
    outExtension: { ".js": ".mjs" },
    absWorkingDir: root,
    alias: { "@": root },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["react-server"],
    logLevel: "warning",
  });
}
