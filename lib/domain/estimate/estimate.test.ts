import { describe, expect, it } from "vitest";
import { estimate } from "@/lib/domain/estimate/estimate";
import { beginBoard } from "@/lib/domain/practice/begin-board";

const begun = beginBoard({
  problem: undefined,
  contentVersion: "test",
  name: "Test",
  now: "2026-01-01T00:00:00.000Z",
});
const value = (board: typeof begun, users: number, id: string): number | undefined =>
  estimate(board, users).find((one) => one.id === id)?.value;

describe("the capacity strip", () => {
  it("divides a day's actions by 86,400 seconds", () => {
    expect(value(begun, 1_000_000, "averagePerSecond")).toBeCloseTo(115.74, 2);
    expect(value(begun, 1_000_000, "peakPerSecond")).toBeCloseTo(347.2, 1);
  });

  // system-design-primer, Pastebin: 10 M writes and 100 M reads a month, 1.27 KB each: 4 and 40 a second, 12.7 GB a month.
  it("agrees with the published Pastebin estimate", () => {
    const month = 2.5e6 / 86_400;
    const users = 10_000_000;
    const board = {
      ...begun,
      workload: { ...begun.workload, peakFactor: 1, retentionDays: 3 * 12 * month },
      classes: {
        read: {
          id: "read",
          name: "Read",
          kind: "read" as const,
          perUserPerDay: 10 / month,
          requestBytes: 0,
          responseBytes: 1_270,
          storedBytes: 0,
          order: 0,
        },
        write: {
          id: "write",
          name: "Write",
          kind: "write" as const,
          perUserPerDay: 1 / month,
          requestBytes: 1_270,
          responseBytes: 0,
          storedBytes: 1_270,
          order: 1,
        },
      },
    };
    expect(value(board, users, "peakWritesPerSecond")).toBeCloseTo(4, 6);
    expect(value(board, users, "peakReadsPerSecond")).toBeCloseTo(40, 6);
    expect(value(board, users, "storedBytes")).toBeCloseTo(36 * 12.7e9, -6);
  });

  it("shows how each number was reached", () => {
    for (const one of estimate(begun, 5_000)) expect(one.steps.length).toBeGreaterThan(0);
  });
});
