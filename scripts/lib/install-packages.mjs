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

function runNpm(root, words, errors) {
  const { status } = spawnSync("npm", words, {
    cwd: root,
    stdio: ["ignore", "inherit", errors],
    shell: process.platform === "win32",
    // The tools that build and start the application are development packages.
    env: { ...process.env, NODE_ENV: "development", npm_config_loglevel: "error" },
  });
  return status === 0;
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
  // `npm ci` refuses a lock that lacks the packages of other platforms, which some registries do not serve;
  // `npm install` then installs the same versions from the same lock.
  const done =
    runNpm(root, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "ignore") ||
    runNpm(root, ["install", "--no-save", "--no-audit", "--no-fund"], "inherit");
  if (!done) throw new Error("npm could not install the packages; its own message is above.");
  return true;
}
