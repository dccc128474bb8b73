import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logRows } from "@/lib/domain/sessions/lab/log-rows";
import { asLog, makeEvent, playScript, scriptOf } from "@/lib/domain/sessions/session-fixture";
import type { SessionEvent } from "@/lib/domain/sessions/session-event";

const piece = (runId: string, seq: number): SessionEvent =>
  makeEvent(
    "output-delta",
    { runId, seq, messageId: `${runId}.m1`, stepId: `${runId}.s1`, text: "a " },
    "agent.x",
  );
const rowsOf = (events: readonly SessionEvent[]) => logRows(asLog(events));
const played = (seed: number) => playScript("orchestrator", scriptOf(seed), "r1");

describe("the log as rows", () => {
  it("has each entry in one row, in the order of the log, whatever a run said", () => {
    fc.assert(
      fc.property(fc.nat(999_999), (seed) => {
        const events = played(seed);
        const rows = rowsOf(events);
        const pieces = rows.reduce((sum, row) => sum + row.pieces, 0);
        const others = rows.filter(({ pieces: those }) => those === 0).length;
        expect(pieces + others).toBe(events.length);
        expect(pieces).toBe(events.filter(({ type }) => type === "output-delta").length);
        expect(rows.map(({ from }) => from)).toEqual(rows.map(({ from }) => from).toSorted((a, b) => a - b));
        for (const { from, to } of rows) expect(to).toBeGreaterThanOrEqual(from);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
      { numRuns: 25 },
    );
  });

  it("joins the pieces of agents that take turns, each to its own run", () => {
    const rows = rowsOf([piece("r1.a", 0), piece("r1.b", 0), piece("r1.a", 1), piece("r1.b", 1)]);
    expect(rows).toMatchObject([
      { run: "run 1.a", from: 1, to: 3, says: "2 pieces of text" },
      { run: "run 1.b", from: 2, to: 4, says: "2 pieces of text" },
    ]);
  });

  it("begins a new row of text after anything else, so that a Stop stands where it came", () => {
    const stop = makeEvent("cancel", { runId: "r1", deviceId: "laptop" });
    expect(rowsOf([piece("r1", 0), stop, piece("r1", 1)])).toMatchObject([
      { kind: "output-delta", from: 1 },
      { kind: "cancel", tone: "control", producer: "laptop", run: "run 1" },
      { kind: "output-delta", from: 3 },
    ]);
  });

  it("counts runs by their appearance, and names who wrote", () => {
    const request = (runId: string) => makeEvent("run-request", { runId, agent: "orchestrator" }, "server");
    const end = (runId: string, outcome: string) =>
      makeEvent("run-end", { runId, seq: 9, outcome, reason: "its lease ran out" }, "server");
    expect(rowsOf([request("x"), end("x", "error"), request("y"), end("y", "complete")])).toMatchObject([
      { run: "run 1", producer: "server", says: "orchestrator" },
      { run: "run 1", tone: "bad", says: "error: its lease ran out" },
      { run: "run 2", producer: "server" },
      { run: "run 2", tone: "good" },
    ]);
  });
});
