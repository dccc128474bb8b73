import { describe, expect, it } from "vitest";
import type { WatchedSession } from "@/lib/client/lab/open-watch";
import { CLOSED_LAB, countsOf, factsOf, sidesAtWork, type LabState } from "@/lib/client/lab-page/lab-state";
import type { DirectReport } from "@/lib/domain/sessions/direct/direct-report";
import { LIVE_LINE, quietShown } from "@/lib/domain/sessions/lab/shown-fixture";
import type { Shown } from "@/lib/domain/sessions/lab/shown";
import { EMPTY_SESSION } from "@/lib/domain/sessions/session-state";

const seen = (shown: Shown) => ({ shown, life: "1", loads: 1, isGone: false });
const CUT = { ...LIVE_LINE, state: "closed" } as const;
const watched = { folded: { session: { state: EMPTY_SESSION } }, entries: [] } as unknown as WatchedSession;

function report(some: Partial<DirectReport>): DirectReport {
  return {
    runId: "r1",
    policy: "continue",
    status: "complete",
    tokens: 10,
    tokensByRun: { r1: 10 },
    tokensAfterClose: 0,
    isClosed: true,
    saw: [],
    ...some,
  };
}

function stateWith(direct: Partial<Shown>, more: Partial<LabState> = {}): LabState {
  const screens = new Map([
    ["direct.laptop", seen(quietShown(direct))],
    ["durable.laptop", seen(quietShown())],
  ]);
  return { ...CLOSED_LAB, seen: screens, watched, ...more };
}

describe("what the lab's page makes of its screens", () => {
  it("counts nothing before a side is known", () => {
    expect(countsOf(CLOSED_LAB, "direct")).toBeNull();
    expect(countsOf(CLOSED_LAB, "durable")).toBeNull();
    expect(factsOf(stateWith({}), "direct")).toBeNull();
  });

  it("has lost what the agent wrote and the screen does not show", () => {
    const direct = { reports: [report({})], stopped: new Set<string>() };
    expect(countsOf(stateWith({ tokensByRun: { r1: 4 }, line: CUT }, { direct }), "direct")).toMatchObject({
      lost: 6,
      afterStop: 0,
    });
  });

  it("calls what was written after a Stop that, and not a loss besides", () => {
    const direct = { reports: [report({ tokensAfterClose: 6 })], stopped: new Set(["r1"]) };
    expect(countsOf(stateWith({ tokensByRun: { r1: 4 }, line: CUT }, { direct }), "direct")).toMatchObject({
      lost: 0,
      afterStop: 6,
    });
  });

  it("has nothing after a Stop where a line closed and nobody stopped", () => {
    const direct = { reports: [report({ tokensAfterClose: 6 })], stopped: new Set<string>() };
    expect(countsOf(stateWith({ tokensByRun: { r1: 4 }, line: CUT }, { direct }), "direct")).toMatchObject({
      lost: 6,
      afterStop: 0,
    });
  });

  it("knows on how many sides an answer is being written", () => {
    expect(sidesAtWork(stateWith({}))).toBe(0);
    expect(sidesAtWork(stateWith({ activeRunId: "r1" }))).toBe(1);
  });
});
