import { describe, expect, it } from "vitest";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { agentScript } from "@/lib/domain/sessions/script/agent-script";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import { NO_SIGNAL } from "@/lib/domain/sessions/script/script-step";
import { isOver, type SessionState } from "@/lib/domain/sessions/session-state";
import { transcriptHash } from "@/lib/domain/sessions/transcript-hash";
import { QUICK } from "@/lib/server/testing/quick-script";
import { startSession, visit } from "@/lib/server/testing/start-session";

const answer: RunScript = { ...QUICK, job: "answer" };
/** One agent at work, without colleagues. */
const alone: RunScript = { ...QUICK, job: "flaky" };
const status = (state: SessionState, runId = "r1") => state.runs[runId]?.status;

/** What the orchestrator of a run writes when nobody interferes, in full. */
function writtenBy(script: RunScript, runId: string): string[] {
  const walk = agentScript("orchestrator", script, runId);
  const texts: string[] = [];
  for (let step = walk.next(NO_SIGNAL); step.done !== true; step = walk.next(NO_SIGNAL))
    if (step.value.kind === "say" && step.value.saying.type === "output-final")
      texts.push(step.value.saying.text);
  return texts;
}

/** Ann's session, in which she has asked a question. */
async function begin(script: RunScript = answer, runId = "r1") {
  const started = await startSession();
  const { ann, sessionId, say } = started;
  const ask = async (text: string, askedRun: string, asked: RunScript = script) => {
    await say({ type: "input", messageId: `q${askedRun}`, text });
    const order = { runId: askedRun, agent: "orchestrator", inputId: `q${askedRun}`, script: asked };
    return ann.ask({ type: "wake", sessionId, ...order });
  };
  await ask("Compare them", runId);
  return { ...started, ask };
}

describe("writes that are lost on their way", { timeout: 240_000 }, () => {
  it("leave the text whole, with every entry once", async () => {
    const { ann, sessionId } = await begin();
    await ann.until((state) => tokensOf(state.messages["r1.m1"]?.text ?? "").length > 2);
    expect(await ann.ask({ type: "lose-write", sessionId, runId: "r1" })).toMatchObject({ type: "accepted" });
    const state = await ann.until((now) => status(now) === "complete");
    const mine = Object.values(state.messages).filter(({ runId }) => runId === "r1");
    expect(mine.map(({ text }) => text)).toEqual(writtenBy(answer, "r1"));
    const deltas = ann.events.flatMap(({ event }) =>
      event.type === "output-delta" && event.runId === "r1" ? [event.text] : [],
    );
    expect(deltas.join("")).toBe(writtenBy(answer, "r1").join(""));
  });
});

describe("a question that is asked while another is answered", { timeout: 240_000 }, () => {
  it("is queued in the log, and answered when its turn has come, though everybody has left", async () => {
    const { ann, ask, server, sessionId } = await begin(alone);
    await ann.until((state) => status(state) === "active");
    expect(await ask("And another thing", "r2")).toMatchObject({ type: "accepted" });
    const queued = await ann.until((state) => status(state, "r2") !== undefined);
    expect([status(queued), status(queued, "r2")]).toEqual(["active", "requested"]);
    expect(server.services.agents.atWork()).toBe(1);
    ann.leave();
    const back = await visit(server, "ann");
    await back.ask({ type: "subscribe", sessionId });
    const state = await back.until((now) => status(now, "r2") === "complete");
    expect(status(state)).toBe("complete");
    const order = back.events.flatMap(({ event }) =>
      (event.type === "run-start" || event.type === "run-end") && /^r\d$/.test(event.runId)
        ? [`${event.type} ${event.runId}`]
        : [],
    );
    expect(order).toEqual(["run-start r1", "run-end r1", "run-start r2", "run-end r2"]);
  });

  it("can be taken back, and then never begins", async () => {
    const { ann, ask, say } = await begin(alone);
    await ask("And another thing", "r2");
    await say({ type: "cancel", runId: "r2" });
    const state = await ann.until((now) => status(now) === "complete");
    expect(status(state, "r2")).toBe("cancelled");
    expect(Object.values(state.messages).some(({ runId }) => runId === "r2")).toBe(false);
  });
});

