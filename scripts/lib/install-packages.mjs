import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/**
 * Whether what is installed differs from package-lock.json. Optional packages may be absent, since they depend on the
 * machine.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function packagesAreStale(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules/.package-lock.json"));
  if (wanted === null) return !existsSync(join(root, "node_modules"));
  if (installed === null) return true;
  return Object.entries(wanted).some(([path, { version, optional, devOptional, peer }]) => {
    if (path === "") return false;
    const there = installed[path];
    if (there === undefined) return !(optional || devOptional || peer);
    return there.version !== version;
  });
}

/**
 * Installs the packages of package-lock.json when they are missing or stale; does nothing otherwise.
 *
 * @param {{ root: string, say?: (line: string) => void }} options
 * @returns {boolean} whether anything was installed
 */
export function installPackages({ root, say = () => {} }) {
  if (!packagesAreStale(root)) return false;
  say("Installing packages; the first time this takes a minute or two …");
  const result = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    // The tools that build and start the application are development packages.
    env: { ...process.env, NODE_ENV: "development" },
  });
  if (result.status !== 0) throw new Error("npm ci failed; its own message is above.");
  return true;
}
