import { describe, expect, it } from "vitest";
import { createDoorLine, type Asked } from "@/lib/client/lab/door-line";
import { createOutbox } from "@/lib/client/lab/outbox";
import { createFakeDoor } from "@/lib/client/testing/fake-door";
import { createFakeTimers, settle, type FakeTimers } from "@/lib/client/testing/fake-timers";

function begin({
  tickets = () => Promise.resolve("ticket"),
}: { tickets?: (timers: FakeTimers) => Promise<string> } = {}) {
  const door = createFakeDoor();
  const timers = createFakeTimers();
  const states: string[] = [];
  const line = createDoorLine({
    openSocket: door.openSocket,
    getTicket: () => tickets(timers),
    timers,
    deviceId: "phone",
    onState: (state) => states.push(state),
    onWelcome: () => undefined,
    onFeed: () => undefined,
  });
  line.open();
  return { door, timers, states, line };
}

const wake = { type: "compact", sessionId: "s1" };

describe("a line", () => {
  it("says hello with a ticket and its device, and is live once it is welcome", async () => {
    const { door, line } = begin();
    await settle();
    expect(door.asked).toEqual([{ type: "hello", ticket: "ticket", deviceId: "phone" }]);
    expect(line.state()).toBe("live");
  });

  it("has every request answered by its own answer", async () => {
    const { door, line } = begin();
    await settle();
    door.answer = ({ type }) => (type === "age" ? { message: "Not that." } : null);
    const [taken, refused] = await Promise.all([
      line.request(wake),
      line.request({ type: "age", sessionId: "s1", seconds: 1 }),
    ]);
    expect(taken).toMatchObject({ kind: "answered", answer: { type: "accepted" } });
    expect(refused).toMatchObject({ kind: "answered", answer: { type: "refused", message: "Not that." } });
  });

  it("comes back by itself after a break, with a wait that grows to eight seconds", async () => {
    const tries: number[] = [];
    let mayPass = true;
    const { door, timers, line } = begin({
      tickets: (clock) => {
        tries.push(clock.now());
        return mayPass ? Promise.resolve("t") : Promise.reject(new Error("no server"));
      },
    });
    await settle();
    mayPass = false;
    door.cut();
    expect(line.state()).toBe("waiting");
    await timers.pass(25_000);
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    mayPass = true;
    line.hurry();
    await settle();
    expect(line.state()).toBe("live");
    expect(door.opened).toHaveLength(2);
  });

  it("opens no socket while the network is away, however long, and one as soon as it is back", async () => {
    const { door, timers, line } = begin();
    await settle();
    line.drop(10_000);
    expect(line.state()).toBe("dropped");
    line.hurry();
    await timers.pass(9_999);
    expect(door.opened).toHaveLength(1);
    await timers.pass(1);
    expect(door.opened).toHaveLength(2);
    expect(line.state()).toBe("live");
  });

  it("is given its network back early", async () => {
    const { timers, line } = begin();
    await settle();
    line.drop(10_000);
    line.restore();
    await settle();
    expect(line.state()).toBe("live");
    await timers.pass(1_000);
    expect(line.state()).toBe("live");
  });

  it("takes a line on which nothing is said for a dead one", async () => {
    const { door, timers, line } = begin();
    await settle();
    await timers.pass(2_000);
    door.say({ type: "beat" });
    await timers.pass(2_000);
    expect(door.opened).toHaveLength(1);
    await timers.pass(600);
    expect(line.state()).toBe("waiting");
    await timers.pass(300);
    expect(door.opened).toHaveLength(2);
  });

  it("is given up when the sign-in has ended, and after five tickets that are not good", async () => {
    const signedOut = begin();
    await settle();
    signedOut.door.cut(4401, "revoked");
    expect(signedOut.line.state()).toBe("refused");
    const { door, timers, line } = begin();
    door.isWelcoming = false;
    await timers.pass(60_000);
    expect(line.state()).toBe("refused");
    expect(door.opened).toHaveLength(5);
  });

  it("says of what was asked whether it was sent", async () => {
    const { door, line } = begin();
    expect(await line.request(wake)).toEqual({ kind: "not-sent" });
    await settle();
    door.answer = () => "silence";
    const asked: Promise<Asked> = line.request(wake);
    door.cut();
    expect(await asked).toEqual({ kind: "cut" });
  });

  it("goes through a proxy from the next socket on, which it opens at once", async () => {
    const { door, line, states } = begin();
    await settle();
    line.reopen(6_000);
    await settle();
    expect(door.opened).toEqual([0, 6_000]);
    expect(states).toEqual(["live", "connecting", "live"]);
  });

  it("hears a server of another version as one that only a reload helps with", async () => {
    const { door, line } = begin();
    await settle();
    door.say({ type: "beat", more: 1 } as never);
    expect(line.state()).toBe("refused");
  });

  it("is closed and opened again, and sets no alarms while it is closed", async () => {
    const { door, timers, line } = begin();
    await settle();
    line.close();
    await timers.pass(60_000);
    expect([line.state(), timers.pending(), door.opened.length]).toEqual(["closed", 0, 1]);
    line.open();
    await settle();
    expect(line.state()).toBe("live");
  });
});

describe("an outbox", () => {
  it("sends what is kept until it is answered, in order, and each once that was", async () => {
    const { door, timers, line } = begin();
    const outbox = createOutbox(line);
    const order: string[] = [];
    const keep = (name: string) =>
      outbox
        .keep({ type: "publish", sessionId: "s1", eventId: name, event: { type: "cancel", runId: name } })
        .then(() => order.push(name));
    void keep("one");
    void keep("two");
    await settle();
    outbox.flush();
    await settle();
    expect(order).toEqual(["one", "two"]);
    door.answer = () => "silence";
    void keep("three");
    await settle();
    door.cut();
    await settle();
    expect(outbox.isEmpty()).toBe(false);
    door.answer = () => null;
    await timers.pass(300);
    outbox.flush();
    await settle();
    expect(order).toEqual(["one", "two", "three"]);
    expect(outbox.isEmpty()).toBe(true);
    const sent = door.asked.filter(({ type }) => type === "publish");
    expect(sent).toHaveLength(4);
    expect(door.log()).toHaveLength(3);
  });
});
