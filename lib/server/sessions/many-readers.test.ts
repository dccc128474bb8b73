import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { transcriptHash } from "@/lib/domain/sessions/transcript-hash";
import { createSystemVoice } from "@/lib/server/sessions/system-voice";
import { startSession, visit } from "@/lib/server/testing/start-session";

const READERS = 200;
const EVENTS_PER_SECOND = 2_000;
const SECONDS = 3;
const BATCHES_PER_SECOND = 20;

it(
  `gives ${String(READERS)} readers of one session the same transcript at ${String(EVENTS_PER_SECOND)} events a second`,
  { timeout: 300_000 },
  async () => {
    const { server, sessionId } = await startSession();
    const { services, origin } = server;
    await createSystemVoice(services.gate).say(sessionId, {
      type: "run-request",
      runId: "r1",
      agent: "load",
    });
    const token = await services.capabilities.issue({
      sessionId,
      runId: "r1",
      actorId: "agent-r1",
      actorType: "agent",
      role: "agent",
      scopes: ["write"],
      expiresAt: Date.now() + 600_000,
    });
    let seq = 0;
    const said = (type: string, fields: object = {}) => ({
      schemaVersion: 1,
      eventId: `e${randomUUID()}`,
      sessionId,
      actorId: "agent-r1",
      actorType: "agent",
      at: new Date().toISOString(),
      type,
      runId: "r1",
      seq: seq++,
      ...fields,
    });
    const readers = await Promise.all(
      Array.from({ length: READERS }, async () => {
        const page = await visit(server, "ann");
        await page.ask({ type: "subscribe", sessionId });
        return page;
      }),
    );

    let batch = 0;
    async function write(events: object[]): Promise<void> {
      const response = await fetch(`${origin}/streams/${token}/events`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "Producer-Id": "r1",
          "Producer-Epoch": "0",
          "Producer-Seq": String(batch++),
        },
        body: JSON.stringify(events),
      });
      if (response.status !== 200) throw new Error(`${String(response.status)}: ${await response.text()}`);
    }
    await write([said("run-start")]);
    const perBatch = EVENTS_PER_SECOND / BATCHES_PER_SECOND;
    for (let count = 0; count < SECONDS * BATCHES_PER_SECOND; count += 1) {
      const due = sleep(1_000 / BATCHES_PER_SECOND);
      const messageId = `m${String(Math.floor(count / BATCHES_PER_SECOND))}`;
      const texts = Array.from({ length: perBatch }, (_, index) => `${String(count)}.${String(index)} `);
      await write(texts.map((text) => said("output-delta", { messageId, text })));
      await due;
    }
    await write([said("run-end", { outcome: "complete" })]);

    await Promise.all(readers.map((page) => page.until(({ runs }) => runs["r1"]?.status === "complete")));
    const hashes = new Set(readers.map((page) => transcriptHash(page.state())));
    const written = (await services.views.catchUp(sessionId))!.session.state;
    expect([...hashes]).toEqual([transcriptHash(written)]);
    expect(written.runs["r1"]?.nextSeq).toBe(EVENTS_PER_SECOND * SECONDS + 2);
    for (const page of readers) expect(page.resets()).toBe(0);
  },
);
