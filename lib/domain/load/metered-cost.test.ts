import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { TrafficClass } from "@/lib/domain/board/workload-schema";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const MEGABYTE = 1e6;
const watch: TrafficClass = {
  id: "watch",
  name: "Watch",
  kind: "read",
  perUserPerDay: 10,
  requestBytes: 100,
  responseBytes: MEGABYTE,
  storedBytes: 0,
  order: 0,
};
const upload: TrafficClass = {
  ...watch,
  id: "upload",
  name: "Upload",
  kind: "upload",
  perUserPerDay: 1,
  responseBytes: 0,
  storedBytes: 2 * MEGABYTE,
  order: 1,
};

// viewer ── edge ── files
function load(users: number, edge: string, through: string, classes = { watch, upload }): LoadReport {
  const board = drawTestBoard(
    [
      ["viewer", "mobile-app"],
      ["edge", edge],
      ["files", "object-store"],
    ],
    [
      ["viewer", through, "request"],
      ["edge", "files", "request"],
    ],
    { classes },
  );
  return staticLoad({ ...board, workload: { ...board.workload, retentionDays: 100 } }, testContent, users);
}
const usd = (report: LoadReport, id: string): number => report.components[id]?.usdPerMonth ?? NaN;
const meters = (kind: string): { held: number; sent: number } => ({
  held: testContent.kinds[kind]?.meters?.heldUsdPerTerabyte?.value ?? NaN,
  sent: testContent.kinds[kind]?.meters?.sentUsdPerTerabyte?.value ?? NaN,
});

describe("what is billed by the terabyte", () => {
  it("is what a part sends to clients in thirty days, whatever the peak", () => {
    const floor = testContent.kinds["cdn"]?.usdPerMonth.value ?? NaN;
    // 100,000 people, 10 MB each on a day: 30 TB a month.
    expect(usd(load(100_000, "cdn", "edge"), "edge") - floor).toBeCloseTo(30 * meters("cdn").sent, 6);
  });

  it("is not counted again behind the part that clients call", () => {
    const sends = load(100_000, "cdn", "edge", { watch, upload: { ...upload, storedBytes: 0 } });
    expect(usd(sends, "files")).toBe(0);
  });

  it("is what rests in a bucket once the retention is full", () => {
    // 100,000 uploads of 2 MB a day, kept 100 days: 20 TB.
    const kept = load(100_000, "cdn", "edge", { watch: { ...watch, responseBytes: 0 }, upload });
    expect(usd(kept, "files")).toBeCloseTo(20 * meters("object-store").held, 6);
  });

  it("grows with the users, where machines do not", () => {
    const [one, two] = [load(100_000, "cdn", "edge"), load(200_000, "cdn", "edge")];
    const floor = testContent.kinds["cdn"]?.usdPerMonth.value ?? NaN;
    expect(usd(two, "edge") - floor).toBeCloseTo(2 * (usd(one, "edge") - floor), 6);
    expect(two.metrics.usdPerMonth).toBeGreaterThan(one.metrics.usdPerMonth ?? NaN);
  });

  it("is billed at one's own price where there is a contract", () => {
    const priced = drawTestBoard(
      [
        ["viewer", "mobile-app"],
        ["edge", "cdn", { sentUsdPerTerabyte: 3 }],
      ],
      [["viewer", "edge", "request"]],
      { classes: { watch } },
    );
    const floor = testContent.kinds["cdn"]?.usdPerMonth.value ?? NaN;
    expect(usd(staticLoad(priced, testContent, 100_000), "edge") - floor).toBeCloseTo(30 * 3, 6);
  });

  it("is dearer from the bucket itself than from an edge near the viewers", () => {
    const direct = usd(load(100_000, "cdn", "files"), "files");
    const edge = load(100_000, "cdn", "edge");
    expect(direct).toBeGreaterThan(usd(edge, "edge") + usd(edge, "files"));
  });
});
