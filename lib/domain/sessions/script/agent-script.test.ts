import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { materialise } from "@/lib/domain/sessions/materialise";
import { agentScript } from "@/lib/domain/sessions/script/agent-script";
import { jobOf, jobSchema, type Job, type RunScript } from "@/lib/domain/sessions/script/run-script";
import { NO_SIGNAL, type ScriptStep, type SteerSignal } from "@/lib/domain/sessions/script/script-step";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { asLog, playScript, scriptOf } from "@/lib/domain/sessions/session-fixture";

function steps(script: RunScript): ScriptStep[] {
  const walk = agentScript("orchestrator", script, "r1");
  const all: ScriptStep[] = [];
  for (let step = walk.next(NO_SIGNAL); step.done !== true; step = walk.next(NO_SIGNAL)) all.push(step.value);
  return all;
}

/** Everything a script says, in milliseconds of its own work. */
function lengthMs(script: RunScript): number {
  return steps(script).reduce((sum, step) => sum + ("delayMs" in step ? step.delayMs : 0), 0);
}

function played(job: Job, more: Partial<RunScript> = {}) {
  return materialise(asLog(playScript("orchestrator", scriptOf(1, { job, ...more }), "r1"))).state;
}

describe("the scripted agent", () => {
  it("says the same for the same seed, and something else for another", () => {
    expect(steps(scriptOf(7))).toEqual(steps(scriptOf(7)));
    expect(steps(scriptOf(7))).not.toEqual(steps(scriptOf(8)));
  });

  it("has tokens, tool calls, two colleagues and an approval, and every run ends complete", () => {
    const state = played("act");
    expect(Object.values(state.runs).map(({ agent, status }) => [agent, status])).toEqual([
      ["orchestrator", "complete"],
      ["researcher", "complete"],
      ["reviewer", "complete"],
    ]);
    expect(Object.values(state.toolCalls).map(({ name }) => name)).toEqual([
      "read-benchmarks",
      "size-clusters",
      "reserve-machines",
    ]);
    expect(Object.values(state.approvals)).toMatchObject([{ decision: "approve" }]);
    expect(Object.values(state.messages).every(({ status }) => status === "whole")).toBe(true);
  });

  it.each(jobSchema.options)("ends complete when asked for the job %s", (job) => {
    const state = played(job, { lapse: 60 });
    expect(Object.values(state.runs).map(({ status }) => new Set([status]))).toEqual(
      Object.keys(state.runs).map(() => new Set(["complete"])),
    );
    expect(Object.values(state.messages).every(({ status }) => status === "whole")).toBe(true);
  });

  it("asks for leave only where it is to act", () => {
    expect(Object.keys(played("answer").approvals)).toEqual([]);
  });

  it("is long enough to break things in, and as much shorter as the pace says", () => {
    const own = lengthMs(scriptOf(7, { job: "answer" }));
    const colleague = steps(scriptOf(7, { job: "answer" })).length;
    expect(colleague).toBeGreaterThan(200);
    expect(own).toBeGreaterThan(12_000);
    expect(own).toBeLessThan(40_000);
    expect(lengthMs(scriptOf(7, { job: "answer", pace: 10 }))).toBeCloseTo(own / 10);
  });

  it("is silent for 90 s with the slow tool, in time-lapse, whatever the pace", () => {
    const silence = (more: Partial<RunScript>) =>
      Math.max(
        ...steps(scriptOf(7, { job: "slow", ...more })).map((step) => ("delayMs" in step ? step.delayMs : 0)),
      );
    expect(silence({ pace: 4 })).toBe(90_000);
    expect(silence({ lapse: 10 })).toBe(9_000);
  });

  it("writes 2,000 tokens in one message, and floods with 150 a second", () => {
    const [long] = Object.values(played("long").messages);
    expect(tokensOf(long!.text)).toHaveLength(2_000);
    const flood = Object.values(played("flood", { lapse: 10 }).messages);
    expect(flood.flatMap(({ text }) => tokensOf(text))).toHaveLength(900);
    expect(lengthMs(scriptOf(7, { job: "flood", lapse: 10 }))).toBeLessThan(6_500);
  });

  it("shows of a step that failed what the second attempt wrote, not the first beside it", () => {
    const state = played("flaky");
    expect(Object.keys(state.messages)).toEqual(["r1.m2"]);
    expect(state.steps["r1.s1"]).toMatchObject({ attempt: 2, status: "done" });
  });

  it("knows by the words of a question what is asked for", () => {
    expect(
      [
        "Write a long answer",
        "Do what needs approval",
        "Use the slow tool",
        "Fail once, then answer",
        "Answer with 2,000 tokens",
        "Answer at 150 tokens a second",
      ].map(jobOf),
    ).toEqual(["answer", "act", "slow", "flaky", "long", "flood"]);
  });
});