describe("a run that is told something", { timeout: 240_000 }, () => {
  it("is broken in on: the message ends as it is, and the same run goes on", async () => {
    const { ann, say } = await begin();
    await ann.until((state) => tokensOf(state.messages["r1.m1"]?.text ?? "").length > 3);
    await say({ type: "steer", steerId: "x1", runId: "r1", text: "only the prices", breaksIn: true });
    const state = await ann.until((now) => now.messages["r1.m1.1"]?.status === "whole");
    expect(state.messages["r1.m1.1"]?.text).toMatch(/^You broke in: only the prices\./);
    expect(state.messages["r1.m1"]).toMatchObject({ status: "whole" });
    expect(status(state)).toBe("active");
  });

  it("takes a steer up while it waits for its colleagues, and goes by it after a wait for leave", async () => {
    const { ann, say } = await begin(QUICK);
    await ann.until((state) => status(state, "r1.a") === "active" && state.steps["r1.s1"]?.status === "done");
    await say({ type: "steer", steerId: "x1", runId: "r1", text: "Shorter, please" });
    const taken = await ann.until((state) => state.steers["x1"]?.takenAtSeq !== undefined);
    expect(taken.runs["r1.a"]?.status).toBe("active");
    await ann.until((state) => status(state) === "suspended");
    await say({ type: "approval-response", approvalId: "r1.ok", decision: "approve" });
    const state = await ann.until((now) => status(now) === "complete");
    expect(state.messages["r1.m2"]?.text).toMatch(/^You asked: Shorter, please\./);
  });
});

