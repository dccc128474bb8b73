import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runConformanceTests } from "@durable-streams/server-conformance-tests";
import { afterAll, beforeAll, describe, vi } from "vitest";
import { SCOPES } from "@/lib/server/sessions/capability";
import { serveSessions, type SessionServer } from "@/lib/server/testing/serve-sessions";

const config = { baseUrl: "", longPollTimeoutMs: 1_000 };
// One server for the whole suite, and so one folder.
const folder = mkdtempSync(join(tmpdir(), "loadstone-"));
let server: SessionServer | undefined;

vi.setConfig({ testTimeout: 60_000 });

describe("the Durable Streams protocol at /streams/<token>", () => {
  beforeAll(async () => {
    server = await serveSessions({ dataDir: folder });
    const token = await server.services.capabilities.issue({
      sessionId: "conformance",
      actorId: "tester",
      actorType: "person",
      role: "owner",
      runId: null,
      scopes: SCOPES,
      expiresAt: Date.now() + 3_600_000,
    });
    config.baseUrl = `${server.origin}/streams/${token}`;
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  runConformanceTests(config);
});
