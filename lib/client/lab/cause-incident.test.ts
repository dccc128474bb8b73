import { describe, expect, it } from "vitest";
import { causeIncident } from "@/lib/client/lab/cause-incident";
import type { Screens } from "@/lib/client/lab/open-screens";
import { openWatch } from "@/lib/client/lab/open-watch";
import type { SeenScreen } from "@/lib/client/lab/seen-screens";
import { createFakeDoor } from "@/lib/client/testing/fake-door";
import { createFakeTimers, settle } from "@/lib/client/testing/fake-timers";
import { BLOCK_MS, DAY_SECONDS, incidentSchema } from "@/lib/domain/sessions/lab/incident";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import type { Shown } from "@/lib/domain/sessions/lab/shown";
import type { Job } from "@/lib/domain/sessions/script/run-script";
import { makeEvent, playScript, scriptOf } from "@/lib/domain/sessions/session-fixture";

/** A lab's page on a fake door, with screens that do nothing but say what they were told. */
async function begin(shown: Partial<Shown> = {}, ids = ["durable.laptop", "direct.laptop"]) {
  const door = createFakeDoor();
  const timers = createFakeTimers();
  const told: [string, ScreenCommand][] = [];
  const seen = {
    shown: { approval: "none", tokensByRun: {}, ...shown },
    isGone: false,
  } as unknown as SeenScreen;
  const screens: Screens = {
    all: () => new Map(ids.map((id) => [id, seen])),
    subscribe: () => () => undefined,
    command: (from, command) => {
      told.push([from, command]);
      return Promise.resolve({ type: "answer", from, life: "l", commandId: "c", outcome: "done", says: "" });
    },
    until: (_id, is) =>
      is(seen.shown, seen) ? Promise.resolve(seen.shown) : Promise.reject(new Error("never")),
    read: () => Promise.resolve(seen.shown),
    close: () => undefined,
  };
  const watch = openWatch({ openSocket: door.openSocket, getTicket: () => Promise.resolve("t"), timers });
  watch.follow("s1");
  await settle();
  const cause = (what: string, id = "durable.laptop") =>
    causeIncident(incidentSchema.parse(what), id, { screens, watch, timers });
  return { door, timers, told, watch, cause };
}

/** A question that asks for a job, and the first `count` entries of what answers it. */
function answered(job: Job, count = Infinity) {
  const script = scriptOf(1, { job });
  return [
    makeEvent("input", { messageId: "q1", text: "?" }, "pann"),
    makeEvent("run-request", { runId: "r1", agent: "orchestrator", inputId: "q1", script }, "server"),
    ...playScript("orchestrator", script, "r1").slice(1),
  ].slice(0, count);
}
const requests = (door: ReturnType<typeof createFakeDoor>, type: string) =>
  door.asked.filter((message) => message.type === type);

describe("on the durable side", () => {
  it("kills and loses writes of the run that is under way, by its name", async () => {
    const { door, cause } = await begin();
    expect(await cause("killAgent")).toMatchObject({ outcome: "nothing" });
    door.append(...answered("answer", 20));
    expect(await cause("killAgent")).toMatchObject({ outcome: "done" });
    expect(await cause("failAppend")).toMatchObject({ outcome: "done" });
    expect(requests(door, "interrupt")).toMatchObject([{ sessionId: "s1", runId: "r1", signal: "SIGKILL" }]);
    expect(requests(door, "lose-write")).toMatchObject([{ runId: "r1" }]);
  });

  it("blocks the orchestrator once a colleague writes, and lets it go on after twenty seconds", async () => {
    const { door, timers, cause } = await begin();
    const events = answered("answer");
    door.append(...events.slice(0, 50));
    const blocked = cause("blockOrchestrator");
    await settle();
    expect(requests(door, "interrupt")).toEqual([]);
    const colleague =
      events.findIndex((event) => event.type === "output-delta" && event.runId === "r1.a") + 1;
    door.append(...events.slice(50, colleague));
    expect(await blocked).toMatchObject({ outcome: "done" });
    expect(requests(door, "interrupt")).toMatchObject([{ signal: "SIGSTOP" }]);
    for (let second = 0; second < BLOCK_MS / 1_000; second += 1) {
      await timers.pass(1_000);
      door.say({ type: "beat" });
    }
    expect(requests(door, "interrupt")).toMatchObject([
      { signal: "SIGSTOP" },
      { runId: "r1", signal: "SIGCONT" },
    ]);
  });

  it.each([
    ["slowTool", "slow", (type: string) => type === "tool-call"],
    ["failStep", "flaky", (type: string) => type === "step-end"],
    ["floodTokens", "flood", (type: string) => type === "output-delta"],
  ] as const)("waits with %s until the job has come to that", async (what, job, begins) => {
    const { door, cause } = await begin();
    const events = answered(job);
    const at = events.findIndex(({ type }) => begins(type));
    door.append(...events.slice(0, at));
    let outcome = "";
    void cause(what).then((caused) => (outcome = caused.outcome));
    await settle();
    expect(outcome).toBe("");
    door.append(...events.slice(at, at + 1));
    await settle();
    expect(outcome).toBe("done");
  });

  it("says so when the question asks for something else", async () => {
    const { door, timers, cause } = await begin();
    door.append(...answered("answer", 20));
    const caused = cause("slowTool");
    await timers.pass(200_000);
    expect(await caused).toMatchObject({ outcome: "nothing" });
  });

  it("trims the log at once, or once the run has ended", async () => {
    const { door, cause } = await begin();
    const events = answered("flaky");
    door.append(...events.slice(0, 10));
    expect(await cause("trimLog")).toMatchObject({ outcome: "done" });
    const passed = cause("passLiveWindow");
    await settle();
    expect(requests(door, "compact")).toHaveLength(1);
    door.append(...events.slice(10));
    expect(await passed).toMatchObject({ outcome: "done" });
    expect(requests(door, "compact")).toHaveLength(2);
  });

  it("has a day pass once the run waits for leave, and counts its pushes once it is over", async () => {
    const { door, timers, cause } = await begin();
    const events = answered("act");
    const suspended = events.findIndex(({ type }) => type === "run-suspend") + 1;
    door.append(...events.slice(0, suspended));
    const day = cause("passOneDay");
    await timers.pass(1_000);
    expect(await day).toMatchObject({ outcome: "done" });
    expect(requests(door, "age")).toMatchObject([{ seconds: DAY_SECONDS }]);
    const counting = cause("countPushes");
    door.append(...events.slice(suspended), makeEvent("pointer", { runId: "r1" }, "server"));
    await timers.pass(1_000);
    expect(await counting).toMatchObject({ outcome: "done", count: 1 });
  });

  it("has every open screen of its own side approve at once", async () => {
    const ids = ["durable.laptop", "durable.phone", "direct.laptop"];
    const { told, cause } = await begin({ approval: "asked" }, ids);
    expect(await cause("approveTwice")).toMatchObject({ outcome: "done" });
    expect(told).toEqual([
      ["durable.laptop", { do: "approve" }],
      ["durable.phone", { do: "approve" }],
    ]);
  });
});

