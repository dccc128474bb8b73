import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";
import type { Trace } from "@/lib/domain/load/trace";
import { traceRequest } from "@/lib/domain/load/trace-request";

const MILLION = 1_000_000;
const trace = (board: Board, classId: string, users = MILLION): Trace =>
  traceRequest(board, testContent, staticLoad(board, testContent, users), classId);
const way = ({ hops }: Trace): string[] => hops.map((hop) => hop.component);

// browser ── lb ── app ──┬── db ── copy          queue ── worker ── bucket
//                        ├── cache (90 %)
//                        └── queue
const board = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["lb", "load-balancer"],
    ["app", "app-server"],
    ["db", "relational-database"],
    ["copy", "read-replica"],
    ["cache", "cache", { hitRatio: 0.9 }],
    ["queue", "task-queue"],
    ["worker", "worker", { instances: 9 }],
    ["bucket", "object-store"],
  ],
  [
    ["browser", "lb", "request"],
    ["lb", "app", "request"],
    ["app", "db", "request", "sql"],
    ["app", "copy", "read", "sql"],
    ["db", "copy", "replicate", "replication"],
    ["app", "cache", "read", "redis"],
    ["app", "queue", "publish", "amqp"],
    ["queue", "worker", "subscribe", "amqp"],
    ["worker", "bucket", "write", "s3"],
  ],
);

describe("a traced read", () => {
  const reads = trace(board, "reads");

  it("asks the cache before the store, and one copy of the store", () => {
    const places = way(reads);
    expect(places.slice(0, 4)).toEqual(["browser", "lb", "app", "cache"]);
    expect(places.filter((id) => id === "db" || id === "copy")).toHaveLength(1);
    expect(places).not.toContain("queue");
  });

  it("numbers its hops, and adds each to the time so far", () => {
    expect(reads.hops.map((hop) => hop.number)).toEqual(reads.hops.map((_hop, at) => at + 1));
    let total = 0;
    for (const hop of reads.hops) {
      total += hop.addsMs ?? NaN;
      expect(hop.totalMs).toBeCloseTo(total, 9);
    }
    expect(reads.meanMs).toBeCloseTo(total, 9);
  });

  it("says what each part does, in the words of its facts", () => {
    const says = Object.fromEntries(reads.hops.map((hop) => [hop.component, hop.says]));
    expect(says["lb"]).toContain("picks a target");
    expect(says["cache"]).toContain("answers 90 % itself");
    expect(says["app"]).toContain("does the work");
  });
});

describe("a traced write", () => {
  const writes = trace(board, "writes");

  it("goes to the primary and past the cache", () => {
    expect(way(writes)).toContain("db");
    expect(way(writes)).not.toContain("copy");
    expect(way(writes)).not.toContain("cache");
  });

  it("waits for the queue to take it and for nothing behind it", () => {
    const hops = Object.fromEntries(writes.hops.map((hop) => [hop.component, hop]));
    expect(hops["queue"]).toMatchObject({ later: false });
    for (const id of ["worker", "bucket"]) {
      expect(hops[id]).toMatchObject({ later: true });
      expect(hops[id]?.totalMs).toBeUndefined();
    }
    expect(way(writes).indexOf("db")).toBeLessThan(way(writes).indexOf("queue"));
  });
});

describe("a trace", () => {
  it("agrees with the mean of its class where every request takes every hop", () => {
    const plain = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["app", "app-server"],
        ["db", "relational-database"],
      ],
      [
        ["browser", "app", "request"],
        ["app", "db", "request", "sql"],
      ],
    );
    const load = staticLoad(plain, testContent, MILLION);
    const mean = load.classes.find((one) => one.id === "reads")?.meanLatencyMs;
    expect(trace(plain, "reads").meanMs).toBeCloseTo(mean ?? -1, 9);
  });

  it("has no time from the first part on that does not keep up", () => {
    const drowned = trace(board, "reads", 1_000 * MILLION);
    expect(drowned.meanMs).toBeUndefined();
    expect(drowned.hops.at(-1)?.totalMs).toBeUndefined();
    expect(drowned.hops[0]).toMatchObject({ totalMs: 0 });
  });

  it("is empty for a class that nobody knows and on a board without clients", () => {
    expect(trace(board, "nonsense")).toEqual({ classId: "nonsense", hops: [] });
    expect(trace(drawTestBoard([["app", "app-server"]], []), "reads").hops).toEqual([]);
  });

  it("visits each part once, in a circle too", () => {
    const circle = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["a", "app-server"],
        ["b", "app-server"],
      ],
      [
        ["browser", "a", "request"],
        ["a", "b", "request"],
        ["b", "a", "request"],
      ],
    );
    expect(way(trace(circle, "reads"))).toEqual(["browser", "a", "b"]);
  });
});
