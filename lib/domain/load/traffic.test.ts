import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const MILLION = 1_000_000;
const stored = (report: LoadReport, id: string): number =>
  report.components[id]?.uses.find((use) => use.resource === "storedBytes")?.arrivals ?? NaN;

describe("stored bytes", () => {
  it("are held by a copy and by the copy of a copy, whatever their ids", () => {
    for (const [first, second] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const board = drawTestBoard(
        [
          ["browser", "web-browser"],
          ["db", "relational-database"],
          [first, "read-replica"],
          [second, "read-replica"],
        ],
        [
          ["browser", "db", "request", "sql"],
          ["db", first, "replicate", "replication"],
          [first, second, "replicate", "replication"],
        ],
      );
      const report = staticLoad(board, testContent, MILLION);
      expect(stored(report, "db")).toBeGreaterThan(0);
      expect(stored(report, first)).toBe(stored(report, "db"));
      expect(stored(report, second)).toBe(stored(report, "db"));
    }
  });

  it("are left behind once, however many calls a request makes, and in part where only some make one", () => {
    const kept = (callsPerRequest: number): number => {
      const board = drawTestBoard(
        [
          ["browser", "web-browser"],
          ["app", "app-server"],
          ["db", "relational-database"],
        ],
        [
          ["browser", "app", "request"],
          ["app", "db", "request", "sql", { callsPerRequest }],
        ],
      );
      return stored(staticLoad(board, testContent, MILLION), "db");
    };
    expect(kept(1)).toBeGreaterThan(0);
    expect(kept(3)).toBe(kept(1));
    expect(kept(0.2)).toBeCloseTo(kept(1) * 0.2, 3);
  });

  it("are let go earlier where a store has a retention of its own, and never later than the whole system", () => {
    const kept = (retentionDays?: number): number => {
      const board = drawTestBoard(
        [
          ["browser", "web-browser"],
          ["rows", "wide-column-store", retentionDays === undefined ? {} : { retentionDays }],
        ],
        [["browser", "rows", "request"]],
      );
      return stored(
        staticLoad({ ...board, workload: { ...board.workload, retentionDays: 300 } }, testContent, MILLION),
        "rows",
      );
    };
    expect(kept(30)).toBeCloseTo(kept() / 10, 3);
    expect(kept(3_000)).toBe(kept());
  });

  it("do not grow without end where two stores copy each other", () => {
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["a", "relational-database"],
        ["b", "relational-database"],
      ],
      [
        ["browser", "a", "request", "sql"],
        ["a", "b", "replicate", "replication"],
        ["b", "a", "replicate", "replication"],
      ],
    );
    const report = staticLoad(board, testContent, MILLION);
    expect(stored(report, "a")).toBe(stored(report, "b"));
  });

  it("of an upload rest in the bucket; the database keeps a pointer", () => {
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["app", "app-server"],
        ["db", "relational-database"],
        ["bucket", "object-store"],
      ],
      [
        ["browser", "app", "request"],
        ["app", "db", "write", "sql"],
        ["app", "bucket", "write", "s3"],
      ],
      {
        classes: {
          up: {
            id: "up",
            name: "Upload",
            kind: "upload",
            perUserPerDay: 1,
            requestBytes: 1e6,
            responseBytes: 100,
            storedBytes: 1_024_000,
            order: 0,
          },
        },
      },
    );
    const report = staticLoad(board, testContent, MILLION);
    expect(report.metrics.storedBytes).toBeGreaterThan(0);
    expect(stored(report, "db") / (MILLION * 1_024_000 * board.workload.retentionDays)).toBeCloseTo(0.001, 9);
  });
});

describe("a chain as long as a board may be", () => {
  it("is followed to its end", () => {
    const size = 3_800;
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ...Array.from({ length: size }, (_one, at): [string, string] => [`s${String(at)}`, "app-server"]),
      ],
      [
        ["browser", "s0", "request"],
        ...Array.from({ length: size - 1 }, (_one, at): [string, string, string] => [
          `s${String(at)}`,
          `s${String(at + 1)}`,
          "request",
        ]),
      ],
    );
    const report = staticLoad(board, testContent, 1);
    expect(report.components[`s${String(size - 1)}`]?.requestsPerSecond).toBeGreaterThan(0);
    expect(report.classes[0]?.meanLatencyMs).toBeGreaterThan(0);
    expect(report.metrics.availability).toBeLessThan(0.01);
  });
});

describe("two of one kind behind a client", () => {
  // browser ──┬── web balancer ─── app
  //           └── file balancer ── files
  const board = (settings: Record<string, number>): LoadReport =>
    staticLoad(
      drawTestBoard(
        [
          ["browser", "web-browser"],
          ["web", "load-balancer"],
          ["files", "load-balancer"],
          ["app", "app-server"],
          ["store", "app-server"],
        ],
        [
          ["browser", "web", "request", "https", settings],
          ["browser", "files", "request", "https", settings],
          ["web", "app", "request"],
          ["files", "store", "request"],
        ],
      ),
      testContent,
      MILLION,
    );
  const chanceOf = (report: LoadReport, ...ids: string[]): number =>
    ids.reduce((product, id) => product * (report.components[id]?.availability ?? 0), 1);

  it("stand in for each other while nobody says how often each is asked", () => {
    const report = board({});
    const [one, other] = [chanceOf(report, "web", "app"), chanceOf(report, "files", "store")];
    expect(report.metrics.availability).toBeCloseTo(1 - (1 - one) * (1 - other), 12);
  });

  it("are both needed where every request asks each of them", () => {
    const report = board({ callsPerRequest: 1 });
    expect(report.metrics.availability).toBeCloseTo(chanceOf(report, "web", "app", "files", "store"), 12);
  });
});

describe("a cache beside a server", () => {
  // browser ── app ──┬── router ── db ×4
  //                  └── cache (90 %)
  it("answers its share also where a router stands before the store", () => {
    const reads = (cached: boolean): number =>
      staticLoad(
        drawTestBoard(
          [
            ["browser", "web-browser"],
            ["app", "app-server"],
            ["router", "shard-router"],
            ["db", "relational-database", { shards: 4 }],
            ["cache", "cache", { hitRatio: 0.9 }],
          ],
          [
            ["browser", "app", "request"],
            ["app", "router", "request", "sql"],
            ["router", "db", "request", "sql"],
            ...(cached ? [["app", "cache", "read", "redis"] as const] : []),
          ].map((line) => [...line] as [string, string, string, string]),
        ),
        testContent,
        MILLION,
      ).components["db"]?.readsPerSecond ?? NaN;
    expect(reads(true)).toBeCloseTo(reads(false) / 10, 6);
  });
});
