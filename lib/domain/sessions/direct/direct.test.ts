import { describe, expect, it } from "vitest";
import type { DirectMessage } from "@/lib/domain/sessions/direct/direct-part";
import { directScript, type DirectOrder } from "@/lib/domain/sessions/direct/direct-script";
import {
  applyDirect,
  breakAnswer,
  openAnswer,
  type DirectAnswer,
  type DirectBreak,
} from "@/lib/domain/sessions/direct/direct-state";
import { duplicatedPieces, viewDirect } from "@/lib/domain/sessions/direct/view-direct";
import type { Job } from "@/lib/domain/sessions/script/run-script";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { materialise } from "@/lib/domain/sessions/materialise";
import { asLog, playScript, scriptOf } from "@/lib/domain/sessions/session-fixture";

function messages(job: Job, more: Partial<DirectOrder> = {}): DirectMessage[] {
  const order = { runId: "d1", script: scriptOf(1, { job }), ...more };
  return [...directScript(order)].map(({ part }, n) => ({ n, part }));
}

const take = (all: readonly DirectMessage[], answer: DirectAnswer = openAnswer("d1")) =>
  all.reduce(applyDirect, answer);
const asState = (...answers: DirectAnswer[]) => ({
  questions: [{ id: "q1", text: "Compare them", job: "answer" as const, answers, decision: null }],
});
const textOf = (...answers: DirectAnswer[]) =>
  viewDirect(asState(...answers)).items.flatMap((item) => (item.kind === "text" ? [item.text] : []));

describe("the same script on one connection", () => {
  it("says the words that a session holds, of all three agents, when nothing goes wrong", () => {
    const { state } = materialise(asLog(playScript("orchestrator", scriptOf(1, { job: "answer" }), "d1")));
    const inSession = Object.values(state.messages).map(({ text }) => text);
    expect(textOf(take(messages("answer"))).sort()).toEqual(inSession.sort());
    expect(duplicatedPieces(asState(take(messages("answer"))))).toBe(0);
  });

  it("has both colleagues at work at the same time", () => {
    const runs = messages("answer").flatMap(({ part }) => (part.type === "text" ? [part.runId] : []));
    const [firstOfB, lastOfA] = [runs.indexOf("d1.b"), runs.lastIndexOf("d1.a")];
    expect(firstOfB).toBeLessThan(lastOfA);
  });

  it("takes no longer than its agents take in a session", () => {
    const steps = [...directScript({ runId: "d1", script: scriptOf(1, { job: "answer" }) })];
    const total = steps.reduce((sum, { delayMs }) => sum + delayMs, 0);
    expect(total).toBeGreaterThan(15_000);
    expect(total).toBeLessThan(45_000);
    expect(Math.min(...steps.map(({ delayMs }) => delayMs))).toBeGreaterThanOrEqual(0);
  });

  it("ends where leave is needed, and goes on in another answer, with or without the act", () => {
    const first = messages("act");
    expect(first.at(-1)?.part).toEqual({ type: "end", outcome: "asked" });
    const yes = messages("act", { runId: "d2", decision: "approve" });
    const no = messages("act", { runId: "d2", decision: "reject" });
    const toolsOf = (all: DirectMessage[]) =>
      all.flatMap(({ part }) => (part.type === "tool" ? [part.name] : []));
    expect(toolsOf(yes)).toEqual(["reserve-machines"]);
    expect(toolsOf(no)).toEqual([]);
    const whole = asState(take(first), take(yes, openAnswer("d2", true)));
    expect(viewDirect(whole)).toMatchObject({ status: "complete", modelCalls: 2, acts: 1 });
    expect(duplicatedPieces(whole)).toBe(0);
  });
});

describe("a direct screen", () => {
  const parts = messages("answer");

  it.each<[DirectBreak, string, string]>([
    ["network", "error", "cannot tell a lost network from Stop"],
    ["line", "error", "cut the line"],
    ["replaced", "error", "one answer at a time"],
    ["stopped", "cancelled", "Stopped by you"],
  ])("shows a break by %s as such, and keeps what came", (brokenBy, status, words) => {
    const view = viewDirect(asState(breakAnswer(take(parts.slice(0, 20)), brokenBy)));
    expect(view).toMatchObject({ status, activeRunId: null });
    expect(JSON.stringify(view.items.at(-1))).toContain(words);
    expect(view.items.some(({ kind }) => kind === "text")).toBe(true);
  });

  it("takes nothing more once it is broken, and a response without an end stays under way", () => {
    const broken = breakAnswer(take(parts.slice(0, 20)), "network");
    expect(applyDirect(broken, parts[20]!)).toBe(broken);
    expect(viewDirect(asState(take(parts.slice(0, 20)))).status).toBe("active");
  });

  it("has a failed attempt beside its retry, word for word", () => {
    const flaky = take(messages("flaky"));
    const [failed = "", whole = ""] = textOf(flaky);
    expect(whole.startsWith(failed)).toBe(true);
    expect(duplicatedPieces(asState(flaky))).toBe(tokensOf(failed).length);
  });

  it("has a hole where a part did not come", () => {
    const lost = parts.findIndex(({ part }) => part.type === "text") + 2;
    const answer = take(parts.filter(({ n }) => n !== lost));
    expect(answer.status).toBe("complete");
    expect(textOf(answer).join("")).not.toBe(textOf(take(parts)).join(""));
    expect(answer.received.includes(lost)).toBe(false);
  });

  it("asked again has the words twice that came the first time", () => {
    const broken = breakAnswer(take(parts.slice(0, 40)), "network");
    const again = take(messages("answer", { runId: "d2" }), openAnswer("d2"));
    const state = asState(broken, again);
    const came = textOf(broken).flatMap(tokensOf).length;
    expect(duplicatedPieces(state)).toBe(came);
    expect(viewDirect(state)).toMatchObject({ status: "complete", modelCalls: 2, acts: 0 });
  });
});
