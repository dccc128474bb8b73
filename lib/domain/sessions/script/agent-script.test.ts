import { describe, expect, it } from "vitest";
import { materialise } from "@/lib/domain/sessions/materialise";
import { agentScript } from "@/lib/domain/sessions/script/agent-script";
import { NO_SIGNAL, type ScriptStep } from "@/lib/domain/sessions/script/script-step";
import { asLog, playScript } from "@/lib/domain/sessions/session-fixture";

function steps(seed: number): ScriptStep[] {
  const script = agentScript("orchestrator", seed, "r1");
  const all: ScriptStep[] = [];
  for (let step = script.next(NO_SIGNAL); step.done !== true; step = script.next(NO_SIGNAL))
    all.push(step.value);
  return all;
}

describe("the scripted agent", () => {
  it("says the same for the same seed, and something else for another", () => {
    expect(steps(7)).toEqual(steps(7));
    expect(steps(7)).not.toEqual(steps(8));
  });

  it("has tokens, tool calls, two colleagues and an approval, and every run ends complete", () => {
    const { state } = materialise(asLog(playScript("orchestrator", 1, "r1")));
    expect(Object.values(state.runs).map(({ agent, status }) => [agent, status])).toEqual([
      ["orchestrator", "complete"],
      ["researcher", "complete"],
      ["reviewer", "complete"],
    ]);
    expect(Object.values(state.toolCalls).map(({ name }) => name)).toEqual([
      "read-figures",
      "reserve-servers",
    ]);
    expect(Object.values(state.approvals)).toMatchObject([{ decision: "approve" }]);
    expect(Object.values(state.messages).every(({ status }) => status === "whole")).toBe(true);
  });

  it("shows of the researcher what the second attempt wrote, not the first beside it", () => {
    const { state } = materialise(asLog(playScript("researcher", 1, "r1")));
    expect(Object.keys(state.messages)).toEqual(["r1.m2"]);
    expect(state.steps["r1.s1"]).toMatchObject({ attempt: 2, status: "done" });
  });

  it("takes up a steer while it writes, and ends on it", () => {
    const script = agentScript("reviewer", 1, "r1");
    const texts: string[] = [];
    let steered = false;
    for (let step = script.next(NO_SIGNAL); step.done !== true;) {
      const saying = step.value.kind === "say" ? step.value.saying : null;
      if (saying?.type === "output-final") texts.push(saying.text);
      if (saying?.type === "steer-taken") expect(saying.steerId).toBe("x1");
      const isMoment: boolean = saying?.type === "output-delta" && !steered;
      steered ||= isMoment;
      step = script.next(isMoment ? { steers: [{ id: "x1", text: "be brief." }] } : NO_SIGNAL);
    }
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/As you say: be brief\.$/);
  });
});
