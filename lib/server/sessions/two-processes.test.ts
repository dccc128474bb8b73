import { describe, expect, it } from "vitest";
import { isOver } from "@/lib/domain/sessions/session-state";
import { transcriptHash } from "@/lib/domain/sessions/transcript-hash";
import { makeDatabase, reachableServices, REDIS_SERVER } from "@/lib/server/testing/services";
import { QUICK } from "@/lib/server/testing/quick-script";
import { afterServers, startServer, startSession, visit } from "@/lib/server/testing/start-session";

const services = await reachableServices();
const canRun = services.postgresql && services.redis;

describe(`two server processes on one PostgreSQL and one Redis${canRun ? "" : " (skipped: not reachable)"}`, () => {
  const check = it.runIf(canRun);

  /** Ann's page at one server, Ann's phone at the other, both in the same session. */
  async function begin() {
    const database = await makeDatabase();
    afterServers(database.drop);
    const options = { databaseUrl: database.url, redisUrl: REDIS_SERVER };
    const { ann, sessionId, say, server } = await startSession(options);
    const other = await startServer(options);
    const phone = await visit(other, "ann");
    await phone.ask({ type: "subscribe", sessionId });
    return { ann, phone, sessionId, say, server, other };
  }

  check("serve any session: what is said at one is heard at the other", { timeout: 120_000 }, async () => {
    const { ann, phone, sessionId, say } = await begin();
    await say({ type: "input", messageId: "m1", text: "hello" });
    await phone.until(({ messages }) => "m1" in messages);
    await phone.ask({ type: "wake", sessionId, runId: "r1", agent: "reviewer", script: QUICK });
    await ann.until(({ runs }) => runs["r1"]?.status === "complete");
    await phone.until(({ runs }) => runs["r1"]?.status === "complete");
    expect(transcriptHash(phone.state())).toBe(transcriptHash(ann.state()));
  });

  check("a stop at one ends the run whose agent is at the other", { timeout: 120_000 }, async () => {
    const { ann, phone, sessionId, say } = await begin();
    await ann.ask({ type: "wake", sessionId, runId: "r1", agent: "orchestrator", script: QUICK });
    await phone.until(({ messages }) => "r1.m1" in messages);
    await say({ type: "cancel", runId: "r1" }, phone);
    const state = await ann.until(({ runs }) => Object.values(runs).every(isOver) && "r1" in runs);
    expect(state.runs["r1"]?.status).toBe("cancelled");
  });

  check("an agent is killed from the other, and its run ends", { timeout: 120_000 }, async () => {
    const { ann, phone, sessionId } = await begin();
    await ann.ask({ type: "wake", sessionId, runId: "r1", agent: "orchestrator", script: QUICK });
    await phone.until(({ messages }) => "r1.m1" in messages);
    await phone.ask({ type: "interrupt", sessionId, runId: "r1", signal: "SIGKILL" });
    expect((await ann.until(({ runs }) => runs["r1"]?.status === "error")).runs["r1"]?.reason).toBe(
      "its agent died",
    );
  });

  check("take writes at both at once into one order", { timeout: 120_000 }, async () => {
    const { ann, phone, say } = await begin();
    const both = [ann, phone];
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        say({ type: "input", messageId: `m${String(index)}`, text: "x" }, both[index % 2]),
      ),
    );
    const hasAll = ({ messages }: { messages: object }) => Object.keys(messages).length === 60;
    await Promise.all(both.map((page) => page.until(hasAll)));
    expect(transcriptHash(phone.state())).toBe(transcriptHash(ann.state()));
  });

  check("one ticket opens one page, at whichever of them", async () => {
    const { server, other } = await begin();
    const ticket = await server.services.tickets.issue({ personId: "ann", sessionId: "s" });
    expect(await other.services.tickets.redeem(ticket)).toMatchObject({ personId: "ann" });
    expect(await server.services.tickets.redeem(ticket)).toBeNull();
  });
});
