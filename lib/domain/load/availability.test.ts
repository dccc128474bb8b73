import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const MILLION = 1_000_000;
const load = (board: Board): LoadReport => staticLoad(board, testContent, MILLION);

describe("what watches", () => {
  // browser ── gateway ··telemetry··> metrics
  it("is needed by nobody, not even by a part that calls nothing else", () => {
    const board = (watched: boolean): Board =>
      drawTestBoard(
        [
          ["browser", "web-browser"],
          ["gateway", "websocket-gateway"],
          ["metrics", "metrics"],
        ],
        [
          ["browser", "gateway", "request"],
          ...(watched ? [["gateway", "metrics", "publish", "telemetry"] as const] : []),
        ].map((line) => [...line] as [string, string, string, string]),
      );
    expect(load(board(true)).metrics.availability).toBe(load(board(false)).metrics.availability);
  });
});

describe("a scaling group", () => {
  // browser ── lb ── ┌ group ┐
  //                  │  app  │
  //                  └───────┘
  function grouped(minInstances: number, instances: number): LoadReport {
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["lb", "load-balancer"],
        ["group", "scaling-group", { minInstances }],
        ["app", "app-server", { instances }],
      ],
      [
        ["browser", "lb", "request"],
        ["lb", "app", "request"],
      ],
    );
    const app = Object.values(board.components).find((one) => one.name === "app")!;
    const group = Object.values(board.components).find((one) => one.name === "group")!;
    return load({ ...board, components: { ...board.components, [app.id]: { ...app, parent: group.id } } });
  }

  it("keeps up as many copies as it says at least: they stand in for each other, carry and cost", () => {
    const [three, two, one] = [3, 2, 1].map((copies) => grouped(copies, 1).components["app"]!);
    const drawn = grouped(1, 3).components["app"]!;
    expect(three).toEqual(drawn);
    expect(two!.availability).toBeGreaterThan(one!.availability);
    expect(two!.utilisation).toBeCloseTo(one!.utilisation / 2, 12);
    expect(two!.usdPerMonth).toBe(one!.usdPerMonth * 2);
  });

  it("takes nothing from a part with more copies, and leaves one where it may keep none", () => {
    expect(grouped(2, 5).components["app"]).toEqual(grouped(5, 5).components["app"]);
    expect(grouped(0, 1).components["app"]).toEqual(grouped(1, 1).components["app"]);
  });
});
