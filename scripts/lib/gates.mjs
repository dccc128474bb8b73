import { spawn } from "node:child_process";
import { join } from "node:path";

const CODE = ["app", "components", "lib", "bin", "scripts", "e2e", "testing", "bench", "server.ts"];
/** Each keeps one core busy. */
const AT_ONCE = 2;

/** Checks that pass or fail as a whole, the longest first. */
function gatesOf(root) {
  const bin = (path) => join(root, "node_modules", path);
  return [
    {
      name: "Lint (eslint)",
      args: [
        bin("eslint/bin/eslint.js"),
        "--max-warnings",
        "0",
        "--cache",
        "--cache-location",
        "node_modules/.cache/eslint/",
        ".",
      ],
    },
    { name: "Types (tsc)", args: [bin("typescript/bin/tsc"), "--noEmit", "-p", "."] },
    {
      name: "Format (prettier)",
      args: [bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."],
    },
    {
      name: "Import law (dependency-cruiser)",
      args: [
        bin("dependency-cruiser/bin/dependency-cruise.mjs"),
        "--config",
        ".dependency-cruiser.cjs",
        ...CODE,
      ],
    },
    { name: "Unused code (knip)", args: [bin("knip/bin/knip.js")] },
    { name: "Content", args: ["--conditions=react-server", "--import", "tsx", "scripts/content-check.ts"] },
  ];
}

/** Runs one gate and says all that it printed in one piece. */
function runGate(root, { name, args }) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    const keep = (chunk) => {
      printed += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("close", (status) => {
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`\n▸ ${name}\n${printed}  ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
      resolve({ name, passed: status === 0 });
    });
  });
}

/**
 * Runs every gate, two at a time, and goes on after one that fails.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ name: string, passed: boolean }[]>} in the order in which they ended
 */
export async function runGates(root) {
  const waiting = gatesOf(root);
  const ended = [];
  const work = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) ended.push(await runGate(root, gate));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ended;
}
