import { describe, expect, it } from "vitest";
import { createDirectScreen } from "@/lib/client/lab/direct-screen";
import { createFakeDirectServer } from "@/lib/client/testing/fake-direct-server";
import { createFakeTimers } from "@/lib/client/testing/fake-timers";
import { screenAddressSchema } from "@/lib/domain/sessions/lab/screen-address";
import { shownOf } from "@/lib/domain/sessions/lab/shown-of";

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

function begin(more: object = {}) {
  const server = createFakeDirectServer();
  const timers = createFakeTimers();
  let [ids, made] = [0, 0];
  const screen = createDirectScreen({
    address: screenAddressSchema.parse({ side: "direct", lab: "lab-1", device: "laptop", ...more }),
    server,
    timers,
    becomeSomebody: () => Promise.resolve((made += 1)),
    newId: () => `d${String((ids += 1))}`,
  });
  screen.open();
  const shown = () => shownOf(screen.store.getState());
  const ask = async (text = "Compare them") => {
    const outcome = await screen.perform({ do: "send", text });
    await turn();
    return outcome;
  };
  const say = async (count?: number) => {
    server.answers.at(-1)!.say(count);
    await turn();
  };
  return { server, timers, screen, shown, ask, say, made: () => made };
}

describe("a direct screen", () => {
  it("shows an answer as it comes, and is done with its end", async () => {
    const { ask, say, shown, made } = begin();
    expect(await ask()).toMatchObject({ outcome: "done" });
    expect(shown()).toMatchObject({ status: "active", line: { state: "connecting", resumes: false } });
    await say(30);
    expect(shown()).toMatchObject({ status: "active", line: { state: "live" }, gaps: 0 });
    expect(shown().offsets).toHaveLength(30);
    await say();
    expect(shown()).toMatchObject({
      status: "complete",
      line: { state: "idle" },
      modelCalls: 1,
      duplicated: 0,
    });
    expect(made()).toBe(1);
  });

  it("loses what comes while the network is away, and does not come back to it", async () => {
    const { ask, say, screen, server, shown, timers } = begin();
    await ask();
    await say(30);
    const { text } = shown();
    const dropped = screen.perform({ do: "drop", ms: 3_000 });
    expect(server.answers[0]!.gone.aborted).toBe(true);
    expect(await screen.perform({ do: "send", text: "Hello" })).toMatchObject({ outcome: "not-sent" });
    await timers.pass(3_000);
    expect(await dropped).toMatchObject({ outcome: "done" });
    await say();
    expect(shown()).toMatchObject({
      text,
      status: "error",
      line: { state: "broken", cuts: 1, backAt: timers.now(), caughtUpAt: null, resumedFrom: null },
    });
    expect(screen.store.getState().view.items.at(-1)).toMatchObject({ kind: "break", mayAskAgain: true });
  });

  it("asks again with a second call of the model, and has the first words twice", async () => {
    const { ask, say, screen, server, shown } = begin();
    await ask();
    await say(30);
    server.answers[0]!.cut();
    await turn();
    expect(shown()).toMatchObject({ status: "error", line: { state: "broken" } });
    expect(await screen.perform({ do: "ask-again" })).toMatchObject({ outcome: "done" });
    await turn();
    await say();
    expect(shown()).toMatchObject({ status: "complete", modelCalls: 2 });
    expect(shown().duplicated).toBeGreaterThan(10);
    expect(new Set(shown().eventIds).size).toBeLessThan(shown().eventIds.length);
  });

  it("stops by closing the line, which is all that the server hears of it", async () => {
    const { ask, say, screen, server, shown } = begin();
    await ask();
    await say(30);
    expect(await screen.perform({ do: "cancel-agent", agent: "researcher" })).toMatchObject({
      outcome: "done",
    });
    expect(shown()).toMatchObject({ status: "cancelled", activeRunId: null });
    expect(server.answers[0]!.gone.aborted).toBe(true);
    expect(await screen.perform({ do: "stop" })).toMatchObject({ outcome: "nothing" });
  });

  it("puts the first answer down for a second question, and a late Stop stops that one", async () => {
    const { ask, say, screen, server, shown } = begin();
    await ask();
    await say(30);
    expect(await screen.perform({ do: "stop-late" })).toMatchObject({ outcome: "done" });
    await ask("Second question");
    expect(server.answers[0]!.gone.aborted).toBe(true);
    expect(shown().status).toBe("active");
    await say(5);
    expect(shown()).toMatchObject({ question: "Second question", status: "cancelled" });
    expect(JSON.stringify(screen.store.getState().view.items)).toContain("one answer at a time");
  });

  it("has no way to steer, and says so", async () => {
    const { ask, say, screen, shown } = begin();
    await ask();
    await say(30);
    expect(await screen.perform({ do: "send", text: "Shorter, please" })).toMatchObject({
      outcome: "not-sent",
    });
    expect(shown().notice).toMatch(/words go one way/);
  });

  it("gives leave with a new request, which goes on from there", async () => {
    const { ask, say, screen, server, shown } = begin();
    await ask("Do what needs approval");
    await say();
    expect(shown()).toMatchObject({ status: "suspended", approval: "asked", saysWorking: true });
    expect(await screen.perform({ do: "approve" })).toMatchObject({ outcome: "done" });
    await turn();
    expect(server.answers[1]!.request).toMatchObject({ decision: "approve", script: { job: "act" } });
    await say();
    expect(shown()).toMatchObject({
      status: "complete",
      approval: "approve",
      acts: 1,
      modelCalls: 2,
      duplicated: 0,
    });
  });

  it("stays under way for ever when its agent dies, for nobody says otherwise", async () => {
    const { ask, say, screen, server, shown } = begin();
    await ask();
    await say(30);
    await screen.perform({ do: "interrupt", signal: "SIGKILL" });
    expect(server.meddled).toMatchObject([{ meddling: { do: "interrupt", signal: "SIGKILL" } }]);
    await turn();
    expect(shown()).toMatchObject({ status: "active", saysWorking: true });
  });

  it("asks through the proxy, and with the policy, that its address says", async () => {
    const { ask, server } = begin({ proxy: "on", close: "stop", lapse: "10", seed: "3", pace: "2" });
    await ask("Use the slow tool");
    expect(server.answers[0]!.request).toMatchObject({
      idleMs: 6_000,
      close: "stop",
      script: { job: "slow", seed: 3, pace: 2, lapse: 10 },
    });
  });

  it("says what a server says that takes no more", async () => {
    const { ask, server, shown } = begin();
    server.isRefusing = true;
    await ask();
    expect(shown()).toMatchObject({ status: "error" });
  });

  it("has nothing for a stranger, and nothing that could be stopped by one", async () => {
    const { ask, screen, server, shown } = begin({ as: "stranger" });
    expect(shown()).toMatchObject({ refused: true });
    expect(shown().notice).toMatch(/belongs to the line/);
    expect(await ask()).toMatchObject({ outcome: "refused" });
    expect(await screen.perform({ do: "stop" })).toMatchObject({ outcome: "refused" });
    expect(server.answers).toEqual([]);
  });
});
