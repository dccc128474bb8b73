import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import SqliteFile from "better-sqlite3";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { joinRoom, type RoomClient } from "@/lib/server/testing/room-client";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const ROUNDS = 20;
const EDITORS = 3;
/** Fixed, so that a failing run can be repeated: when in each round the process is killed, in edits. */
const KILL_AFTER = Array.from({ length: ROUNDS }, (_, round) => 5 + ((round * 37) % 60));

interface RoomProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly room: string;
}

async function startProcess(folder: string): Promise<RoomProcess> {
  const program = "lib/server/testing/room-process.ts";
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...(JSON.parse(line) as { port: number; room: string }) };
  }
  throw new Error("the process ended before it was ready");
}

async function kill({ child }: RoomProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

function enter({ port, room }: RoomProcess): RoomClient {
  return joinRoom({
    port,
    room,
    ticket: async () => (await fetch(`http://127.0.0.1:${String(port)}/ticket`)).text(),
  });
}

/** Writes cards one by one, each waiting to be told it is saved, and adds what was confirmed to `confirmed`. */
async function writeUntilKilled(client: RoomClient, prefix: string, confirmed: Set<string>): Promise<never> {
  await client.synced;
  for (let index = 0; ; index += 1) {
    const id = `${prefix}-${String(index)}`;
    client.doc.transact(() => {
      const card = new Y.Map<unknown>();
      client.doc.getMap("cards").set(id, card);
      card.set("id", id);
    });
    await client.saved();
    confirmed.add(id);
  }
}

it(`keeps every confirmed edit through ${String(ROUNDS)} kills`, { timeout: 600_000 }, async () => {
  const folder = temporaryFolder();
  const confirmed = new Set<string>();
  for (const [round, edits] of KILL_AFTER.entries()) {
    const running = await startProcess(folder);
    const editors = Array.from({ length: EDITORS }, () => enter(running));
    for (const [index, editor] of editors.entries())
      void writeUntilKilled(editor, `r${String(round)}e${String(index)}`, confirmed);
    const target = confirmed.size + edits;
    while (confirmed.size < target) await new Promise((resolve) => setTimeout(resolve, 5));
    await kill(running);
    for (const editor of editors) editor.leave();
  }

  const last = await startProcess(folder);
  const reader = enter(last);
  await reader.synced;
  const present = new Set(reader.doc.getMap("cards").keys());
  expect([...confirmed].filter((id) => !present.has(id))).toEqual([]);
  reader.leave();
  await kill(last);
  for (const name of ["loadstone.db", "updates.db"]) {
    const file = new SqliteFile(join(folder, name));
    expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
    file.close();
  }
});
