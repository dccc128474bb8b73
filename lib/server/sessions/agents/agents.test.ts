import { afterEach, describe, expect, it } from "vitest";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import type { AgentRole } from "@/lib/domain/sessions/script/script-step";
import { isOver, type SessionState } from "@/lib/domain/sessions/session-state";
import { speak, type Utterance } from "@/lib/server/sessions/system-voice";
import { serveSessions, type SessionServer } from "@/lib/server/testing/serve-sessions";
import { QUICK } from "@/lib/server/testing/quick-script";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";
import { waitForState } from "@/lib/server/testing/watch-session";

const servers: SessionServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A server with one session of one person, in whose name `say` speaks. */
async function begin({ dataDir = temporaryFolder(), leaseMs = 20_000 } = {}) {
  const server = await serveSessions({ dataDir, times: { leaseMs } });
  servers.push(server);
  const { services } = server;
  const sessionId = await services.sessions.open("ann");
  const capability = await services.sessions.capabilityOf("ann", sessionId);
  if (capability === null) throw new Error("the session is not hers");
  return {
    server,
    services,
    sessionId,
    capability,
    wake: (agent: AgentRole, runId = "r1", script: Partial<RunScript> = {}) =>
      services.agents.wake({ sessionId, runId, agent, script: { ...QUICK, ...script } }),
    say: (utterance: Utterance) => speak(services.gate, { capability }, utterance),
    until: (is: (state: SessionState) => boolean) => waitForState(services, sessionId, is),
  };
}

const status = (state: SessionState, runId = "r1") => state.runs[runId]?.status;
/** The orchestrator is at work for seconds after this. */
const hasBegun = (state: SessionState) => state.messages["r1.m1"] !== undefined;

describe("an agent in a process of its own", { timeout: 180_000 }, () => {
  it("works through its script with two colleagues, waits for leave with nobody at work, and ends", async () => {
    const { wake, until, say, services } = await begin();
    expect(await wake("orchestrator")).toEqual({ ok: true, value: null });
    await until((state) => status(state) === "suspended");
    while (services.agents.atWork() > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await say({ type: "approval-response", approvalId: "r1.ok", decision: "approve" })).toMatchObject({
      ok: true,
    });
    expect(await say({ type: "approval-response", approvalId: "r1.ok", decision: "reject" })).toMatchObject({
      ok: false,
      error: { code: "already-answered" },
    });
    const state = await until(({ runs }) => Object.values(runs).every(isOver) && "r1" in runs);
    expect(Object.values(state.runs).map((run) => [run.agent, run.status])).toEqual([
      ["orchestrator", "complete"],
      ["researcher", "complete"],
      ["reviewer", "complete"],
    ]);
    expect(state.toolCalls["r1.t1"]).toMatchObject({ name: "reserve-machines", status: "done" });
    expect(Object.keys(state.messages)).toHaveLength(4);
  });

  it("stops when it is told to, keeps what it wrote, and its colleagues stop with it", async () => {
    const { wake, until, say } = await begin();
    await wake("orchestrator");
    await until((state) => Object.keys(state.runs).length === 3);
    await say({ type: "cancel", runId: "r1" });
    const state = await until(({ runs }) => Object.values(runs).every(isOver));
    expect(Object.values(state.runs).map((run) => run.status)).toEqual([
      "cancelled",
      "cancelled",
      "cancelled",
    ]);
    expect(state.messages["r1.m1"]).toMatchObject({ status: "whole" });
  });

  it("never begins when the stop came first", async () => {
    const { wake, until, say } = await begin();
    await say({ type: "cancel", runId: "r1" });
    expect(await wake("reviewer")).toMatchObject({ ok: false, error: { code: "run-over" } });
    expect(status(await until(() => true))).toBe("cancelled");
  });

  it("takes up a steer", async () => {
    const { wake, until, say } = await begin();
    await wake("orchestrator");
    await until(hasBegun);
    await say({ type: "steer", steerId: "x1", runId: "r1", text: "name one risk only." });
    await until((now) => status(now) === "suspended");
    await say({ type: "approval-response", approvalId: "r1.ok", decision: "reject" });
    const state = await until((now) => status(now) === "complete");
    expect(state.steers["x1"]?.takenAtSeq).toBeGreaterThan(0);
    const texts = Object.values(state.messages).map(({ text }) => text);
    expect(texts.filter((text) => text.includes("name one risk only."))).toHaveLength(2);
    expect(Object.keys(state.toolCalls)).not.toContain("r1.t1");
  });

  it("that is killed leaves a run that ends as an error, with what was written", async () => {
    const { wake, until, services, sessionId } = await begin();
    await wake("orchestrator");
    await until(hasBegun);
    services.agents.interrupt(sessionId, "r1", "SIGKILL");
    const state = await until((now) => status(now) === "error");
    expect(state.messages["r1.m1"]?.text).not.toBe("");
    expect(state.runs["r1"]?.reason).toBe("its agent died");
  });

  it("that hangs loses its lease, and the run ends without it", async () => {
    const { wake, until, services, sessionId } = await begin({ leaseMs: 5_000 });
    await wake("orchestrator");
    await until(hasBegun);
    services.agents.interrupt(sessionId, "r1", "SIGSTOP");
    const state = await until((now) => status(now) === "error");
    expect(state.runs["r1"]?.reason).toBe("its lease ran out");
  });

  it("is not held up by an orchestrator that is", async () => {
    const { wake, until, services, sessionId } = await begin();
    await wake("orchestrator");
    await until((state) => Object.keys(state.runs).length === 3);
    services.agents.interrupt(sessionId, "r1", "SIGSTOP");
    const state = await until(
      (now) => status(now, "r1.a") === "complete" && status(now, "r1.b") === "complete",
    );
    expect(state.messages["r1.b.m1"]?.status).toBe("whole");
  });

  it("is woken once, however often it is asked for", async () => {
    const { wake, until } = await begin();
    await Promise.all([wake("reviewer"), wake("reviewer"), wake("reviewer")]);
    const state = await until((now) => status(now) === "complete");
    expect(Object.keys(state.runs)).toEqual(["r1"]);
  });

  it("is ended with its run when the server is stopped in good order", async () => {
    const dataDir = temporaryFolder();
    const { wake, until, server, sessionId } = await begin({ dataDir });
    await wake("orchestrator");
    await until(hasBegun);
    servers.length = 0;
    await server.close();
    const again = await serveSessions({ dataDir });
    servers.push(again);
    expect(status(await waitForState(again.services, sessionId, () => true))).toBe("error");
  });
});

describe("waking over HTTP", { timeout: 180_000 }, () => {
  it("answers 202, and refuses whose token does not reach that far", async () => {
    const { server, services, capability, until } = await begin();
    const post = async (token: string, body: object) =>
      fetch(`${server.origin}/sessions/${token}/runs`, { method: "POST", body: JSON.stringify(body) });
    const token = await services.sessions.grant(capability, ["read", "write"], 60);
    const reader = await services.sessions.grant(capability, ["read"], 60);
    const order = { runId: "r1", agent: "reviewer" };
    expect((await post(reader, order)).status).toBe(403);
    expect((await post("x".repeat(43), order)).status).toBe(404);
    expect((await post(token, { runId: "r1", agent: "stranger" })).status).toBe(400);
    expect((await post(token, order)).status).toBe(202);
    await until((state) => status(state) === "complete");
  });
});
