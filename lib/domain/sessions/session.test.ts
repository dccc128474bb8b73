import { describe, expect, it } from "vitest";
import { admitEvent } from "@/lib/domain/sessions/admit-event";
import { applyEvent } from "@/lib/domain/sessions/apply-event";
import { makeEvent } from "@/lib/domain/sessions/session-fixture";
import { sessionEventSchema, type SessionEvent } from "@/lib/domain/sessions/session-event";
import { EMPTY_SESSION, type SessionState } from "@/lib/domain/sessions/session-state";

const agent = "agent.r1";
const request = (runId = "r1") => makeEvent("run-request", { runId, agent: "orchestrator" }, "server");
const said = (type: string, seq: number, fields: object = {}, runId = "r1") =>
  makeEvent(type, { runId, seq, ...fields }, agent);
const fold = (...events: SessionEvent[]): SessionState => events.reduce(applyEvent, EMPTY_SESSION);
const refusal = (state: SessionState, event: SessionEvent) => admitEvent(state, event)?.code ?? null;

const active = () => fold(request(), said("run-start", 0));
const waiting = () =>
  [
    said("approval-request", 1, { approvalId: "ok", question: "?" }),
    said("run-suspend", 2, { approvalId: "ok" }),
  ].reduce(applyEvent, active());
const answer = (decision: string, by = "ann") =>
  makeEvent("approval-response", { approvalId: "ok", decision }, by);

describe("the states of a run", () => {
  it("go from requested over active to complete", () => {
    expect(fold(request()).runs["r1"]?.status).toBe("requested");
    expect(active().runs["r1"]?.status).toBe("active");
    expect(applyEvent(active(), said("run-end", 1, { outcome: "complete" })).runs["r1"]?.status).toBe(
      "complete",
    );
  });

  it.each(["complete", "cancelled", "error"])("never leave %s", (outcome) => {
    const over = applyEvent(active(), said("run-end", 1, { outcome }));
    for (const event of [
      said("output-delta", 2, { messageId: "m", text: "x" }),
      said("run-end", 2, { outcome: "complete" }),
      makeEvent("run-end", { runId: "r1", outcome: "error" }, "server"),
      makeEvent("cancel", { runId: "r1" }),
      makeEvent("steer", { runId: "r1", steerId: "x", text: "y" }),
    ]) {
      expect(refusal(over, event)).toBe("run-over");
      expect(applyEvent(over, event)).toBe(over);
    }
    expect(refusal(over, request())).toBe("duplicate");
  });

  it("wait for an approval and go on after the first answer", () => {
    expect(waiting().runs["r1"]).toMatchObject({ status: "suspended", waitingFor: "ok" });
    expect(refusal(waiting(), said("run-resume", 3, { approvalId: "ok" }))).toBe("not-answered");
    const answered = applyEvent(waiting(), answer("approve"));
    expect(refusal(answered, answer("reject", "bob"))).toBe("already-answered");
    expect(applyEvent(answered, said("run-resume", 3, { approvalId: "ok" })).runs["r1"]?.status).toBe(
      "active",
    );
  });

  it("say what is missing instead of taking entries out of order", () => {
    expect(refusal(active(), said("output-delta", 2, { messageId: "m", text: "x" }))).toBe("out-of-order");
    expect(refusal(active(), said("run-start", 0))).toBe("duplicate");
    expect(refusal(EMPTY_SESSION, said("run-start", 0))).toBe("unknown-run");
  });
});

describe("stopping", () => {
  it("lets an active run report and end, and nothing else", () => {
    const stopping = applyEvent(active(), makeEvent("cancel", { runId: "r1" }, "bob"));
    expect(stopping.runs["r1"]).toMatchObject({ status: "active", stopAskedBy: "bob" });
    expect(refusal(stopping, said("output-delta", 1, { messageId: "m", text: "x" }))).toBe("run-stopping");
    expect(refusal(stopping, said("run-end", 1, { outcome: "complete" }))).toBe("run-stopping");
    expect(refusal(stopping, said("run-end", 1, { outcome: "cancelled" }))).toBeNull();
  });

  it("before the start is kept, and the run never starts", () => {
    const stopped = fold(request(), makeEvent("cancel", { runId: "r1" }));
    expect(refusal(stopped, said("run-start", 0))).toBe("run-over");
    const early = fold(makeEvent("cancel", { runId: "r1" }));
    expect(refusal(early, request())).toBe("run-over");
  });

  it("of an earlier run leaves the later one alone", () => {
    const second = [
      said("run-end", 1, { outcome: "complete" }),
      request("r2"),
      said("run-start", 0, {}, "r2"),
    ].reduce(applyEvent, active());
    expect(applyEvent(second, makeEvent("cancel", { runId: "r1" }))).toBe(second);
  });

  it("ends a suspended run at once, since nobody is at work", () => {
    expect(applyEvent(waiting(), makeEvent("cancel", { runId: "r1" })).runs["r1"]?.status).toBe("cancelled");
  });
});

describe("what a run writes", () => {
  const delta = (seq: number, text: string, messageId = "m") =>
    said("output-delta", seq, { messageId, stepId: "st", text });
  const begun = () =>
    [
      said("step-start", 1, { stepId: "st", attempt: 1, title: "t" }),
      delta(2, "one "),
      delta(3, "two"),
    ].reduce(applyEvent, active());

  it("grows, and stays as partial when the run ends early", () => {
    expect(begun().messages["m"]).toMatchObject({ text: "one two", status: "streaming" });
    const cut = applyEvent(begun(), said("run-end", 4, { outcome: "error" }));
    expect(cut.messages["m"]).toMatchObject({ text: "one two", status: "partial" });
    expect(cut.steps["st"]?.status).toBe("stopped");
  });

  it("gives way to a retry of the same step", () => {
    const retried = [
      said("step-end", 4, { stepId: "st", outcome: "failed" }),
      said("step-start", 5, { stepId: "st", attempt: 2, title: "t" }),
      delta(6, "again", "m2"),
    ].reduce(applyEvent, begun());
    expect(Object.keys(retried.messages)).toEqual(["m2"]);
    expect(retried.steps["st"]?.attempt).toBe(2);
  });

  it("is whole with its final entry, whatever came before", () => {
    const whole = applyEvent(begun(), said("output-final", 4, { messageId: "m", text: "one two three" }));
    expect(whole.messages["m"]).toMatchObject({ text: "one two three", status: "whole" });
    expect(refusal(whole, delta(5, "x"))).toBe("message-whole");
  });
});

describe("who may say what", () => {
  it("keeps agents from answering, and people from speaking as runs", () => {
    expect(refusal(waiting(), answer("approve", agent))).toBe("not-permitted");
    expect(refusal(EMPTY_SESSION, makeEvent("run-request", { runId: "r", agent: "x" }))).toBe(
      "not-permitted",
    );
    expect(refusal(active(), makeEvent("run-end", { runId: "r1", seq: 1, outcome: "complete" }))).toBe(
      "not-permitted",
    );
  });

  it("knows no run by the names that every object has", () => {
    expect(refusal(EMPTY_SESSION, said("run-start", 0, {}, "constructor"))).toBe("unknown-run");
    expect(sessionEventSchema.safeParse({ ...request(), runId: "__proto__" }).success).toBe(false);
  });
});
