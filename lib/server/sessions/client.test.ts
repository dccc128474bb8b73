import { DurableStream, IdempotentProducer, stream } from "@durable-streams/client";
import { afterEach, describe, expect, it } from "vitest";
import { applyEvent } from "@/lib/domain/sessions/apply-event";
import { makeEvent } from "@/lib/domain/sessions/session-fixture";
import { EMPTY_SESSION } from "@/lib/domain/sessions/session-state";
import { sessionEventSchema } from "@/lib/domain/sessions/session-event";
import type { Scope } from "@/lib/server/sessions/capability";
import { serveSessions, type SessionServer } from "@/lib/server/testing/serve-sessions";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const servers: SessionServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function begin() {
  const server = await serveSessions({ dataDir: temporaryFolder() });
  servers.push(server);
  const { sessions } = server.services;
  const sessionId = await sessions.open("ann");
  const capability = await sessions.capabilityOf("ann", sessionId);
  if (capability === null) throw new Error("the session is not hers");
  const urlFor = async (...scopes: Scope[]) =>
    `${server.origin}/streams/${await sessions.grant(capability, scopes, 60)}/events`;
  /** An event of this session in Ann's name. */
  const input = (text: string, more: object = {}) => ({
    ...makeEvent("input", { messageId: `m${text}`, text }, capability.actorId),
    sessionId,
    ...more,
  });
  return { server, sessionId, capability, urlFor, input };
}

async function post(url: string, body: string) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });
  return { status: response.status, refusal: response.headers.get("session-refusal") };
}

describe("the protocol's own client", () => {
  it("writes as a producer and reads a session live", async () => {
    const { urlFor, input } = await begin();
    const url = await urlFor("read", "write");
    const handle = new DurableStream({ url, contentType: "application/json" });
    const producer = new IdempotentProducer(handle, "page-1", { lingerMs: 0 });
    const live = await stream({ url, offset: "-1", live: "long-poll" });
    const texts: string[] = [];
    const hasBoth = new Promise<void>((resolve) => {
      live.subscribeJson((batch) => {
        let state = EMPTY_SESSION;
        for (const item of batch.items) state = applyEvent(state, sessionEventSchema.parse(item));
        texts.push(...Object.values(state.messages).map(({ text }) => text));
        if (texts.length === 2) resolve();
        return Promise.resolve();
      });
    });
    producer.append(JSON.stringify(input("one")));
    await producer.flush();
    producer.append(JSON.stringify(input("two")));
    await producer.flush();
    await hasBoth;
    live.cancel();
    expect(texts).toEqual(["one", "two"]);
  });
});

describe("what a session's log does not take", () => {
  it("is refused by name", async () => {
    const { urlFor, input, sessionId } = await begin();
    const url = await urlFor("write");
    const cases: [string, number, string][] = [
      ["no json", 400, "malformed"],
      [JSON.stringify({ hello: "world" }), 400, "malformed"],
      [JSON.stringify(input("a", { surprise: 1 })), 400, "malformed"],
      [JSON.stringify([input("a"), input("b", { text: "x".repeat(70_000) })]), 413, "too-large"],
      ["x".repeat(1_100_000), 413, "too-large"],
      [JSON.stringify(input("a", { actorId: "pbob" })), 403, "foreign-actor"],
      [JSON.stringify(input("a", { sessionId: "sother" })), 403, "wrong-session"],
      [
        JSON.stringify({
          ...makeEvent("run-request", { runId: "r1", agent: "x" }),
          actorId: input("a").actorId,
          sessionId,
        }),
        403,
        "not-permitted",
      ],
      [
        JSON.stringify({ ...makeEvent("cancel", { runId: "r1" }), actorId: input("a").actorId, sessionId }),
        403,
        "not-permitted",
      ],
    ];
    for (const [body, status, refusal] of cases) expect(await post(url, body)).toEqual({ status, refusal });
    expect(await (await fetch(await urlFor("read"))).json()).toEqual([]);
  });

  it("out of order and repeated entries of a run are told apart", async () => {
    const { server, sessionId } = await begin();
    const { services } = server;
    const token = await services.capabilities.issue({
      sessionId,
      runId: "r1",
      actorId: "agent-r1",
      actorType: "agent",
      role: "agent",
      scopes: ["write"],
      expiresAt: Date.now() + 60_000,
    });
    const url = `${server.origin}/streams/${token}/events`;
    const said = (type: string, seq: number, fields: object = {}, runId = "r1") =>
      JSON.stringify({ ...makeEvent(type, { runId, seq, ...fields }, "agent-r1"), sessionId });
    expect(await post(url, said("run-start", 0))).toEqual({ status: 409, refusal: "unknown-run" });
    await services.gate.append(
      {
        sessionId,
        runId: null,
        actorId: "server",
        actorType: "system",
        role: "owner",
        scopes: ["write"],
        expiresAt: Infinity,
      },
      {
        body: {
          kind: "entries",
          entries: [
            Buffer.from(
              JSON.stringify({
                ...makeEvent("run-request", { runId: "r1", agent: "x" }, "server"),
                sessionId,
              }),
            ),
          ],
        },
      },
    );
    expect(await post(url, said("run-start", 1))).toEqual({ status: 409, refusal: "out-of-order" });
    expect(await post(url, said("run-start", 0))).toEqual({ status: 204, refusal: null });
    expect(await post(url, said("run-start", 0))).toEqual({ status: 204, refusal: null });
    expect(await post(url, said("run-start", 0, {}, "r2"))).toEqual({ status: 403, refusal: "foreign-run" });
  });
});

describe("a token", () => {
  it("reaches as far as its scopes, and no further", async () => {
    const { urlFor, input } = await begin();
    const [reader, writer] = [await urlFor("read"), await urlFor("write")];
    expect((await post(reader, JSON.stringify(input("a")))).refusal).toBe("not-permitted");
    expect((await fetch(writer)).status).toBe(403);
    expect((await fetch(reader)).status).toBe(200);
    for (const method of ["PUT", "DELETE"]) expect((await fetch(writer, { method })).status).toBe(403);
    const close = await fetch(writer, { method: "POST", headers: { "Stream-Closed": "true" } });
    expect(close.status).toBe(403);
    expect(
      (
        await fetch(writer.replace("/events", "/other"), {
          method: "POST",
          headers: { "Content-Type": "text/plain" },
          body: "x",
        })
      ).status,
    ).toBe(404);
  });

  it("opens one session, and nothing of anybody else's", async () => {
    const { server, sessionId, urlFor } = await begin();
    const { sessions } = server.services;
    expect(await sessions.capabilityOf("bob", sessionId)).toBeNull();
    const theirs = await sessions.open("bob");
    const mine = await urlFor("read", "write", "control");
    const others = mine.replace(/events$/, `../${theirs}/events`);
    expect([403, 404]).toContain((await fetch(others)).status);
  });

  it("runs out", async () => {
    const { server, capability } = await begin();
    const token = await server.services.sessions.grant(capability, ["read"], -1);
    expect((await fetch(`${server.origin}/streams/${token}/events`)).status).toBe(404);
  });
});
