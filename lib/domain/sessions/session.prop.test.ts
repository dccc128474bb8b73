import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitEvent } from "@/lib/domain/sessions/admit-event";
import { applyEvent } from "@/lib/domain/sessions/apply-event";
import { compact } from "@/lib/domain/sessions/compact";
import { materialise } from "@/lib/domain/sessions/materialise";
import { sessionEventSchema, type SessionEvent } from "@/lib/domain/sessions/session-event";
import { asLog, makeEvent, playScript, scriptOf } from "@/lib/domain/sessions/session-fixture";
import { EMPTY_SESSION } from "@/lib/domain/sessions/session-state";
import { transcriptHash } from "@/lib/domain/sessions/transcript-hash";

const id = (prefix: string) => fc.integer({ min: 0, max: 2 }).map((n) => `${prefix}${String(n)}`);
const seq = fc.integer({ min: 0, max: 8 });
const text = fc.string({ minLength: 1, maxLength: 5 });
const person = fc.constantFrom("ann", "bob");

/** Any event at all over few ids: most make no sense where they stand, as in a log written by strangers. */
const anyEvent: fc.Arbitrary<SessionEvent> = fc
  .oneof(
    fc.tuple(fc.constant("input"), fc.record({ messageId: id("m"), text }), person),
    fc.tuple(fc.constant("run-request"), fc.record({ runId: id("r"), agent: text }), fc.constant("server")),
    fc.tuple(fc.constant("pointer"), fc.record({ runId: id("r") }), fc.constant("server")),
    fc.tuple(fc.constant("cancel"), fc.record({ runId: id("r") }), person),
    fc.tuple(fc.constant("steer"), fc.record({ steerId: id("x"), runId: id("r"), text }), person),
    fc.tuple(
      fc.constant("approval-response"),
      fc.record({ approvalId: id("a"), decision: fc.constantFrom("approve", "reject") }),
      person,
    ),
    fc.tuple(
      fc.constant("presence"),
      fc.record({ status: fc.constantFrom("online", "idle", "offline") }),
      person,
    ),
    fc.tuple(fc.constantFrom("run-start"), fc.record({ runId: id("r"), seq }), fc.constant("agent.x")),
    fc.tuple(
      fc.constant("step-start"),
      fc.record({
        runId: id("r"),
        seq,
        stepId: id("s"),
        attempt: fc.integer({ min: 1, max: 3 }),
        title: text,
      }),
      fc.constant("agent.x"),
    ),
    fc.tuple(
      fc.constantFrom("output-delta", "output-final"),
      fc.record({ runId: id("r"), seq, messageId: id("m"), text }),
      fc.constant("agent.x"),
    ),
    fc.tuple(
      fc.constant("approval-request"),
      fc.record({ runId: id("r"), seq, approvalId: id("a"), question: text }),
      fc.constant("agent.x"),
    ),
    fc.tuple(
      fc.constantFrom("run-suspend", "run-resume"),
      fc.record({ runId: id("r"), seq, approvalId: id("a") }),
      fc.constant("agent.x"),
    ),
    fc.tuple(
      fc.constant("run-end"),
      fc.record({ runId: id("r"), seq, outcome: fc.constantFrom("complete", "cancelled", "error") }),
      fc.constant("agent.x"),
    ),
  )
  .map(([type, fields, actor]) => makeEvent(type, fields, actor));

/** A log of a script, with arbitrary events strewn in. */
const logs = fc
  .tuple(
    fc.integer(),
    fc.constantFrom("act" as const, "flaky" as const, "slow" as const),
    fc.array(fc.tuple(fc.nat(), anyEvent), { maxLength: 40 }),
  )
  .map(([seed, job, strewn]) => {
    const events = playScript("orchestrator", scriptOf(seed, { job }), "r0");
    for (const [place, event] of strewn) events.splice(place % (events.length + 1), 0, event);
    return asLog(events);
  });

const RUNS = { numRuns: 100, seed: 20261124 };

describe("any log", () => {
  it("folds in two parts, overlapping or not, to what it folds to at once", () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat({ max: 10 }), (log, at, overlap) => {
        const cut = at % (log.length + 1);
        const parts = materialise(log.slice(Math.max(0, cut - overlap)), materialise(log.slice(0, cut)));
        expect(parts).toEqual(materialise(log));
      }),
      RUNS,
    );
  });

  it("is not changed by repeats of what it has, wherever they come", () => {
    fc.assert(
      fc.property(logs, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }), (log, repeats) => {
        let state = EMPTY_SESSION;
        // Only what was taken in can be repeated: what was refused may be taken in where it comes again.
        const taken = log.flatMap(({ event }) => {
          const isTaken = admitEvent(state, event) === null;
          state = applyEvent(state, event);
          return isTaken ? [event] : [];
        });
        const repeated = [...taken];
        for (const [what, where] of repeats) {
          const first = repeated.indexOf(taken[what % taken.length]!);
          const place = first + 1 + (where % (repeated.length - first));
          repeated.splice(place, 0, taken[what % taken.length]!);
        }
        expect(materialise(asLog(repeated)).state).toEqual(state);
      }),
      RUNS,
    );
  });

  it("is told in full by a snapshot and what follows it", () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, at) => {
        const cut = at % (log.length + 1);
        const about = { sessionId: "s1", eventId: "snap", at: "2026-11-24T00:00:00.000Z" };
        const snapshot = compact(materialise(log.slice(0, cut)), about);
        // As it comes back from a disk.
        const stored = sessionEventSchema.parse(JSON.parse(JSON.stringify(snapshot.event)));
        const compacted = [...(cut === 0 ? [] : [{ ...snapshot, event: stored }]), ...log.slice(cut)];
        const [whole, told] = [materialise(log), materialise(compacted)];
        expect(told).toEqual(whole);
        expect(JSON.stringify(told.state)).toBe(JSON.stringify(whole.state));
        expect(transcriptHash(told.state)).toBe(transcriptHash(whole.state));
      }),
      RUNS,
    );
  });

  it("never reopens a run that has ended", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const ended = new Map<string, string>();
        let state = EMPTY_SESSION;
        for (const { event } of log) {
          state = applyEvent(state, event);
          for (const run of Object.values(state.runs)) {
            if (ended.has(run.id)) expect(run.status).toBe(ended.get(run.id));
            if (["complete", "cancelled", "error"].includes(run.status)) ended.set(run.id, run.status);
          }
        }
      }),
      RUNS,
    );
  });
});
