import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  ssr: { resolve: { conditions: ["react-server", "node"] } },
  test: {
    environment: "node",
    globalSetup: "scripts/lib/programs-for-tests.mjs",
    env: { LOADSTONE_DIST_DIR: ".next-units" },
    include: ["lib/**/*.test.ts", "scripts/**/*.test.ts", "bin/**/*.test.ts", "bench/**/*.test.ts"],
    // Two even on two cores: many tests wait for a process or a clock.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    typecheck: { enabled: false },
  },
});
