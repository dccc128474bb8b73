import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { decisionSchema, type Decision, type Revisit } from "@/lib/domain/board/decision-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { probeLoad } from "@/lib/domain/ladder/probe";
import { reopened } from "@/lib/domain/ladder/reopened";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const MILLION = 1_000_000;

// browser ── app ──┬── db
//                  └── cache (90 %)
const board = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["app", "app-server"],
    ["db", "relational-database"],
    ["cache", "cache", { hitRatio: 0.9 }],
  ],
  [
    ["browser", "app", "request"],
    ["app", "db", "request", "sql"],
    ["app", "cache", "read", "redis"],
  ],
);
const probe = probeLoad(indexBoard(board, testContent), MILLION);

function decision(revisitWhen: Partial<Revisit>): Decision {
  return decisionSchema.parse({
    id: "d",
    step: "s13",
    question: "s13.cache",
    questionText: "",
    optionText: "",
    contentVersion: "1",
    status: "proposed",
    settles: {},
    author: "Test",
    at: "2026-01-01T00:00:00.000Z",
    note: { because: "", since: "", gain: {}, giveUp: {}, revisitWhen: { event: "", ...revisitWhen } },
  });
}
const says = (revisitWhen: Partial<Revisit>, users = MILLION): string | undefined =>
  reopened(decision(revisitWhen), probe, users);

describe("a condition on a number", () => {
  it("is met on its own side of the value, and says both numbers", () => {
    expect(says({ metric: "usersPerDay", comparison: "above", value: 500_000 })).toBe(
      "Users a day: 1,000,000 is above 500,000, as you said.",
    );
    expect(says({ metric: "usersPerDay", comparison: "above", value: MILLION })).toBeUndefined();
    expect(says({ metric: "usersPerDay", comparison: "below", value: 500_000 })).toBeUndefined();
    expect(says({ metric: "usersPerDay", comparison: "below", value: 2 * MILLION })).toBeDefined();
  });

  it("is asked at the users of the stage: rates grow with them", () => {
    const busy = { metric: "computeUtilisation", comparison: "above", value: 0.5 } as const;
    const at = (users: number): number =>
      staticLoad(board, testContent, users).metrics.computeUtilisation ?? 0;
    for (const users of [MILLION / 10, MILLION, 3 * MILLION])
      expect(says(busy, users) !== undefined).toBe(at(users) > 0.5);
    expect(at(MILLION / 10)).toBeLessThan(0.5);
    expect(at(3 * MILLION)).toBeGreaterThan(0.5);
  });

  it("leaves alone what users do not move: the share that a cache answers", () => {
    const misses = { metric: "cacheHitRatio", comparison: "below", value: 0.8 } as const;
    for (const users of [1, MILLION, 1_000 * MILLION]) expect(says(misses, users)).toBeUndefined();
    expect(says({ ...misses, value: 0.95 }, 1)).toBeDefined();
  });

  it("reads the p99 that the load report gives at those users, though it does not grow in step", () => {
    for (const users of [MILLION / 10, MILLION, 2 * MILLION]) {
      const p99 = staticLoad(board, testContent, users).metrics.p99LatencyMs ?? 0;
      expect(says({ metric: "p99LatencyMs", comparison: "above", value: p99 * 0.999 }, users)).toBeDefined();
      expect(
        says({ metric: "p99LatencyMs", comparison: "above", value: p99 * 1.001 }, users),
      ).toBeUndefined();
    }
  });

  it("reads the bill of that stage: bytes grow with the users, machines stay", () => {
    const bill = (users: number): number => staticLoad(board, testContent, users).metrics.usdPerMonth ?? NaN;
    expect(bill(2 * MILLION)).toBeGreaterThan(bill(MILLION));
    expect(bill(2 * MILLION)).toBeLessThan(2 * bill(MILLION));
    for (const users of [MILLION / 10, MILLION, 2 * MILLION]) {
      const above = { metric: "usdPerMonth", comparison: "above" } as const;
      expect(says({ ...above, value: bill(users) * 0.999 }, users)).toBeDefined();
      expect(says({ ...above, value: bill(users) * 1.001 }, users)).toBeUndefined();
    }
  });

  it("is never met by a number that this board does not have, nor while it is not written out", () => {
    const bare = probeLoad(indexBoard(drawTestBoard([], []), testContent), MILLION);
    expect(
      reopened(decision({ metric: "cacheHitRatio", comparison: "below", value: 1 }), bare, MILLION),
    ).toBeUndefined();
    expect(says({ metric: "usersPerDay", comparison: "above" })).toBeUndefined();
    expect(says({ metric: "usersPerDay", value: 1 })).toBeUndefined();
  });
});

describe("an event", () => {
  it("is met when a person says so, and in their own words", () => {
    expect(says({ event: "the first partner signs" })).toBeUndefined();
    expect(says({ event: "the first partner signs", eventHappenedAt: "2026-02-01T00:00:00.000Z" })).toBe(
      "What you named has happened: the first partner signs.",
    );
  });
});
