import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPrograms } from "./build-programs.mjs";
import { packStatic } from "./pack-static.mjs";

/** Everything the build reads. */
const SOURCES = [
  "app",
  "components",
  "content",
  "lib",
  "scripts/lib/build-programs.mjs",
  "scripts/lib/pack-static.mjs",
  "public",
  "prisma/schema.prisma",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

function filesOf(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (/\.(test|prop\.test|test-d)\.tsx?$/.test(path)) return [];
  try {
    return readdirSync(full)
      .sort()
      .flatMap((name) => filesOf(root, `${path}/${name}`));
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}

/**
 * A fingerprint of everything the build reads: two trees with the same one build the same application.
 *
 * @param {string} root the project's folder
 * @returns {string} SHA-256, hex
 */
export function hashSources(root) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const path of SOURCES.flatMap((source) => filesOf(root, source))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * Builds the application into `distDir` when the build is missing or older than the sources; does nothing otherwise.
 *
 * @param {{ root: string, distDir?: string, say?: (line: string) => void }} options
 * @returns {Promise<boolean>} whether anything was built
 */
export async function buildApp({ root, distDir = ".next", say = () => {} }) {
  const stampPath = join(root, distDir, "sources.sha256");
  const hash = hashSources(root);
  const isFresh =
    existsSync(join(root, distDir, "BUILD_ID")) &&
    existsSync(stampPath) &&
    readFileSync(stampPath, "utf8") === hash;
  if (isFresh) return false;
  say("Building the application …");
  const result = spawnSync(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOADSTONE_DIST_DIR: distDir,
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  if (result.status !== 0) throw new Error("The build failed; its own message is above.");
  await buildPrograms({ root, distDir });
  await packStatic(join(root, distDir, "static"));
  writeFileSync(stampPath, hash);
  return true;
}
