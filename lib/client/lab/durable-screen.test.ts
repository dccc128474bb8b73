import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDurableScreen } from "@/lib/client/lab/durable-screen";
import { createFakeDoor } from "@/lib/client/testing/fake-door";
import { createFakeTimers, settle } from "@/lib/client/testing/fake-timers";
import { screenAddressSchema } from "@/lib/domain/sessions/lab/screen-address";
import { shownOf } from "@/lib/domain/sessions/lab/shown-of";
import { viewSession } from "@/lib/domain/sessions/lab/view-session";
import { materialise } from "@/lib/domain/sessions/materialise";
import { makeEvent, playScript, scriptOf } from "@/lib/domain/sessions/session-fixture";

function begin(more: object = {}, hasSession = true) {
  const door = createFakeDoor();
  const timers = createFakeTimers();
  const address = screenAddressSchema.parse({
    side: "durable",
    lab: "lab-1",
    device: "laptop",
    ...(hasSession ? { session: "s1" } : {}),
    ...more,
  });
  const opened: string[] = [];
  const tickets: string[] = [];
  let ids = 0;
  const screen = createDurableScreen({
    address,
    timers,
    openSocket: door.openSocket,
    takeTicket: (as) => {
      tickets.push(as);
      return Promise.resolve(`${as}-ticket`);
    },
    newId: () => `x${String((ids += 1))}`,
    onOpened: (sessionId) => opened.push(sessionId),
  });
  screen.open();
  const shown = () => shownOf(screen.store.getState());
  return { door, timers, screen, shown, opened, tickets };
}

const asked = (job: "act" | "answer" = "answer") => [
  makeEvent("input", { messageId: "q1", text: "Compare them" }, "pann"),
  makeEvent(
    "run-request",
    { runId: "r1", agent: "orchestrator", inputId: "q1", script: scriptOf(1, { job }) },
    "server",
  ),
  ...playScript("orchestrator", scriptOf(1, { job }), "r1").slice(1),
];
const sentOf = (door: ReturnType<typeof createFakeDoor>, type: string) =>
  door.asked.filter((message) => message.type === type);

describe("a durable screen", () => {
  it("loads what was said as one snapshot, then goes on from its offset", async () => {
    const { door, timers, shown } = begin();
    await settle();
    door.append(...asked().slice(0, 40));
    door.cut();
    door.append(...asked().slice(40, 60));
    await timers.pass(300);
    const subscriptions = sentOf(door, "subscribe");
    expect(subscriptions.map((one) => ("offset" in one ? one.offset : "from the beginning"))).toEqual([
      "from the beginning",
      expect.stringMatching(/40$/),
    ]);
    expect(subscriptions[0]).toMatchObject({ snapshot: true });
    expect(shown()).toMatchObject({
      gaps: 0,
      repeated: 0,
      duplicated: 0,
      offsets: Array.from({ length: 60 }, (_, at) => at + 1),
    });
    expect(shown().line).toMatchObject({ state: "live", cuts: 1, resumedFrom: 40 });
  });

  it("says when it was back and when it had caught up", async () => {
    const { door, timers, screen, shown } = begin();
    await settle();
    door.append(...asked().slice(0, 40));
    const dropped = screen.perform({ do: "drop", ms: 10_000 });
    await settle();
    expect(shown().line).toMatchObject({ state: "dropped", cutAt: timers.now(), backAt: null });
    expect(screen.store.getState().backInAt).toBe(timers.now() + 10_000);
    door.append(...asked().slice(40, 90));
    await timers.pass(10_000);
    expect(await dropped).toMatchObject({ outcome: "done" });
    expect(shown().line).toMatchObject({ backAt: timers.now(), caughtUpAt: timers.now(), resumedFrom: 40 });
    expect(screen.store.getState().backInAt).toBeNull();
  });

  it("shows exactly what the log holds after any order of writes, breaks, overlaps and compactions", async () => {
    const steps = fc.array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({ do: fc.constant("write" as const), count: fc.integer({ min: 1, max: 30 }) }),
        },
        {
          weight: 2,
          arbitrary: fc.record({
            do: fc.constant("drop" as const),
            count: fc.integer({ min: 0, max: 3_000 }),
          }),
        },
        {
          weight: 2,
          arbitrary: fc.record({ do: fc.constant("cut" as const), count: fc.integer({ min: 0, max: 5 }) }),
        },
        { weight: 1, arbitrary: fc.record({ do: fc.constant("compact" as const), count: fc.constant(0) }) },
        {
          weight: 3,
          arbitrary: fc.record({ do: fc.constant("pass" as const), count: fc.integer({ min: 0, max: 900 }) }),
        },
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 0, max: 99 }), async (schedule, seed) => {
        const { door, timers, screen, shown } = begin();
        const events = [
          ...asked("act").slice(0, 2),
          ...playScript("orchestrator", scriptOf(seed), "r1").slice(1),
        ];
        await settle();
        for (const { do: what, count } of schedule) {
          if (what === "write") door.append(...events.splice(0, count));
          else if (what === "drop") void screen.perform({ do: "drop", ms: count });
          else if (what === "compact") door.compact();
          else if (what === "cut") {
            door.overlap = count;
            door.cut();
          } else await timers.pass(count);
        }
        door.append(...events);
        await timers.pass(20_000);
        const whole = materialise(door.log());
        const viewer = { actorId: "pann", deviceId: "laptop" };
        expect(screen.store.getState().view).toEqual(viewSession(whole.state, viewer));
        expect(shown()).toMatchObject({ duplicated: 0, gaps: 0, status: "complete" });
        screen.close();
      }),
      { numRuns: 40, seed: 20261129 },
    );
  });

  it("opens a session where it has none, and follows it", async () => {
    const { door, shown, opened } = begin({}, false);
    await settle();
    expect(opened).toEqual(["s1"]);
    expect(sentOf(door, "subscribe")).toHaveLength(1);
    expect(shown().sessionId).toBe("s1");
  });
});

