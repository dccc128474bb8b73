import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "@/lib/server/log";
import { createLocalBus } from "@/lib/server/sessions/bus/local-bus";
import { openRedisBus } from "@/lib/server/sessions/bus/redis-bus";
import { createSessionLog } from "@/lib/server/sessions/create-session-log";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import { openPostgresqlRunner } from "@/lib/server/sessions/sql/postgresql-runner";
import type { SqlRunner } from "@/lib/server/sessions/sql/sql-flow";
import { openSqliteRunner } from "@/lib/server/sessions/sql/sqlite-runner";
import type { Producer } from "@/lib/server/sessions/streams/append-stream";
import { makeDatabase, reachableServices, REDIS_SERVER } from "@/lib/server/testing/services";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const services = await reachableServices();
const silent = createLog({ logLevel: "silent" });

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function openSqlite(): Promise<SqlRunner> {
  const sql = openSqliteRunner(join(temporaryFolder(), "sessions.db"));
  cleanups.push(() => sql.close());
  return Promise.resolve(sql);
}

async function openPostgresql(): Promise<SqlRunner> {
  const database = await makeDatabase();
  cleanups.push(() => database.drop());
  const sql = await openPostgresqlRunner(database.url);
  cleanups.push(() => sql.close());
  return sql;
}

const key = { space: "s", path: "log" };
const jsonBody = (value: unknown) => ({
  kind: "bytes" as const,
  contentType: "application/json",
  bytes: Buffer.from(JSON.stringify(value)),
});

async function values(log: SessionLog, offset = "-1"): Promise<unknown> {
  const outcome = await log.read(key, offset);
  if (outcome.kind !== "stretch") return outcome.kind;
  return outcome.entries.map(({ data }) => JSON.parse(Buffer.from(data).toString()) as unknown);
}

describe.each([
  { store: "SQLite", open: openSqlite, canRun: true },
  {
    store: `PostgreSQL${services.postgresql ? "" : " (skipped: nothing answers)"}`,
    open: openPostgresql,
    canRun: services.postgresql,
  },
])("the session log in $store", ({ open, canRun }) => {
  const check = it.runIf(canRun);

  async function openLog() {
    const clock = { now: 1_000_000 };
    const log = createSessionLog({ sql: await open(), bus: createLocalBus(), now: () => clock.now });
    await log.create(key, { contentType: "application/json", body: Buffer.alloc(0), ttlSeconds: 60 });
    return { log, clock };
  }

  check("gives back what was appended, in order, and goes on from any offset", async () => {
    const { log } = await openLog();
    const offsets: string[] = [];
    for (const body of [[1, 2], [{ three: 3 }], [4]]) {
      const outcome = await log.append(key, { body: jsonBody(body) });
      if (outcome.kind === "appended") offsets.push(outcome.offset);
    }
    expect(await values(log)).toEqual([1, 2, { three: 3 }, 4]);
    expect(await values(log, offsets[0])).toEqual([{ three: 3 }, 4]);
    expect(await values(log, offsets[2])).toEqual([]);
    expect([...offsets].sort()).toEqual(offsets);
  });

  check("takes each batch of a producer once, whoever repeats it and however often at a time", async () => {
    const { log } = await openLog();
    const from = (seq: number, epoch = 0): Producer => ({ id: "p", epoch, seq });
    const append = (producer: Producer) => log.append(key, { body: jsonBody([producer.seq]), producer });
    const outcomes = await Promise.all([append(from(0)), append(from(0)), append(from(0))]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["appended", "duplicate", "duplicate"]);
    expect(await append(from(2))).toMatchObject({ kind: "gap", expected: 1 });
    await append(from(1));
    expect(await append(from(0, 1))).toMatchObject({ kind: "appended" });
    expect(await append(from(2))).toEqual({ kind: "stale-epoch", epoch: 1 });
    expect(await values(log)).toEqual([0, 1, 0]);
  });

  check("appends at an offset only where the log ends at it", async () => {
    const { log } = await openLog();
    const race = await Promise.all(
      ["a", "b"].map((value) =>
        log.append(key, { body: jsonBody([value]), expectedOffset: "0000000000000000_0000000000000000" }),
      ),
    );
    expect(race.map(({ kind }) => kind).sort()).toEqual(["appended", "expected-offset"]);
  });

  check("begins with its snapshot once it is compacted, and says so to whoever was before that", async () => {
    const { log } = await openLog();
    const offsets: string[] = [];
    for (const value of [1, 2, 3, 4]) {
      const outcome = await log.append(key, { body: jsonBody([value]) });
      if (outcome.kind === "appended") offsets.push(outcome.offset);
    }
    expect(await log.compact(key, offsets[2]!, Buffer.from(`"first three"`))).toBe(true);
    expect(await values(log)).toEqual(["first three", 4]);
    expect(await values(log, offsets[2])).toEqual([4]);
    expect(await values(log, offsets[0])).toBe("trimmed");
    expect(await log.compact(key, offsets[1]!, Buffer.from("0"))).toBe(false);
  });

  check("removes what nobody has used for its time, and keeps what was read", async () => {
    const { log, clock } = await openLog();
    await log.append(key, { body: jsonBody([1]) });
    clock.now += 59_000;
    await values(log);
    clock.now += 59_000;
    expect(await log.purgeExpired()).toBe(0);
    expect(await values(log)).toEqual([1]);
    clock.now += 60_000;
    expect(await values(log)).toBe("not-found");
    expect(await log.purgeExpired()).toBe(1);
  });
});

describe("two processes on one database", () => {
  it.runIf(services.postgresql && services.redis)(
    `tell each other of changes over Redis${services.redis ? "" : " (skipped: nothing answers)"}`,
    async () => {
      const database = await makeDatabase();
      cleanups.push(() => database.drop());
      const logs: SessionLog[] = [];
      for (let count = 0; count < 2; count += 1) {
        const sql = await openPostgresqlRunner(database.url);
        const bus = openRedisBus(REDIS_SERVER, silent);
        cleanups.push(
          () => sql.close(),
          () => bus.close(),
        );
        logs.push(createSessionLog({ sql, bus, now: Date.now }));
      }
      const [one, other] = [logs[0]!, logs[1]!];
      await one.create(key, { contentType: "application/json", body: Buffer.alloc(0) });
      const told = new Promise<void>((resolve, reject) => {
        const stop = other.watch(key, () => {
          values(other).then((read) => {
            if (JSON.stringify(read) !== "[1]") return;
            // What comes after this comes to a database that is closed.
            stop();
            resolve();
          }, reject);
        });
      });
      await one.append(key, { body: jsonBody([1]) });
      await told;
    },
  );
});