/** Walks a script and says `steer` to it after its `after`-th piece of text; with all that it wrote, by message. */
function steered(steer: SteerSignal, after: number) {
  const walk = agentScript("reviewer", scriptOf(1), "r1");
  const finals: string[] = [];
  const pieces: string[] = [];
  const taken: string[] = [];
  for (let step = walk.next(NO_SIGNAL); step.done !== true;) {
    const saying = step.value.kind === "say" ? step.value.saying : null;
    if (saying?.type === "output-final") finals.push(saying.text);
    if (saying?.type === "steer-taken") taken.push(saying.steerId);
    if (saying?.type === "output-delta") pieces.push(saying.text);
    const isMoment = saying?.type === "output-delta" && pieces.length === after;
    step = walk.next(isMoment ? { steers: [steer] } : NO_SIGNAL);
  }
  return { finals, pieces, taken };
}

describe("a steer", () => {
  it("is taken up while a message is written, which ends on it", () => {
    const { finals, taken } = steered({ id: "x1", text: "be brief" }, 3);
    expect(taken).toEqual(["x1"]);
    expect(finals).toHaveLength(1);
    expect(finals[0]).toMatch(/As you say: be brief\.$/);
  });

  it("that breaks in ends the message, and the answer to it is another of the same run", () => {
    const { finals } = steered({ id: "x1", text: "only the prices", breaksIn: true }, 3);
    expect(finals).toHaveLength(2);
    expect(tokensOf(finals[0]!)).toHaveLength(3);
    expect(finals[1]).toMatch(/^You broke in: only the prices\./);
  });

  it("leaves as many pieces in the text as were sent, wherever it comes", () => {
    const whole = steered({ id: "x", text: "y" }, Infinity).pieces.length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole }), fc.boolean(), (after, breaksIn) => {
        const steer = { id: "x1", text: "be brief", ...(breaksIn ? { breaksIn: true as const } : {}) };
        const { finals, pieces } = steered(steer, after);
        expect(finals.flatMap((text) => tokensOf(text))).toHaveLength(pieces.length);
        expect(finals.join("")).toBe(pieces.join(""));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it("that comes while colleagues are at work is taken up at once, and the summary answers it", () => {
    const walk = agentScript("orchestrator", scriptOf(1, { job: "answer" }), "r1");
    const types: string[] = [];
    let summary = "";
    let isTold = false;
    for (let step = walk.next(NO_SIGNAL); step.done !== true;) {
      const { value } = step;
      if (value.kind === "say") types.push(value.saying.type);
      if (value.kind === "say" && value.saying.type === "output-final") summary = value.saying.text;
      const isMoment: boolean = value.kind === "await-runs" && !isTold;
      isTold ||= isMoment;
      step = walk.next(isMoment ? { steers: [{ id: "x1", text: "Shorter, please" }] } : NO_SIGNAL);
    }
    expect(types).toContain("steer-taken");
    expect(summary).toMatch(/^You asked: Shorter, please\./);
  });
});