describe("what is said at a durable screen", () => {
  it("is kept while there is no line, and sent once when it is back", async () => {
    const { door, timers, screen, shown } = begin();
    await settle();
    void screen.perform({ do: "drop", ms: 5_000 });
    expect(await screen.perform({ do: "send", text: "Compare them" })).toMatchObject({ outcome: "kept" });
    expect(screen.store.getState().view.items).toMatchObject([{ kind: "question", standing: "kept" }]);
    expect(sentOf(door, "publish")).toEqual([]);
    await timers.pass(5_000);
    expect(sentOf(door, "publish")).toHaveLength(1);
    expect(sentOf(door, "wake")).toMatchObject([
      { agent: "orchestrator", script: { job: "answer", seed: 7 } },
    ]);
    expect(shown()).toMatchObject({ questions: 1, question: "Compare them" });
    expect(screen.store.getState().view.items).toMatchObject([{ kind: "question", standing: "sent" }]);
  });

  it("is sent again with the same ids when the line broke before the answer", async () => {
    const { door, timers, screen } = begin();
    await settle();
    door.answer = ({ type }) => (type === "publish" || type === "wake" ? "silence" : null);
    const sending = screen.perform({ do: "send", text: "Compare them" });
    await settle();
    door.cut();
    door.answer = () => null;
    await timers.pass(300);
    expect(await sending).toMatchObject({ outcome: "done" });
    const [first, second] = sentOf(door, "publish").map((message) => "event" in message && message.event);
    expect(second).toEqual(first);
    expect(door.log().filter(({ event }) => event.type === "input")).toHaveLength(1);
  });

  it("stops a run that it asked for and does not see yet, by name", async () => {
    const { door, screen } = begin();
    await settle();
    await screen.perform({ do: "send", text: "Compare them" });
    await screen.perform({ do: "stop" });
    const [wake] = sentOf(door, "wake");
    expect(sentOf(door, "publish").at(-1)).toMatchObject({
      event: { type: "cancel", runId: wake !== undefined && "runId" in wake ? wake.runId : "" },
    });
  });

  it("keeps a stop while there is no line, and says so; a steer and an approval it does not keep", async () => {
    const { door, screen, shown } = begin();
    await settle();
    door.append(
      ...asked("act")
        .slice(0, 300)
        .filter((event) => event.type !== "run-end" || event.runId !== "r1"),
    );
    void screen.perform({ do: "drop", ms: 5_000 });
    expect(await screen.perform({ do: "stop" })).toMatchObject({ outcome: "kept" });
    expect(shown().notice).toMatch(/Stop is sent when the line is back/);
    expect(await screen.perform({ do: "send", text: "Shorter, please" })).toMatchObject({
      outcome: "not-sent",
    });
    expect(shown().notice).toMatch(/^Not sent/);
  });

  it("is taken as what its words say while a run is under way", async () => {
    const { door, screen } = begin();
    await settle();
    door.append(...asked().slice(0, 10));
    for (const text of ["Shorter, please", "Wait: only the prices", "And another thing"])
      await screen.perform({ do: "send", text });
    const events = sentOf(door, "publish").map((message) => ("event" in message ? message.event : null));
    expect(events).toMatchObject([
      { type: "steer", runId: "r1" },
      { type: "steer", runId: "r1", breaksIn: true },
      { type: "input" },
    ]);
    expect(events[0]).not.toHaveProperty("breaksIn");
    await screen.perform({ do: "send", text: "Use the slow tool", as: "question" });
    expect(sentOf(door, "wake").at(-1)).toMatchObject({ script: { job: "slow" } });
  });

  it("sends a Stop that was held up when the next run is under way, for the earlier one", async () => {
    const { door, screen, shown } = begin();
    await settle();
    const events = asked();
    door.append(...events.slice(0, 10));
    expect(await screen.perform({ do: "stop-late" })).toMatchObject({ outcome: "done" });
    door.append(...events.slice(10));
    expect(sentOf(door, "publish")).toEqual([]);
    door.answer = ({ type }) =>
      type === "publish" ? { code: "run-over", message: "This run has ended." } : null;
    door.append(
      makeEvent("input", { messageId: "q2", text: "Next" }, "pann"),
      makeEvent("run-request", { runId: "r2", agent: "orchestrator", inputId: "q2" }, "server"),
      makeEvent("run-start", { runId: "r2", seq: 0 }, "agent.r2"),
    );
    await settle();
    expect(sentOf(door, "publish")).toMatchObject([{ event: { type: "cancel", runId: "r1" } }]);
    expect(shown().notice).toMatch(/touched nothing/);
    expect(shown().status).toBe("active");
  });

  it("is told to whoever is refused", async () => {
    const { door, screen, shown, tickets } = begin({ as: "stranger" });
    door.answer = () => ({ code: "not-found", message: "There is no such session." });
    await settle();
    expect(tickets).toEqual(["other"]);
    expect(shown()).toMatchObject({ refused: true, notice: "Refused: There is no such session.", text: "" });
    expect(await screen.perform({ do: "stop" })).toMatchObject({ outcome: "refused" });
    expect(sentOf(door, "publish")).toMatchObject([{ event: { type: "cancel" } }]);
  });
});

describe("staff", () => {
  it("gets in with a token alone, says so, and gets in again after every break", async () => {
    const { door, timers, screen, shown } = begin({ as: "staff", device: "desk" });
    await settle();
    expect(shown().notice).toMatch(/token/);
    expect(sentOf(door, "subscribe")).toEqual([]);
    expect(await screen.perform({ do: "join", token: "t" })).toMatchObject({ outcome: "done" });
    expect(sentOf(door, "publish")).toMatchObject([{ event: { type: "participant-join", role: "staff" } }]);
    door.cut();
    await timers.pass(300);
    expect(sentOf(door, "join")).toHaveLength(2);
    expect(sentOf(door, "publish")).toHaveLength(1);
    expect(shown().line.state).toBe("live");
  });

  it("is handed its token by an owner's screen, in the answer alone", async () => {
    const { door, screen } = begin();
    await settle();
    expect(await screen.perform({ do: "grant" })).toEqual({ outcome: "done", says: "", token: "t" });
    expect(sentOf(door, "grant")).toMatchObject([{ role: "staff" }]);
    expect(JSON.stringify(screen.store.getState())).not.toContain('"token"');
  });
});
