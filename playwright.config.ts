import { defineConfig, devices } from "@playwright/test";

/**
 * Begun first, so that no core is left with one long test at the end. The lab is not among them: its tests mostly wait, and
 * leave the cores to others beside them.
 */
const LONG = ["group-chat-keyboard", "outline", "touch-problem"].map((name) => `**/journeys/${name}.spec.ts`);
const browser = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } };

const port = Number(process.env["LOADSTONE_TEST_PORT"] ?? 3987);

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  // What passes only on a second try is counted and said by `npm test`.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [
    ["list"],
    [
      "json",
      {
        outputFile: process.env["LOADSTONE_TEST_REPORT"] ?? `test-results/browser-${String(port)}.json`,
      },
    ],
  ],
  outputDir: `test-results/browser-${String(port)}`,
  use: {
    baseURL: `http://localhost:${String(port)}`,
    // Filming takes as long again as the test: `npx playwright test --trace on` where a failure is looked into.
    trace: "off",
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "long walks", testMatch: LONG, use: browser },
    { name: "all others", testIgnore: LONG, use: browser },
  ],
  webServer: {
    command: "node --conditions=react-server --import tsx server.ts",
    url: `http://localhost:${String(port)}/api/health`,
    reuseExistingServer: false,
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
    env: {
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: `test-results/data-${String(port)}`,
      LOADSTONE_DIST_DIR: process.env["LOADSTONE_DIST_DIR"] ?? ".next-test",
      LOG_LEVEL: "warn",
      DATABASE_URL: "",
    },
  },
});
