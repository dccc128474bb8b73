import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import SqliteFile from "better-sqlite3";
import { expect, it } from "vitest";
import { isOver } from "@/lib/domain/sessions/session-state";
import { transcriptHash } from "@/lib/domain/sessions/transcript-hash";
import { openPage, type PageClient } from "@/lib/server/testing/page-client";
import { QUICK } from "@/lib/server/testing/quick-script";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

/** Fixed, so that a failing run can be repeated: after how many inputs each life of the server ends. */
const KILL_AFTER = [3, 40, 90];

interface SessionProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly tickets: readonly [string, string];
}

async function startProcess(folder: string): Promise<SessionProcess> {
  const program = "lib/server/testing/session-process.ts";
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...(JSON.parse(line) as { origin: string; tickets: [string, string] }) };
  }
  throw new Error("the process ended before it was ready");
}

async function kill({ child }: SessionProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** Writes inputs one by one until the line breaks, and adds what was acknowledged to `acknowledged`. */
async function writeUntilKilled(
  page: PageClient,
  sessionId: string,
  prefix: string,
  acknowledged: Set<string>,
) {
  for (let index = 0; ; index += 1) {
    const messageId = `${prefix}i${String(index)}`;
    const event = { type: "input", messageId, text: messageId };
    const answer = await page.ask({ type: "publish", sessionId, eventId: `e${messageId}`, event });
    if (answer.type === "accepted") acknowledged.add(messageId);
  }
}

it(
  "keeps every acknowledged event through kills in mid-stream, and every run ends",
  { timeout: 600_000 },
  async () => {
    const folder = temporaryFolder();
    const acknowledged = new Set<string>();
    let sessionId = "";
    let seen: PageClient | undefined;
    for (const [round, inputs] of KILL_AFTER.entries()) {
      const running = await startProcess(folder);
      const page = await openPage(running.origin, running.tickets[0]);
      if (sessionId === "") {
        const opened = await page.ask({ type: "open" });
        sessionId = opened.type === "accepted" ? (opened.sessionId ?? "") : "";
      }
      const runId = `r${String(round)}`;
      await page.ask({ type: "subscribe", sessionId });
      await page.ask({ type: "wake", sessionId, runId, agent: "orchestrator", script: QUICK });
      await page.until(({ messages }) => `${runId}.m1` in messages);
      const target = acknowledged.size + inputs;
      void writeUntilKilled(page, sessionId, `r${String(round)}`, acknowledged);
      while (acknowledged.size < target) await new Promise((resolve) => setTimeout(resolve, 5));
      await kill(running);
      seen = page;
    }

    const last = await startProcess(folder);
    const back = await openPage(last.origin, last.tickets[0], {
      known: { state: seen!.state(), offset: seen!.offset() },
    });
    await back.ask({ type: "subscribe", sessionId, offset: back.offset() });
    const state = await back.until(
      ({ runs }) => Object.keys(runs).length >= 3 && Object.values(runs).every(isOver),
    );
    expect([...acknowledged].filter((id) => !(id in state.messages))).toEqual([]);
    expect(state.runs["r0"]).toMatchObject({ status: "error", reason: "its lease ran out" });
    expect(back.resets()).toBe(0);
    // Whoever was there all along and whoever reads it all anew have the same.
    const fresh = await openPage(last.origin, last.tickets[1]);
    await fresh.ask({ type: "subscribe", sessionId });
    await fresh.until((all) => transcriptHash(all) === transcriptHash(back.state()));
    for (const page of [back, fresh]) page.leave();
    await kill(last);
    const file = new SqliteFile(join(folder, "sessions.db"));
    expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
    file.close();
  },
);
