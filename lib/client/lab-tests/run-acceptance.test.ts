import { describe, expect, it } from "vitest";
import { DONE, nothing } from "@/lib/client/lab/screen";
import type { Timers } from "@/lib/client/lab/timers";
import type { LabSide } from "@/lib/client/lab-tests/lab-side";
import { runAcceptance, type RunOptions } from "@/lib/client/lab-tests/run-acceptance";
import type { Acceptance, ScriptMove } from "@/lib/domain/knowledge/acceptance-schema";
import type { Shown } from "@/lib/domain/sessions/lab/shown";

const SHOWN = {
  text: "",
  status: "idle",
  notice: "",
  line: { state: "live" },
} as unknown as Shown;

/** A clock that runs as fast as it is asked to wait. */
function fastTimers(): Timers {
  let now = 0;
  return {
    now: () => now,
    after: (ms, work) => {
      now += ms;
      queueMicrotask(work);
      return () => undefined;
    },
  };
}

/** A side on which each look shows the next of `looks`, and after them the last one again. */
function fakeSide(side: "direct" | "durable", looks: readonly Partial<Shown>[], more: Partial<LabSide> = {}) {
  const did: string[] = [];
  let at = 0;
  const note = (what: string) => () => {
    did.push(what);
    return Promise.resolve();
  };
  const fake: LabSide = {
    side,
    open: note("open"),
    close: note("close"),
    reload: note("reload"),
    command: (_screen, command) => {
      did.push(command.do === "drop" ? `drop ${String(command.ms)}` : command.do);
      return Promise.resolve(DONE);
    },
    cause: () => Promise.resolve(DONE),
    read: () => {
      const look = looks[Math.min(at, looks.length - 1)];
      at += 1;
      return Promise.resolve({ ...SHOWN, ...look });
    },
    end: note("end"),
    ...more,
  };
  return { fake, did };
}

function run(side: LabSide, script: readonly ScriptMove[], options: Partial<RunOptions> = {}) {
  return runAcceptance({ script } as unknown as Acceptance, side, {
    pace: 2,
    lapse: 10,
    patience: 1,
    signal: new AbortController().signal,
    onMove: () => undefined,
    timers: fastTimers(),
    ...options,
  });
}

const complete: ScriptMove = { do: "expect", screen: "a", check: "complete", within: 60 };

describe("running a test", () => {
  it("goes through its moves, each told as it begins, and passes when every check held", async () => {
    const moves: number[] = [];
    const { fake, did } = fakeSide("durable", [{}, { text: "a", status: "active" }, { status: "complete" }]);
    const script: ScriptMove[] = [
      { do: "open", screen: "a" },
      { do: "send", screen: "a", text: "Write" },
      { do: "streaming", screen: "a" },
      complete,
    ];
    const verdict = await run(fake, script, { onMove: (at) => moves.push(at) });
    expect(verdict).toMatchObject({ verdict: "passed", at: 4 });
    expect(did).toEqual(["open", "send"]);
    expect(moves).toEqual([0, 1, 2, 3]);
  });

  it("says which check did not hold within its time, and what was shown", async () => {
    const { fake } = fakeSide("durable", [{ status: "active" }]);
    expect(await run(fake, [complete])).toEqual({
      verdict: "failed",
      at: 0,
      says: "The laptop does not show the complete answer within 60 s. It still shows the answer as being written.",
    });
  });

  it("does not wait for what cannot come: a direct screen without an open line", async () => {
    const timers = fastTimers();
    const broken = { status: "error", line: { state: "broken" } } as Partial<Shown>;
    const { fake } = fakeSide("direct", [broken]);
    const verdict = await run(fake, [complete], { timers });
    expect(verdict.says).toMatch(/broke off, and nothing more is on its way/);
    expect(timers.now()).toBeLessThan(5_000);
  });

  it("compares with what the same screen showed at the check before", async () => {
    const script: ScriptMove[] = [
      { do: "expect", screen: "a", check: "partial", within: 1 },
      { do: "expect", screen: "a", check: "continues", within: 5 },
    ];
    const grows = fakeSide("durable", [{ text: "a" }, { text: "a" }, { text: "ab" }]);
    expect(await run(grows.fake, script)).toMatchObject({ verdict: "passed" });
    const stands = fakeSide("durable", [{ text: "a" }]);
    expect(await run(stands.fake, script)).toMatchObject({ verdict: "failed", at: 1 });
  });

  it("looks twice at what must stay so", async () => {
    const quiet: ScriptMove = { do: "expect", screen: "a", check: "quiet", within: 1 };
    const writes = fakeSide("durable", [{ text: "a" }, { text: "ab" }]);
    expect(await run(writes.fake, [quiet])).toMatchObject({ verdict: "failed" });
    const rests = fakeSide("durable", [{ text: "a" }]);
    expect(await run(rests.fake, [quiet])).toMatchObject({ verdict: "passed" });
  });

  it("takes a network away for as much shorter as the pace says", async () => {
    const { fake, did } = fakeSide("durable", [{ status: "active" }]);
    await run(fake, [{ do: "drop", screen: "a", seconds: 10 }]);
    expect(did).toEqual(["drop 5000"]);
  });

  it("measures nothing when the answer was over before its fault, or when the fault did not come about", async () => {
    const over = fakeSide("direct", [{ status: "complete" }]);
    expect(await run(over.fake, [{ do: "stop", screen: "a" }])).toMatchObject({ verdict: "broken-off" });
    const cause: ScriptMove = { do: "cause", what: "trimLog", screen: "a" };
    const more = { cause: () => Promise.resolve(nothing("There is no session.")) };
    expect(await run(fakeSide("durable", [{}], more).fake, [cause])).toEqual({
      verdict: "broken-off",
      at: 0,
      says: "There is no session.",
    });
    expect(await run(fakeSide("direct", [{}], more).fake, [cause])).toMatchObject({ verdict: "passed" });
  });

  it("stops in the middle of a move", async () => {
    const stopping = new AbortController();
    const never = { open: () => new Promise<void>(() => undefined) };
    const running = run(fakeSide("durable", [{}], never).fake, [{ do: "open", screen: "a" }], {
      signal: stopping.signal,
    });
    stopping.abort();
    expect(await running).toMatchObject({ verdict: "stopped", at: 0 });
  });
});