describe("on the direct side", () => {
  it("does what there is to do at the screen, and nothing where nothing is kept", async () => {
    const { told, timers, cause } = await begin({ tokensByRun: { d1: 30, "d1.a": 3 } });
    for (const what of ["killAgent", "failAppend", "staleStop", "cancelOneAgent"])
      expect(await cause(what, "direct.laptop"), what).toMatchObject({ outcome: "done" });
    const blocked = cause("blockOrchestrator", "direct.laptop");
    await timers.pass(2_000);
    expect(await blocked).toMatchObject({ outcome: "done" });
    expect(told.map(([, command]) => command)).toEqual([
      { do: "interrupt", signal: "SIGKILL" },
      { do: "lose-write" },
      { do: "stop-late" },
      { do: "cancel-agent", agent: "researcher" },
      { do: "interrupt", signal: "SIGSTOP" },
    ]);
    for (const what of ["trimLog", "passLiveWindow", "passOneDay"])
      expect(await cause(what, "direct.laptop"), what).toMatchObject({ outcome: "nothing" });
    expect(await cause("countPushes", "direct.laptop")).toMatchObject({ count: 0 });
  });
});

describe("an orchestrator on one connection that hangs", () => {
  it("is called blocked once its last words have come, so that they are not taken for a colleague's", async () => {
    const tokensByRun = { d1: 30, "d1.a": 3 };
    const { timers, told, cause } = await begin({ tokensByRun });
    let isBlocked = false;
    const blocked = cause("blockOrchestrator", "direct.laptop").then(() => {
      isBlocked = true;
    });
    await timers.pass(1_000);
    expect(told).toEqual([["direct.laptop", { do: "interrupt", signal: "SIGSTOP" }]]);
    tokensByRun["d1.a"] += 40;
    await timers.pass(1_000);
    expect(isBlocked, "more came meanwhile").toBe(false);
    await timers.pass(1_500);
    await blocked;
    expect(isBlocked).toBe(true);
  });

  it("is called so too where others write on and on", async () => {
    const tokensByRun = { d1: 30, "d1.a": 3 };
    const { timers, cause } = await begin({ tokensByRun });
    const blocked = cause("blockOrchestrator", "direct.laptop");
    for (let second = 0; second < 7; second += 1) {
      tokensByRun["d1.a"] += 1;
      await timers.pass(1_000);
    }
    expect(await blocked).toMatchObject({ outcome: "done" });
  });
});

describe("the page's own line", () => {
  it("opens a session and is seen on no device", async () => {
    const door = createFakeDoor();
    const timers = createFakeTimers();
    const watch = openWatch({ openSocket: door.openSocket, getTicket: () => Promise.resolve("t"), timers });
    expect(await watch.openSession()).toBe("s1");
    expect(door.asked[0]).toEqual({ type: "hello", ticket: "t" });
    await settle();
    door.append(...answered("answer", 30));
    door.cut();
    door.append(...answered("answer").slice(30, 40));
    await timers.pass(300);
    const { entries, line, folded } = watch.store.getState();
    expect([entries.length, line, folded.ledger.gaps]).toEqual([40, "live", 0]);
    watch.close();
  });
});
