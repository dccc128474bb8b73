import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";
import { openSqliteUpdateLog } from "@/lib/server/updates/sqlite-update-log";
import type { UpdateLog } from "@/lib/server/updates/update-log";

const SERVER = process.env["TEST_POSTGRES_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";

function isReachable(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 5432) });
    const answer = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once("connect", () => {
      answer(true);
    });
    socket.once("error", () => {
      answer(false);
    });
  });
}

const hasPostgresql = await isReachable(SERVER);
if (!hasPostgresql && process.env["CI"] === "true")
  throw new Error(`CI needs PostgreSQL at ${new URL(SERVER).host}`);

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function openSqlite(): Promise<UpdateLog> {
  const log = openSqliteUpdateLog(join(temporaryFolder(), "updates.db"));
  cleanups.push(() => log.close());
  return Promise.resolve(log);
}

async function openPostgresql(): Promise<UpdateLog> {
  const { default: pg } = await import("pg");
  const { openPostgresqlUpdateLog } = await import("@/lib/server/updates/postgresql-update-log");
  const admin = new pg.Client({ connectionString: SERVER });
  await admin.connect();
  const name = `loadstone_test_${String(process.pid)}_${String(Date.now())}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = name;
  const log = await openPostgresqlUpdateLog(url.href);
  cleanups.push(async () => {
    await log.close();
    await admin.query(`DROP DATABASE ${name}`);
    await admin.end();
  });
  return log;
}

const room = { boardId: "a", generation: 1 };
const update = (byte: number, in_ = room) => ({
  ...in_,
  personId: "p",
  connectionId: null,
  bytes: new Uint8Array([byte, 0, 255]),
});

describe.each([
  { store: "SQLite", open: openSqlite, canRun: true },
  {
    store: `PostgreSQL${hasPostgresql ? "" : ` (skipped: nothing answers at ${new URL(SERVER).host})`}`,
    open: openPostgresql,
    canRun: hasPostgresql,
  },
])("the update log in $store", ({ open, canRun }) => {
  const check = it.runIf(canRun);

  check("gives back what was appended, in order, byte for byte", async () => {
    const log = await open();
    const ids = [await log.append(update(1)), await log.append(update(2)), await log.append(update(3))];
    const rows = await log.readAfter(room, 0);
    expect(rows.map((row) => row.id)).toEqual(ids);
    expect([...ids].sort((a, b) => a - b)).toEqual(ids);
    expect(rows.map((row) => row.bytes)).toEqual([1, 2, 3].map((byte) => new Uint8Array([byte, 0, 255])));
    expect(rows[0]).toMatchObject({ boardId: "a", generation: 1, personId: "p", connectionId: null });
    expect(rows[0]!.at).toBeInstanceOf(Date);
  });

  check("reads only what comes after an id", async () => {
    const log = await open();
    const first = await log.append(update(1));
    const second = await log.append(update(2));
    expect((await log.readAfter(room, first)).map((row) => row.id)).toEqual([second]);
  });

  check("keeps boards and generations apart", async () => {
    const log = await open();
    await log.append(update(1));
    await log.append(update(2, { boardId: "a", generation: 2 }));
    await log.append(update(3, { boardId: "b", generation: 1 }));
    expect(await log.readAfter(room, 0)).toHaveLength(1);
    expect(await log.unfoldedRooms()).toEqual([
      room,
      { boardId: "a", generation: 2 },
      { boardId: "b", generation: 1 },
    ]);
  });

  check("marks exactly the rows it is told, and keeps them", async () => {
    const log = await open();
    const first = await log.append(update(1));
    const second = await log.append(update(2));
    const third = await log.append(update(3));
    await log.markFolded([first, third]);
    expect((await log.readUnfolded(room)).map((row) => row.id)).toEqual([second]);
    expect(await log.readAfter(room, 0)).toHaveLength(3);
  });

  check("names no room whose rows are all folded", async () => {
    const log = await open();
    await log.markFolded([await log.append(update(1))]);
    expect(await log.unfoldedRooms()).toEqual([]);
  });

  check("forgets one board and no other", async () => {
    const log = await open();
    await log.append(update(1));
    await log.append(update(2, { boardId: "b", generation: 1 }));
    await log.forget("a");
    expect(await log.readAfter(room, 0)).toEqual([]);
    expect(await log.readAfter({ boardId: "b", generation: 1 }, 0)).toHaveLength(1);
  });

  check("drops what was folded before a time, and nothing that was not folded, however old", async () => {
    const log = await open();
    const folded = [await log.append(update(1)), await log.append(update(2))];
    const waiting = await log.append(update(3));
    await log.markFolded(folded);
    expect(await log.dropFolded(new Date(Date.now() - 60_000))).toBe(0);
    expect(await log.readAfter(room, 0)).toHaveLength(3);
    expect(await log.dropFolded(new Date(Date.now() + 60_000))).toBe(2);
    expect((await log.readAfter(room, 0)).map((row) => row.id)).toEqual([waiting]);
    expect(await log.append(update(4))).toBeGreaterThan(waiting);
  });

  check("drops any number of rows", async () => {
    const log = await open();
    const ids: number[] = [];
    for (let count = 0; count < 2_500; count += 1) ids.push(await log.append(update(1)));
    await log.markFolded(ids);
    expect(await log.dropFolded(new Date(Date.now() + 60_000))).toBe(2_500);
    expect(await log.readAfter(room, 0)).toEqual([]);
  });

  check("rejects what it cannot write", async () => {
    const log = await open();
    await expect(log.append({ ...update(1), bytes: null as unknown as Uint8Array })).rejects.toThrow();
  });
});
