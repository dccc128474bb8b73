import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { TrafficClass } from "@/lib/domain/board/workload-schema";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";
import { traceRequest } from "@/lib/domain/load/trace-request";

const MILLION = 1_000_000;
const aClass = (id: string, kind: TrafficClass["kind"], order: number): TrafficClass => ({
  id,
  name: id,
  kind,
  perUserPerDay: kind === "upload" ? 1 : 9,
  requestBytes: 1_000,
  responseBytes: 1_000,
  storedBytes: kind === "upload" ? 2_000_000 : 0,
  order,
});
const classes = {
  like: aClass("like", "write", 0),
  photo: aClass("photo", "upload", 1),
  look: aClass("look", "read", 2),
};

// browser ──┬── app ── db
//           └── bucket        kept for photos, or for nobody in particular
const boardWith = (only: string | undefined) =>
  drawTestBoard(
    [
      ["browser", "web-browser"],
      ["app", "app-server"],
      ["db", "relational-database"],
      ["bucket", "object-store"],
    ],
    [
      ["browser", "app", "request"],
      ["browser", "bucket", "request", "https", only === undefined ? {} : { only }],
      ["app", "db", "request", "sql"],
    ],
    { classes },
  );
const load = (only?: string): LoadReport => staticLoad(boardWith(only), testContent, MILLION);
const rate = (report: LoadReport, id: string): number => report.components[id]?.requestsPerSecond ?? NaN;
const peak = (report: LoadReport, id: string): number =>
  report.classes.find((one) => one.id === id)?.peakPerSecond ?? NaN;

describe("a line kept for some classes of traffic", () => {
  it("carries those alone, and the other lines carry all as before", () => {
    const kept = load("photo");
    expect(rate(kept, "bucket")).toBeCloseTo(peak(kept, "photo"), 9);
    expect(rate(kept, "app")).toBeCloseTo(rate(load(), "app"), 9);
  });

  it("carries everything as long as it is kept for none", () => {
    const open = load();
    expect(rate(open, "bucket")).toBeCloseTo(
      peak(open, "photo") + peak(open, "like") + peak(open, "look"),
      9,
    );
  });

  it("keeps the other classes from waiting for what stands at its end", () => {
    const [kept, open] = [load("photo"), load()];
    const time = (report: LoadReport, id: string): number =>
      report.classes.find((one) => one.id === id)?.meanLatencyMs ?? NaN;
    expect(time(kept, "like")).toBeLessThan(time(open, "like") - 50);
    expect(time(kept, "photo")).toBeCloseTo(time(open, "photo"), 9);
  });

  it("and from needing it", () => {
    const available = (report: LoadReport, id: string): number =>
      report.classes.find((one) => one.id === id)?.availability ?? NaN;
    const kept = load("photo");
    expect(available(kept, "like")).toBeGreaterThan(available(kept, "photo"));
  });

  it("may be kept for several", () => {
    const both = load("photo,like");
    expect(rate(both, "bucket")).toBeCloseTo(peak(both, "photo") + peak(both, "like"), 9);
  });

  it("is kept for nobody once its class is gone", () => {
    expect(rate(load("video"), "bucket")).toBeCloseTo(rate(load(), "bucket"), 9);
  });

  it("leaves the bytes of an upload whole in the bucket", () => {
    const report = load("photo");
    const pointers = report.components["db"]?.uses.find((use) => use.resource === "storedBytes")?.arrivals;
    const board = boardWith("photo");
    expect(pointers).toBeCloseTo(MILLION * 1_024 * board.workload.retentionDays, 3);
  });

  it("is seen in the trace of its own class only", () => {
    const board = boardWith("photo");
    const way = (classId: string): string[] =>
      traceRequest(board, testContent, staticLoad(board, testContent, MILLION), classId).hops.map(
        (hop) => hop.component,
      );
    expect(way("photo")).toContain("bucket");
    expect(way("like")).not.toContain("bucket");
  });
});

describe("a line kept for photos behind a queue", () => {
  it("hands on photos and no other writes", () => {
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["app", "app-server"],
        ["queue", "event-log"],
        ["resizer", "media-transcoder", { instances: 900 }],
        ["writer", "worker", { instances: 900 }],
      ],
      [
        ["browser", "app", "request"],
        ["app", "queue", "publish", "kafka"],
        ["queue", "resizer", "subscribe", "kafka", { only: "photo" }],
        ["queue", "writer", "subscribe", "kafka"],
      ],
      { classes },
    );
    const report = staticLoad(board, testContent, MILLION);
    expect(rate(report, "writer")).toBeCloseTo(rate(report, "resizer") * 10, 6);
  });
});