describe("time that passes", { timeout: 240_000 }, () => {
  it("leaves a request for leave answerable a day later, on another device", async () => {
    const { ann, server, sessionId } = await begin({ ...QUICK, pace: 40 });
    await ann.until((state) => status(state) === "suspended");
    while (server.services.agents.atWork() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    ann.leave();
    const phone = await visit(server, "ann", undefined, { deviceId: "phone" });
    expect(await phone.ask({ type: "age", sessionId, seconds: 86_400 })).toMatchObject({ type: "accepted" });
    await server.services.agents.sweep();
    await phone.ask({ type: "subscribe", sessionId, snapshot: true });
    await phone.until((state) => status(state) === "suspended");
    const event = { type: "approval-response", approvalId: "r1.ok", decision: "approve" };
    expect(await phone.ask({ type: "publish", sessionId, eventId: "e1", event })).toMatchObject({
      type: "accepted",
    });
    const state = await phone.until((now) => status(now) === "complete");
    expect(state.approvals["r1.ok"]).toMatchObject({ decision: "approve", decidedOn: "phone" });
  });

  it("ends one that nobody answered within the life of its session", async () => {
    const { ann, server, sessionId } = await begin({ ...QUICK, pace: 40 });
    await ann.until((state) => status(state) === "suspended");
    while (server.services.agents.atWork() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await ann.ask({ type: "age", sessionId, seconds: 7 * 86_400 - 60 });
    await server.services.agents.sweep();
    expect(status(await ann.until((state) => isOver(state.runs["r1"]!)))).toBe("error");
  });
});

describe("a push", { timeout: 240_000 }, () => {
  it("points once to a run that ended with no device there, and not to one that somebody saw", async () => {
    const { ann, ask, server, sessionId } = await begin({ ...alone, pace: 40 });
    // Ann's page has no device: it looks on and counts for nobody.
    const unseen = await ann.until((state) => state.runs["r1"]?.isPointedOut === true);
    expect(status(unseen)).toBe("complete");
    const phone = await visit(server, "ann", undefined, { deviceId: "phone" });
    await phone.ask({ type: "subscribe", sessionId });
    await ask("Again", "r2");
    await phone.until((state) => status(state, "r2") === "complete");
    await ask("And again", "r3");
    await phone.until((state) => status(state, "r3") === "complete");
    const pointers = ann.events.flatMap(({ event }) => (event.type === "pointer" ? [event.runId] : []));
    expect(pointers).toEqual(["r1"]);
  });
});

describe("whoever joins late", { timeout: 240_000 }, () => {
  it("gets what was said as one entry, and goes on from there like everybody else", async () => {
    const { ann, ask, server, sessionId } = await begin({ ...alone, pace: 40 });
    await ann.until((state) => status(state) === "complete");
    const late = await visit(server, "ann");
    await late.ask({ type: "subscribe", sessionId, snapshot: true });
    await late.until((state) => status(state) === "complete");
    expect(late.events.map(({ event }) => event.type)).toEqual(["snapshot"]);
    await ask("Again", "r2");
    await Promise.all([ann, late].map((page) => page.until((state) => status(state, "r2") === "complete")));
    expect(transcriptHash(late.state())).toBe(transcriptHash(ann.state()));
    // The log itself was left as it was.
    expect(ann.resets()).toBe(0);
    expect(ann.events.some(({ event }) => event.type === "snapshot")).toBe(false);
  });

  it("as staff, with a token for that role alone, is seen in it and may do what the token says", async () => {
    const { ann, server, sessionId, say } = await begin();
    const granted = await ann.ask({
      type: "grant",
      sessionId,
      scopes: ["read", "write", "control"],
      role: "staff",
      seconds: 60,
    });
    const token = granted.type === "accepted" ? granted.token : "";
    const bob = await visit(server, "bob", undefined, { deviceId: "desk" });
    await bob.ask({ type: "join", token });
    await bob.ask({ type: "subscribe", sessionId, snapshot: true });
    const publish = (event: object) =>
      bob.ask({ type: "publish", sessionId, eventId: `e${String(Math.random()).slice(2)}`, event });
    expect(await publish({ type: "participant-join", role: "owner" })).toMatchObject({
      code: "not-permitted",
    });
    expect(await publish({ type: "participant-join", role: "staff" })).toMatchObject({ type: "accepted" });
    expect(await say({ type: "participant-join", role: "staff" })).toMatchObject({ code: "not-permitted" });
    const seen = await ann.until(({ participants }) => participants["pbob"] !== undefined);
    expect(seen.participants["pbob"]).toMatchObject({ role: "staff", status: "online" });
    await bob.until(({ messages }) => messages["r1.m1"] !== undefined);
    expect(ann.present()).toEqual([{ deviceId: "desk", actorId: "pbob", role: "staff" }]);
    await publish({ type: "cancel", runId: "r1" });
    const state = await ann.until((now) => status(now) === "cancelled");
    expect(state.runs["r1"]).toMatchObject({ stopAskedBy: "pbob", stopAskedOn: "desk" });
  });
});

describe("devices", { timeout: 240_000 }, () => {
  const until = async (is: () => boolean) => {
    while (!is()) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  it("are seen while they follow, by each other and not in the log", async () => {
    const { ann, server, sessionId } = await startSession();
    const [laptop, phone] = [
      await visit(server, "ann", undefined, { deviceId: "laptop" }),
      await visit(server, "ann", undefined, { deviceId: "phone" }),
    ];
    for (const page of [laptop, phone]) await page.ask({ type: "subscribe", sessionId });
    const devices = () => laptop.present().map(({ deviceId }) => deviceId);
    await until(() => devices().length === 2);
    expect(laptop.present()).toContainEqual({ deviceId: "phone", actorId: "pann", role: "owner" });
    phone.leave();
    await until(() => devices().length === 1);
    expect(devices()).toEqual(["laptop"]);
    expect(ann.present()).toHaveLength(1);
    expect(ann.events).toEqual([]);
  });
});

describe("a proxy that cuts silent lines", { timeout: 240_000 }, () => {
  it("cuts none on which something is said often enough, if only to say something", async () => {
    const { server, sessionId } = await startSession();
    const page = await visit(server, "ann", undefined, { idleMs: 600 });
    await page.ask({ type: "subscribe", sessionId });
    const outcome = await Promise.race([
      page.closed.then(() => "cut"),
      (async () => {
        while (page.beats() < 6) await new Promise((resolve) => setTimeout(resolve, 20));
        return "kept";
      })(),
    ]);
    expect(outcome).toBe("kept");
  });
});
