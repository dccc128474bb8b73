import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLocalBus } from "@/lib/server/sessions/bus/local-bus";
import { createPresence } from "@/lib/server/sessions/presence";
import { openSqliteRunner } from "@/lib/server/sessions/sql/sqlite-runner";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const phone = { deviceId: "phone", actorId: "pann", role: "owner" } as const;
const laptop = { ...phone, deviceId: "laptop" };

/** Two processes on one database. */
function begin() {
  const clock = { now: 1_000_000 };
  const errors: unknown[] = [];
  const deps = {
    sql: openSqliteRunner(join(temporaryFolder(), "sessions.db")),
    bus: createLocalBus(),
    now: () => clock.now,
    onError: (error: unknown) => errors.push(error),
  };
  return { clock, errors, one: createPresence(deps), other: createPresence(deps) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("presence", () => {
  it("is known to every process, and told to whoever watches when it changes", async () => {
    const { one, other, errors } = begin();
    const told: string[][] = [];
    other.watch("s1", (devices) => told.push(devices.map(({ deviceId }) => deviceId)));
    await settled();
    const leave = one.enter("s1", phone);
    await settled();
    one.enter("s2", laptop);
    await settled();
    leave();
    await settled();
    expect(told).toEqual([[], ["phone"], []]);
    expect(errors).toEqual([]);
  });

  it("counts a device once, however many lines it has, and until the last of them is gone", async () => {
    const { one } = begin();
    const leaves = [one.enter("s1", phone), one.enter("s1", phone)];
    await settled();
    expect(await one.list("s1")).toEqual([phone]);
    leaves[0]!();
    await settled();
    expect(await one.list("s1")).toEqual([phone]);
    leaves[1]!();
    await settled();
    expect(await one.list("s1")).toEqual([]);
  });

  it("forgets the devices of a process that has said nothing for fifteen seconds, and no others", async () => {
    const { one, other, clock } = begin();
    one.enter("s1", phone);
    other.enter("s1", laptop);
    await settled();
    const told: number[] = [];
    other.watch("s1", (devices) => told.push(devices.length));
    await settled();
    clock.now += 10_000;
    await other.beat();
    clock.now += 6_000;
    await other.beat();
    await settled();
    expect(await other.list("s1")).toEqual([laptop]);
    expect(told).toEqual([2, 1]);
  });

  it("is over at once for a process that stops in good order", async () => {
    const { one, other } = begin();
    const leave = one.enter("s1", phone);
    await settled();
    await one.stop();
    leave();
    expect(await other.list("s1")).toEqual([]);
  });
});
