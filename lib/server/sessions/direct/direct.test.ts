import { describe, expect, it } from "vitest";
import type { DirectMessage } from "@/lib/domain/sessions/direct/direct-part";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { askDirectly } from "@/lib/server/testing/direct-client";
import { QUICK } from "@/lib/server/testing/quick-script";
import { startServer } from "@/lib/server/testing/start-session";

const tokensIn = (heard: readonly DirectMessage[]) =>
  heard.flatMap(({ part }) => (part.type === "text" ? tokensOf(part.text) : [])).length;
const begun = (heard: readonly DirectMessage[]) => tokensIn(heard) > 2;
const answer = { ...QUICK, job: "answer" } as const;

describe("an agent that lives in a request", { timeout: 180_000 }, () => {
  it("brings everything it writes while nothing goes wrong, counted without a hole", async () => {
    const { origin } = await startServer();
    const client = await askDirectly(origin, { runId: "d1", script: { ...answer, pace: 30 } });
    expect(await client.over).toBe("ended");
    expect(client.heard.map(({ n }) => n)).toEqual(client.heard.map((_, at) => at));
    expect(client.heard.at(-1)?.part).toEqual({ type: "end", outcome: "complete" });
    const report = await client.report();
    expect(report).toMatchObject({ status: "complete", tokens: tokensIn(client.heard), tokensAfterClose: 0 });
    expect(Object.keys(report!.tokensByRun).sort()).toEqual(["d1", "d1.a", "d1.b"]);
  });

  it("goes on writing, for nobody, after its reader has gone", async () => {
    const { origin } = await startServer();
    const client = await askDirectly(origin, { runId: "d1" });
    await client.hears(begun);
    client.close();
    const report = await client.until(({ status }) => status === "complete");
    // What was on its way when the line was closed is lost as well, though it was written in time.
    const lost = report.tokens - tokensIn(client.heard);
    expect(lost).toBeGreaterThanOrEqual(report.tokensAfterClose);
    expect(lost - report.tokensAfterClose).toBeLessThan(20);
    expect(report.tokensAfterClose).toBeGreaterThan(100);
    expect(report.saw.map(({ what }) => what)).toEqual(["opened", "closed", "finished"]);
  });

  it("or loses its work to a reload, when a closed connection means stop", async () => {
    const { origin } = await startServer();
    const client = await askDirectly(origin, { runId: "d1", close: "stop" });
    await client.hears(begun);
    client.close();
    const report = await client.until(({ status }) => status !== "running");
    expect(report).toMatchObject({ status: "stopped", tokensAfterClose: 0 });
  });

  it("that is killed leaves a response to which no end comes", async () => {
    const { origin } = await startServer();
    const client = await askDirectly(origin, { runId: "d1" });
    await client.hears(begun);
    expect(await client.meddle({ do: "interrupt", signal: "SIGKILL" })).toBe(204);
    const report = await client.until(({ status }) => status === "killed");
    expect(report.isClosed).toBe(false);
    expect(client.heard.some(({ part }) => part.type === "end")).toBe(false);
    const isOver = await Promise.race([client.over, client.report().then(() => "still open")]);
    expect(isOver).toBe("still open");
    client.close();
  });

  it("that is blocked says nothing in anybody's name, and goes on when it is let", async () => {
    const { origin } = await startServer();
    const client = await askDirectly(origin, { runId: "d1" });
    await client.hears((heard) => heard.some(({ part }) => part.type === "text" && part.runId === "d1.b"));
    await client.meddle({ do: "interrupt", signal: "SIGSTOP" });
    const blocked = await client.until(({ saw }) => saw.at(-1)?.what === "blocked");
    expect(blocked.status).toBe("running");
    await client.meddle({ do: "interrupt", signal: "SIGCONT" });
    const report = await client.until(({ status }) => status === "complete");
    expect(report.saw.map(({ what }) => what)).toEqual(["opened", "blocked", "unblocked", "finished"]);
    const [, before, after] = report.saw;
    // What the kernel had of it when it was stopped may still have come; its colleagues' work did not.
    expect(after!.tokens - before!.tokens).toBeLessThan(20);
  });

  it("is cut by a proxy when its tool is silent for too long, and the server knows no more than that", async () => {
    const { origin } = await startServer();
    const script = { ...answer, job: "slow", pace: 30, lapse: 30 } as const;
    const client = await askDirectly(origin, { runId: "d1", script, idleMs: 1_000 });
    expect(await client.over).toBe("broken");
    expect(client.heard.at(-1)?.part).toMatchObject({ type: "tool" });
    const report = await client.until(({ status }) => status === "complete");
    expect(report.saw.map(({ what }) => what)).toEqual(["opened", "closed", "finished"]);
    expect(report.tokensAfterClose).toBeGreaterThan(5);
  });

  it("loses a word for good when one write is lost, and the count shows the hole", async () => {
    const { origin } = await startServer();
    const client = await askDirectly(origin, { runId: "d1" });
    await client.hears(begun);
    expect(await client.meddle({ do: "lose-write" })).toBe(204);
    expect(await client.over).toBe("ended");
    expect((await client.report())!.tokens).toBe(tokensIn(client.heard) + 1);
    expect(client.heard.at(-1)!.n).toBe(client.heard.length);
  });

  it("ends where it needs leave, and takes a new request to go on", async () => {
    const { origin } = await startServer();
    const script = { ...QUICK, pace: 40 };
    const first = await askDirectly(origin, { runId: "d1", script });
    await first.over;
    expect(await first.report()).toMatchObject({ status: "asked" });
    const second = await askDirectly(origin, { runId: "d2", script, decision: "approve" });
    await second.over;
    expect(second.heard.map(({ part }) => part.type)).toContain("tool");
  });

  it("is nobody else's to see or to meddle with, and serves no strangers", async () => {
    const { origin } = await startServer();
    const client = await askDirectly(origin, { runId: "d1" });
    await client.hears(begun);
    expect(await client.report("bob")).toBeNull();
    expect(await client.meddle({ do: "interrupt", signal: "SIGKILL" }, "bob")).toBe(404);
    expect((await askDirectly(origin, { runId: "d1" })).status).toBe(429);
    expect((await askDirectly(origin, { runId: "-" })).status).toBe(400);
    expect((await fetch(`${origin}/api/lab/direct`, { method: "POST", body: "{}" })).status).toBe(404);
    expect((await client.report())?.status).toBe("running");
    client.close();
  });
});
