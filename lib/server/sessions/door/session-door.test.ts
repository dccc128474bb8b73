import { WebSocket } from "ws";
import { describe, expect, it } from "vitest";
import { materialise } from "@/lib/domain/sessions/materialise";
import { isOver } from "@/lib/domain/sessions/session-state";
import { transcriptHash } from "@/lib/domain/sessions/transcript-hash";
import { openPage } from "@/lib/server/testing/page-client";
import { QUICK } from "@/lib/server/testing/quick-script";
import { startServer, startSession, visit } from "@/lib/server/testing/start-session";

const input = (messageId: string, text = messageId) => ({ type: "input", messageId, text });

describe("the door", () => {
  it("lets nobody in without a ticket, and each ticket lets one page in once", async () => {
    const server = await startServer();
    await expect(openPage(server.origin, "none")).rejects.toThrow("4401");
    const ticket = await server.services.tickets.issue({ personId: "ann", sessionId: "sign-in" });
    const page = await openPage(server.origin, ticket);
    expect(page.actorId).toBe("pann");
    await expect(openPage(server.origin, ticket)).rejects.toThrow("4401");
    page.leave();
  });

  it("refuses a foreign page before the upgrade", async () => {
    const server = await startServer();
    const socket = new WebSocket(`${server.origin.replace("http", "ws")}/sessions`, {
      origin: "https://evil.example",
    });
    const status = await new Promise((resolve) => {
      socket.on("unexpected-response", (_request, response) => {
        resolve(response.statusCode);
      });
      socket.on("error", () => undefined);
    });
    expect(status).toBe(403);
  });

  it("closes when the sign-in ends", async () => {
    const { server, ann } = await startSession();
    server.services.end("sign-in-ann");
    expect(await ann.closed).toEqual({ code: 4401, reason: "revoked" });
  });

  it("tells a second page what the first one sees, and goes on where a page left off", async () => {
    const { server, ann, sessionId, say } = await startSession();
    await say(input("m1"));
    await ann.until(({ messages }) => "m1" in messages);
    const phone = await visit(server, "ann");
    await phone.ask({ type: "subscribe", sessionId });
    await phone.until(({ messages }) => "m1" in messages);
    phone.leave();
    await say(input("m2"));
    const again = await visit(server, "ann", phone);
    await again.ask({ type: "subscribe", sessionId, offset: phone.offset() });
    await again.until(({ messages }) => "m2" in messages);
    await ann.until(({ messages }) => "m2" in messages);
    expect(again.events.map(({ event }) => event.type)).toEqual(["input"]);
    expect(transcriptHash(again.state())).toBe(transcriptHash(ann.state()));
  });

  it("takes the same request twice as once, and says where it stands", async () => {
    const { say } = await startSession();
    expect(await say(input("m1"))).toMatchObject({ type: "accepted", offset: expect.any(String) });
    expect(await say(input("m1"))).toMatchObject({ type: "accepted" });
  });

  it("refuses by name what it cannot read or hold", async () => {
    const { ann, say } = await startSession();
    expect(await ann.ask({ type: "publish", nonsense: true })).toMatchObject({ code: "malformed" });
    expect(await say({ ...input("m1"), text: "x".repeat(80_000) })).toMatchObject({ code: "too-large" });
    expect(await say({ type: "run-request", runId: "r", agent: "x" })).toMatchObject({ code: "malformed" });
    expect(await say({ type: "steer", steerId: "x", runId: "none", text: "y" })).toMatchObject({
      code: "unknown-run",
    });
  });
});

describe("another person", () => {
  it("reads, writes, resumes, stops and kills nothing by a session's id", async () => {
    const { server, ann, sessionId, say } = await startSession();
    await say(input("m1"));
    await ann.ask({ type: "wake", sessionId, runId: "r1", agent: "reviewer", script: QUICK });
    const bob = await visit(server, "bob");
    const inSession = { sessionId, runId: "r1" };
    for (const message of [
      { type: "subscribe", sessionId },
      { type: "subscribe", sessionId, offset: ann.offset() },
      { type: "publish", sessionId, eventId: "e1", event: input("m2") },
      { type: "publish", sessionId, eventId: "e2", event: { type: "cancel", runId: "r1" } },
      { type: "wake", ...inSession, runId: "r2", agent: "reviewer", script: QUICK },
      { type: "interrupt", ...inSession, signal: "SIGKILL" },
      { type: "compact", sessionId },
      { type: "grant", sessionId, scopes: ["read"], seconds: 60 },
    ])
      expect(await bob.ask(message)).toMatchObject({ type: "refused", code: "not-found" });
    expect(await bob.ask({ type: "list" })).toMatchObject({ sessionIds: [] });
    const state = await ann.until(({ runs }) => runs["r1"] !== undefined && isOver(runs["r1"]));
    expect(state.runs["r1"]?.status).toBe("complete");
    expect(Object.keys(state.messages)).not.toContain("m2");
    expect(bob.events).toEqual([]);
  });

  it("does with a token what it is for, under a name of their own", async () => {
    const { server, ann, sessionId } = await startSession();
    const [reading, writing] = await Promise.all(
      [["read"], ["read", "write"]].map((scopes) =>
        ann.ask({ type: "grant", sessionId, scopes, seconds: 60 }),
      ),
    );
    const tokenOf = (answer: typeof reading) => (answer?.type === "accepted" ? answer.token : "");
    const [bob, eve] = [await visit(server, "bob"), await visit(server, "eve")];
    expect(await bob.ask({ type: "join", token: tokenOf(writing) })).toMatchObject({ sessionId });
    expect(await eve.ask({ type: "join", token: tokenOf(reading) })).toMatchObject({ sessionId });
    const publish = (event: object) => ({
      type: "publish",
      sessionId,
      eventId: `e${JSON.stringify(event).length}`,
      event,
    });
    expect(await bob.ask(publish(input("m1")))).toMatchObject({ type: "accepted" });
    expect(await bob.ask(publish({ type: "cancel", runId: "r1" }))).toMatchObject({ code: "not-permitted" });
    expect(await eve.ask(publish(input("m2")))).toMatchObject({ code: "not-permitted" });
    await eve.ask({ type: "subscribe", sessionId });
    const state = await eve.until(({ messages }) => "m1" in messages);
    expect(state.messages["m1"]?.actorId).toBe("pbob");
  });
});

describe("a compacted session", () => {
  it("gives a reader who comes back one whole message, and no gap", { timeout: 120_000 }, async () => {
    const { server, ann, sessionId } = await startSession();
    await ann.ask({ type: "wake", sessionId, runId: "r1", agent: "reviewer", script: QUICK });
    await ann.until(({ runs }) => runs["r1"]?.status === "complete");
    await ann.ask({ type: "compact", sessionId });
    // Away since a moment at which a part of the message was there.
    const seen = ann.events.slice(0, 8);
    const offset = seen.at(-1)!.offset;
    const away = { offset: () => offset, state: () => materialise(seen).state };
    expect(away.state().messages["r1.m1"]).toMatchObject({ status: "streaming" });
    const back = await visit(server, "ann", away);
    await back.ask({ type: "subscribe", sessionId, offset });
    await back.until(({ runs }) => runs["r1"]?.status === "complete");
    expect(back.resets()).toBe(1);
    expect(back.events.map(({ event }) => event.type)).toEqual(["snapshot"]);
    expect(back.state().messages["r1.m1"]).toMatchObject({ status: "whole" });
    expect(transcriptHash(back.state())).toBe(transcriptHash(ann.state()));
  });
});
