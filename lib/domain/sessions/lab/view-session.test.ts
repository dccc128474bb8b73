import { describe, expect, it } from "vitest";
import { applyEvent } from "@/lib/domain/sessions/apply-event";
import { countTokens } from "@/lib/domain/sessions/lab/count-tokens";
import { EMPTY_LEDGER, offsetCount } from "@/lib/domain/sessions/lab/ledger";
import { noticesOf } from "@/lib/domain/sessions/lab/notice";
import { LIVE_LINE } from "@/lib/domain/sessions/lab/shown-fixture";
import { shownOf } from "@/lib/domain/sessions/lab/shown-of";
import { viewSession } from "@/lib/domain/sessions/lab/view-session";
import { writtenIn } from "@/lib/domain/sessions/lab/written-in";
import { asLog, makeEvent, playScript, scriptOf } from "@/lib/domain/sessions/session-fixture";
import type { SessionEvent } from "@/lib/domain/sessions/session-event";
import { EMPTY_SESSION, type SessionState } from "@/lib/domain/sessions/session-state";

const fold = (events: readonly SessionEvent[], from: SessionState = EMPTY_SESSION) =>
  events.reduce(applyEvent, from);
const laptop = { actorId: "ann", deviceId: "laptop" };
const phone = { actorId: "ann", deviceId: "phone" };

const asked = (id: string, text: string, runId: string) => [
  makeEvent("input", { messageId: id, text, deviceId: "laptop" }),
  makeEvent("run-request", { runId, agent: "orchestrator", inputId: id }, "server"),
];

/** A question and everything that answers it, with the request naming the question. */
function answered(job: "act" | "slow" | "flaky" = "act"): SessionEvent[] {
  const [, ...played] = playScript("orchestrator", scriptOf(1, { job }), "r1");
  return [...asked("q1", "Compare them", "r1"), ...played];
}

const until = (events: readonly SessionEvent[], type: string, nth = 1) => {
  let seen = 0;
  return events.slice(0, events.findIndex((event) => event.type === type && (seen += 1) === nth) + 1);
};

function shownAs(state: SessionState, viewer = laptop) {
  return shownOf({
    view: viewSession(state, viewer),
    ledger: EMPTY_LEDGER,
    line: LIVE_LINE,
    notice: "",
    refused: false,
    sessionId: "s1",
    present: [],
  });
}

describe("what is drawn of a session", () => {
  it("stands in the order in which it came about", () => {
    const { items } = viewSession(fold(answered()), laptop);
    expect(items.map((item) => `${item.kind} ${item.id}`)).toEqual([
      "question q1",
      "text r1.m1",
      "agent r1.a",
      "tool r1.a.t1",
      "text r1.a.m1",
      "agent r1.b",
      "tool r1.b.t1",
      "text r1.b.m1",
      "approval r1.ok",
      "tool r1.t1",
      "text r1.m2",
    ]);
  });

  it("has a tool between the texts of one step", () => {
    const { items } = viewSession(fold(answered("slow")), laptop);
    expect(items.map(({ kind }) => kind)).toEqual(["question", "text", "tool", "text"]);
  });

  it("holds nothing of an attempt that failed once the next one writes", () => {
    const events = answered("flaky");
    const failed = viewSession(fold(until(events, "step-end")), laptop).items;
    const retried = viewSession(fold(events), laptop).items;
    expect(failed.filter(({ kind }) => kind === "text")).toMatchObject([{ id: "r1.m1" }]);
    expect(retried.filter(({ kind }) => kind === "text")).toMatchObject([{ id: "r1.m2" }]);
  });

  it("offers Stop while a run is under way, and an answer while one is asked for", () => {
    const waiting = viewSession(fold(until(answered(), "run-suspend")), laptop);
    expect(waiting).toMatchObject({
      activeRunId: "r1",
      openApprovalId: "r1.ok",
      status: "suspended",
      acts: 0,
    });
    const over = viewSession(fold(answered()), laptop);
    expect(over).toMatchObject({ activeRunId: null, openApprovalId: null, status: "complete", acts: 1 });
  });

  it("says that the next question is queued, and what was taken while the line was down", () => {
    const events = [...until(answered(), "output-delta", 3), ...asked("q2", "And another thing", "r2")];
    const { items, activeRunId, runId } = viewSession(fold(events), laptop, [
      { messageId: "q3", text: "Third" },
    ]);
    expect(items.filter(({ kind }) => kind === "question")).toMatchObject([
      { id: "q1", standing: "sent" },
      { id: "q2", standing: "queued", runId: "r2" },
      { id: "q3", standing: "kept" },
    ]);
    expect([activeRunId, runId]).toEqual(["r1", null]);
  });

  it("names who stopped it as each of them would", () => {
    const stop = { ...makeEvent("cancel", { runId: "r1" }), deviceId: "phone" };
    const end = makeEvent("run-end", { runId: "r1", outcome: "cancelled" }, "server");
    const state = fold([...until(answered(), "output-delta", 3), stop, end]);
    const endingFor = (viewer: typeof laptop) => viewSession(state, viewer).items.at(-1);
    expect(endingFor(laptop)).toMatchObject({ kind: "ending", says: "Stopped by your phone." });
    expect(endingFor(phone)).toMatchObject({ says: "Stopped by you." });
    expect(viewSession(state, laptop).items).toContainEqual(
      expect.objectContaining({ kind: "text", id: "r1.m1", standing: "partial" }),
    );
  });
});

