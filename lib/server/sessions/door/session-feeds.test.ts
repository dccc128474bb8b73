import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLog } from "@/lib/server/log";
import { createLocalBus } from "@/lib/server/sessions/bus/local-bus";
import { createSessionLog } from "@/lib/server/sessions/create-session-log";
import { createSessionFeeds } from "@/lib/server/sessions/door/session-feeds";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import { openSqliteRunner } from "@/lib/server/sessions/sql/sqlite-runner";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const key = { space: "s1", path: "events" };

async function begin() {
  const sql = openSqliteRunner(join(temporaryFolder(), "sessions.db"));
  const real = createSessionLog({ sql, bus: createLocalBus(), now: Date.now });
  const reads = { count: 0 };
  const log: SessionLog = {
    ...real,
    read: (where, offset) => {
      reads.count += 1;
      return real.read(where, offset);
    },
  };
  await log.create(key, { contentType: "application/json", body: Buffer.alloc(0) });
  const append = (from: number, count: number) =>
    log.append(key, {
      body: {
        kind: "entries",
        entries: Array.from({ length: count }, (_, index) => Buffer.from(String(from + index))),
      },
    });
  return { log, append, reads, feeds: createSessionFeeds(log, createLog({ logLevel: "silent" })) };
}

/** A line that takes `room` messages at a time; `drain` makes room again. */
function createLine(room: number) {
  const heard: number[] = [];
  let left = room;
  return {
    heard,
    drain: () => (left = room),
    sink: {
      isFull: () => left === 0,
      send: (text: string) => {
        left -= 1;
        const { events } = JSON.parse(text) as { events: { event: number }[] };
        heard.push(...events.map(({ event }) => event));
      },
    },
  };
}

const until = async (is: () => boolean) => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe("following a session", () => {
  it("gives a slow reader nothing while its line is full, and everything in order later", async () => {
    const { append, feeds } = await begin();
    const slow = createLine(1);
    const stop = feeds.follow("s1", "-1", slow.sink);
    await append(0, 1_500);
    await until(() => slow.heard.length > 0);
    await append(1_500, 1_500);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(slow.heard.length).toBeLessThan(3_000);
    while (slow.heard.length < 3_000) {
      slow.drain();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(slow.heard).toEqual(Array.from({ length: 3_000 }, (_, index) => index));
    stop();
  });

  it("reads once for all who stand at one place", async () => {
    const { append, feeds, reads } = await begin();
    const lines = Array.from({ length: 100 }, () => createLine(Infinity));
    for (const { sink } of lines) feeds.follow("s1", "-1", sink);
    await append(0, 10);
    await until(() => lines.every(({ heard }) => heard.length === 10));
    expect(reads.count).toBeLessThan(10);
  });
});
