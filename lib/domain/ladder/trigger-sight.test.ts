import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Trigger } from "@/lib/domain/knowledge/selector-schema";
import { probeLoad } from "@/lib/domain/ladder/probe";
import { sightOf, type Sighting } from "@/lib/domain/ladder/trigger-sight";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const MILLION = 1_000_000;

function see(board: Board, trigger: Trigger, users: number, probedAt = MILLION): Sighting {
  const index = indexBoard(board, testContent);
  return sightOf({ index, probe: probeLoad(index, probedAt) }, trigger)(users);
}

const readsOfStores: Trigger = {
  type: "busy",
  of: { facts: ["durable", "stores"] },
  resource: "readsPerSecond",
  above: 0.7,
  asIf: ["no-caches"],
};

// browser ── app ──┬── db
//                  └── cache (90 %)
const cached = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["app", "app-server", { instances: 50 }],
    ["db", "relational-database"],
    ["cache", "cache", { hitRatio: 0.9 }],
  ],
  [
    ["browser", "app", "request"],
    ["app", "db", "request", "sql"],
    ["app", "cache", "read", "redis"],
  ],
);

describe("a busy trigger", () => {
  it("sees the part as if what answers the step were not there", () => {
    const seen = see(cached, readsOfStores, 10 * MILLION);
    const bare = staticLoad(cached, testContent, 10 * MILLION, ["no-caches"]).components["db"];
    expect(seen.slots).toMatchObject({ component: "db", resource: "readsPerSecond" });
    expect(seen.slots.value).toBeCloseTo(bare?.readsPerSecond ?? -1, 6);
    const asItIs = staticLoad(cached, testContent, 10 * MILLION).components["db"];
    expect((seen.slots.value ?? 0) / (asItIs?.readsPerSecond ?? 1)).toBeCloseTo(10, 6);
  });

  it("sees the same at any users, whichever users the probe was made at", () => {
    for (const users of [1, MILLION, 50 * MILLION]) {
      expect(see(cached, readsOfStores, users, 1).slots.ratio).toBeCloseTo(
        see(cached, readsOfStores, users, 9 * MILLION).slots.ratio ?? -1,
        9,
      );
    }
  });

  it("names the same of two equally busy parts, whatever their ids", () => {
    const named = (first: string, second: string): string | undefined => {
      const drawn = drawTestBoard(
        [
          ["browser", "web-browser"],
          [first, "relational-database"],
          [second, "relational-database"],
        ],
        [
          ["browser", first, "request", "sql"],
          ["browser", second, "request", "sql"],
        ],
      );
      const components = Object.fromEntries(
        Object.values(drawn.components).map((one) => [
          one.id,
          { ...one, name: { [first]: "Links", [second]: "Orders" }[one.id] ?? one.name },
        ]),
      );
      return see({ ...drawn, components }, readsOfStores, MILLION).slots.component;
    };
    expect(named("a", "b")).toBe("Links");
    expect(named("b", "a")).toBe("Links");
  });

  it("holds nowhere on a board without such a part", () => {
    expect(see(drawTestBoard([["app", "app-server"]], []), readsOfStores, MILLION)).toEqual({
      holds: false,
      slots: { threshold: 0.7 },
    });
  });
});

describe("a trigger on latency", () => {
  it("reads the p99 at the users it is asked at, not at those of the probe", () => {
    const p99 = (users: number): number =>
      staticLoad(cached, testContent, users).metrics.p99LatencyMs ?? Infinity;
    const target = (p99(MILLION) + p99(20 * MILLION)) / 2;
    const promised = {
      ...cached,
      requirements: {
        r: {
          id: "r",
          kind: "quality" as const,
          text: "",
          order: 0,
          target: { metric: "p99LatencyMs" as const, value: target },
        },
      },
    };
    expect(p99(20 * MILLION)).toBeGreaterThan(p99(MILLION));
    expect(see(promised, { type: "latency-above-target" }, MILLION).holds).toBe(false);
    expect(see(promised, { type: "latency-above-target" }, 20 * MILLION).holds).toBe(true);
  });
});

describe("a trigger on availability", () => {
  it("leaves out what the step itself adds, so that it stays due once it was taken", () => {
    const promise = (board: Board): Board => ({
      ...board,
      requirements: {
        r: {
          id: "r",
          kind: "quality",
          text: "",
          order: 0,
          target: { metric: "availability", value: 0.9999 },
        },
      },
    });
    const pair = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["db", "relational-database", { failover: "passive", zones: 2 }],
      ],
      [["browser", "db", "request", "sql"]],
    );
    const single = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["db", "relational-database"],
      ],
      [["browser", "db", "request", "sql"]],
    );
    const seen = see(promise(pair), { type: "availability-below-target" }, MILLION);
    expect(seen.holds).toBe(true);
    expect(seen).toEqual(see(promise(single), { type: "availability-below-target" }, MILLION));
  });

  it("is silent where nothing was promised", () => {
    expect(see(cached, { type: "availability-below-target" }, MILLION).holds).toBe(false);
  });
});