describe("what is reported of it", () => {
  it("is the text of the last question, with its pieces counted by run", () => {
    const state = fold(answered());
    const shown = shownAs(state);
    expect(shown.text).toContain(state.messages["r1.b.m1"]!.text);
    expect(shown.tokensByRun).toEqual(writtenIn(state, []).tokensByRun);
    const next = shownAs(fold(asked("q2", "Next", "r2"), state));
    expect(next).toMatchObject({ text: "", question: "Next", questions: 2, status: "active", modelCalls: 1 });
  });

  it("is alike for two devices that have the same, and not for one that lacks a word", () => {
    const events = answered();
    expect(shownAs(fold(events), phone).transcript).toBe(shownAs(fold(events)).transcript);
    const short = shownAs(fold(until(events, "output-delta", 9)));
    expect(short.transcript).not.toBe(shownAs(fold(until(events, "output-delta", 10))).transcript);
  });

  it("counts what the log holds after a Stop", () => {
    const log = asLog([
      ...until(answered(), "output-delta", 2),
      makeEvent("cancel", { runId: "r1" }),
      makeEvent("output-delta", { runId: "r1", seq: 9, messageId: "r1.m1", text: "two words " }, "agent.x"),
    ]);
    expect(writtenIn(EMPTY_SESSION, log).tokensAfterStop).toBe(2);
  });

  it("has a run ended for a screen once that has read its end, and not before", () => {
    const events = answered();
    const [state, log] = [fold(events), asLog(events)];
    const last = offsetCount(log.at(-1)!.offset)!;
    expect(writtenIn(state, log, last).ended).toContain("r1");
    expect(writtenIn(state, log, last - 1).ended).not.toContain("r1");
    // Who read up to here has missed nothing: what is not on the screen is on its way.
    const before = shownAs(fold(events.slice(0, -1)));
    const count = countTokens("durable", before, writtenIn(state, log, last - 1), ["r1"]);
    expect(count.lost).toBe(0);
    expect(writtenIn(state, log).ended).toContain("r1");
  });
});

describe("notices", () => {
  const told = (before: SessionState, event: SessionEvent, viewer = laptop) =>
    noticesOf({ state: before, present: [] }, { state: applyEvent(before, event), present: [] }, viewer);

  it("tell a device of another's Stop, and not the one that stopped", () => {
    const active = fold(until(answered(), "run-request"));
    const stop = { ...makeEvent("cancel", { runId: "r1" }), deviceId: "phone" };
    expect(told(active, stop)).toEqual(["Stopped by your phone."]);
    expect(told(active, stop, phone)).toEqual([]);
  });

  it("tell everybody of an approval, with who gave it", () => {
    const waiting = fold(until(answered(), "run-suspend"));
    const yes = {
      ...makeEvent("approval-response", { approvalId: "r1.ok", decision: "approve" }),
      deviceId: "phone",
    };
    expect(told(waiting, yes)).toEqual(["Approved by your phone."]);
    expect(told(waiting, yes, phone)).toEqual(["Approved by you."]);
  });

  it("tell of a steer whether it was taken up", () => {
    const begun = fold(until(answered(), "output-delta", 3));
    const steer = makeEvent("steer", { steerId: "x1", runId: "r1", text: "Shorter" });
    const steered = applyEvent(begun, steer);
    const seq = begun.runs["r1"]!.nextSeq;
    const taken = makeEvent("steer-taken", { runId: "r1", seq, steerId: "x1" }, "agent.orchestrator");
    expect(told(steered, taken)).toEqual(["Taken up: Shorter"]);
    const end = makeEvent("run-end", { runId: "r1", outcome: "error" }, "server");
    expect(told(steered, end)).toEqual(["Not taken up, the run ended first: Shorter"]);
  });

  it("tell of a queue, of staff, and of devices that come and go", () => {
    const active = fold(until(answered(), "output-delta", 3));
    const [input, request] = asked("q2", "Next", "r2");
    expect(told(applyEvent(active, input!), request!)).toEqual([
      "Queued: it is answered after the one before it.",
    ]);
    expect(told(active, makeEvent("participant-join", { role: "staff" }, "bob"))).toEqual([
      "Staff joined, and sees everything.",
    ]);
    const here = { state: active, present: [{ deviceId: "phone", actorId: "ann", role: "owner" as const }] };
    expect(noticesOf({ ...here, present: [] }, here, laptop)).toEqual(["Your phone is here."]);
    expect(noticesOf(here, { ...here, present: [] }, laptop)).toEqual(["Your phone has gone."]);
  });
});

describe("a push", () => {
  it("points to an ended run once", () => {
    const over = fold(answered());
    const pointer = makeEvent("pointer", { runId: "r1" }, "server");
    const pushed = applyEvent(over, pointer);
    expect(shownAs(pushed).pointers).toBe(1);
    expect(applyEvent(pushed, makeEvent("pointer", { runId: "r1" }, "server"))).toBe(pushed);
    const active = fold(until(answered(), "output-delta", 3));
    expect(applyEvent(active, pointer)).toBe(active);
  });
});
