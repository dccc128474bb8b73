import { describe, expect, it } from "vitest";
import { agentScript } from "@/lib/domain/sessions/script/agent-script";
import { directScript } from "@/lib/domain/sessions/script/direct-script";
import { NO_SIGNAL } from "@/lib/domain/sessions/script/script-step";
import type { DirectRun } from "@/lib/server/sessions/direct/direct-runs";
import { startServer } from "@/lib/server/testing/start-session";

async function open(origin: string, search: string, person = "ann") {
  const gone = new AbortController();
  const response = await fetch(`${origin}/api/lab/direct?${search}`, {
    signal: gone.signal,
    headers: { Cookie: person },
  });
  const reader = response.body!.getReader();
  return { response, reader, close: () => gone.abort() };
}

async function runOf(origin: string, runId: string, person = "ann"): Promise<DirectRun> {
  const response = await fetch(`${origin}/api/lab/direct/${runId}`, { headers: { Cookie: person } });
  return (await response.json()) as DirectRun;
}

async function until(read: () => Promise<DirectRun>, is: (run: DirectRun) => boolean): Promise<DirectRun> {
  for (;;) {
    const run = await read();
    if (is(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("the same script on one connection", () => {
  it("says what the orchestrator says in a session, with its colleagues relayed and nothing done that needs leave", () => {
    const said = [...directScript(3, "r1")];
    const mine = said.filter(({ runId }) => runId === "r1").map(({ saying }) => saying);
    const script = agentScript("orchestrator", 3, "r1");
    const alone = [];
    for (let step = script.next(NO_SIGNAL); step.done !== true; step = script.next(NO_SIGNAL))
      if (step.value.kind === "say") alone.push(step.value.saying);
    expect(mine).toEqual(alone);
    expect(new Set(said.map(({ runId }) => runId))).toEqual(new Set(["r1", "r1.a", "r1.b"]));
    expect(mine.some(({ type }) => type === "tool-call")).toBe(false);
  });
});

describe("an agent that lives in a request", { timeout: 60_000 }, () => {
  it("goes on writing, for nobody, after its reader has gone", async () => {
    const { origin } = await startServer();
    const { response, reader, close } = await open(origin, "run=r1&close=continue");
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(new TextDecoder().decode((await reader.read()).value)).toMatch(/^data: \{"runId":"r1"/);
    await until(
      () => runOf(origin, "r1"),
      ({ tokens }) => tokens > 2,
    );
    close();
    const run = await until(
      () => runOf(origin, "r1"),
      ({ tokensAfterClose }) => tokensAfterClose > 5,
    );
    expect(run).toMatchObject({ isClosed: true, status: "running" });
  });

  it("or loses its work to a reload, when a closed connection means stop", async () => {
    const { origin } = await startServer();
    const { close } = await open(origin, "run=r1&close=stop");
    await until(
      () => runOf(origin, "r1"),
      ({ tokens }) => tokens > 2,
    );
    close();
    const run = await until(
      () => runOf(origin, "r1"),
      ({ status }) => status !== "running",
    );
    expect(run).toMatchObject({ status: "stopped", tokensAfterClose: 0 });
  });

  it("is nobody else's to see, and serves no strangers", async () => {
    const { origin } = await startServer();
    const { close } = await open(origin, "run=r1");
    expect((await fetch(`${origin}/api/lab/direct/r1`, { headers: { Cookie: "bob" } })).status).toBe(404);
    expect((await fetch(`${origin}/api/lab/direct?run=r1`)).status).toBe(404);
    expect((await fetch(`${origin}/api/lab/direct?run=`, { headers: { Cookie: "ann" } })).status).toBe(400);
    close();
  });
});
