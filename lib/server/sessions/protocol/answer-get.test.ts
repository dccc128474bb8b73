import { expect, it, onTestFinished } from "vitest";
import { SCOPES } from "@/lib/server/sessions/capability";
import { serveSessions } from "@/lib/server/testing/serve-sessions";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

it("sends nothing that a page would run as a script, whatever its maker calls it", async () => {
  const server = await serveSessions({ dataDir: temporaryFolder() });
  onTestFinished(() => server.close());
  const token = await server.services.capabilities.issue({
    sessionId: "scripts",
    actorId: "tester",
    actorType: "person",
    role: "owner",
    runId: null,
    scopes: SCOPES,
    expiresAt: Date.now() + 60_000,
  });
  const address = `${server.origin}/streams/${token}/script`;
  const headers = { "Content-Type": "text/javascript" };
  expect((await fetch(address, { method: "PUT", headers })).status).toBe(201);
  expect((await fetch(address, { method: "POST", headers, body: "alert(1)" })).status).toBe(204);
  for (const query of ["", "?offset=-1", "?offset=now"]) {
    const answer = await fetch(address + query);
    expect(answer.status, query).toBe(200);
    expect(answer.headers.get("content-type"), query).toBe("text/plain; charset=utf-8");
    expect(await answer.text(), query).toBe(query === "?offset=now" ? "" : "alert(1)");
  }
});
