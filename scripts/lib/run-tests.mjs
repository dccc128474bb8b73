import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp } from "./build-app.mjs";
import { findChromium } from "./find-chromium.mjs";
import { freePort } from "./free-port.mjs";
import { runGates } from "./gates.mjs";
import { setup } from "./setup.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const reports = join(root, "test-results");
const DIST = ".next-test";
const bin = (path) => join(root, "node_modules", path);
const say = (line) => console.log(`\n▸ ${line}`);

function run(args, env = {}) {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  console.log(`  ${status === 0 ? "passed" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s`);
  return status === 0;
}

function readReport(name) {
  const path = join(reports, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

function runUnits(tally) {
  say("Unit, property and integration tests (vitest)");
  const clean = run([
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=test-results/units.json",
  ]);
  const report = readReport("units.json");
  tally.passed += report?.numPassedTests ?? 0;
  tally.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  for (let count = 0; count < (report?.numFailedTests ?? 0); count += 1)
    tally.failures.push("a vitest test, named above");
  if (!clean && !report?.numFailedTests) tally.failures.push("vitest itself");
}

async function runBrowser(tally) {
  say("End to end in a browser, on the production build (Playwright)");
  try {
    const chromium = findChromium(say);
    await buildApp({ root, distDir: DIST, say });
    const clean = run([bin("@playwright/test/cli.js"), "test"], {
      CHROMIUM_PATH: chromium,
      LOADSTONE_DIST_DIR: DIST,
      LOADSTONE_TEST_PORT: String(await freePort()),
      LOADSTONE_TEST_REPORT: "test-results/browser.json",
    });
    const stats = readReport("browser.json")?.stats;
    tally.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    tally.skipped += stats?.skipped ?? 0;
    if (stats?.flaky) console.log(`  ${stats.flaky} passed only on a second try`);
    for (let count = 0; count < (stats?.unexpected ?? 0); count += 1)
      tally.failures.push("a Playwright test, named above");
    if (!clean && !stats?.unexpected) tally.failures.push("Playwright itself");
  } catch (error) {
    console.error(error.message);
    tally.failures.push("the browser tests could not be run");
  }
}

/**
 * Everything `npm test` does, in order; goes on after a failure so that the totals are honest. `--fast` leaves out the
 * browser.
 *
 * @param {string[]} options
 */
export async function runTests(options) {
  const tally = { passed: 0, skipped: 0, failures: [] };
  setup({ root, say });
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  say("Format, types, lint, import law, unused code and content");
  for (const { name, passed } of await runGates(root)) {
    if (passed) tally.passed += 1;
    else tally.failures.push(name);
  }
  runUnits(tally);
  if (!options.includes("--fast")) await runBrowser(tally);
  if (tally.failures.length > 0) console.log(`\nFailed: ${[...new Set(tally.failures)].join("; ")}`);
  if (tally.skipped > 0)
    console.log(
      `\n${tally.skipped} skipped: optional parts of the Durable Streams protocol, and what needs a PostgreSQL or Redis that is not reachable here.`,
    );
  console.log(`\n${tally.passed} passed, ${tally.failures.length} failed`);
  process.exit(tally.failures.length === 0 ? 0 : 1);
}
