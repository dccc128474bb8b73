import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const MILLION = 1_000_000;
const load = (
  board: ReturnType<typeof drawTestBoard>,
  users: number,
  asIf: Parameters<typeof staticLoad>[3] = [],
) => staticLoad(board, testContent, users, asIf);

// browser ── server
const oneServer = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["server", "single-server"],
  ],
  [["browser", "server", "request"]],
  {
    workload: { usersPerDay: MILLION, peakFactor: 3, retentionDays: 0, growthPerYear: 0, connectedShare: 0 },
  },
);

// browser ── balancer ── app ×4 ──┬── db
//                                 └── cache (90 %)
const tiers = (cache = true) =>
  drawTestBoard(
    [
      ["browser", "web-browser"],
      ["lb", "load-balancer"],
      ["app", "app-server", { instances: 4 }],
      ["db", "relational-database"],
      ...(cache ? [["cache", "cache", { hitRatio: 0.9 }] as const] : []),
    ].map((box) => [...box] as [string, string]),
    [
      ["browser", "lb", "request"],
      ["lb", "app", "request"],
      ["app", "db", "request", "sql"],
      ...(cache ? [["app", "cache", "read", "redis"] as const] : []),
    ].map((line) => [...line] as [string, string, string, string]),
  );

describe("one server", () => {
  it("is 23 % busy at a million users of ten requests each, three times at peak", () => {
    expect(load(oneServer, MILLION).components["server"]?.utilisation).toBeCloseTo(0.2315, 3);
  });

  it("names the users at which it fails, whatever the users it is asked at", () => {
    for (const users of [1, 1_000, 20 * MILLION])
      expect(load(oneServer, users).firstToFail?.atUsersPerDay).toBeCloseTo(4_320_000, -2);
  });

  it("has no response time once the backlog grows", () => {
    const report = load(oneServer, 5 * MILLION);
    expect(report.components["server"]).toMatchObject({ unstable: true });
    expect(report.components["server"]?.responseMs).toBeUndefined();
    expect(report.classes[0]?.p99LatencyMs).toBeUndefined();
  });

  it("answers a larger load more slowly, never faster", () => {
    const times = [1, MILLION, 3 * MILLION, 4 * MILLION].map(
      (users) => load(oneServer, users).components["server"]?.responseMs ?? Infinity,
    );
    expect([...times].sort((a, b) => a - b)).toEqual(times);
  });
});

describe("caches", () => {
  it("leave the store the misses: 90 % hits are a tenth of the reads", () => {
    const without = load(tiers(false), 10 * MILLION).components["db"]?.readsPerSecond ?? 0;
    const with90 = load(tiers(), 10 * MILLION).components["db"]?.readsPerSecond ?? 0;
    expect(with90 / without).toBeCloseTo(0.1, 6);
  });

  it("leave writes alone", () => {
    expect(load(tiers(), MILLION).components["db"]?.writesPerSecond).toBeCloseTo(
      load(tiers(false), MILLION).components["db"]?.writesPerSecond ?? -1,
      9,
    );
  });

  it("can be left out of account", () => {
    expect(load(tiers(), MILLION, ["no-caches"]).components["db"]?.readsPerSecond).toBeCloseTo(
      load(tiers(false), MILLION).components["db"]?.readsPerSecond ?? -1,
      9,
    );
  });
});

describe("copies", () => {
  it("share a load by their number", () => {
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["lb", "load-balancer"],
        ["a", "app-server", { instances: 3 }],
        ["b", "app-server"],
      ],
      [
        ["browser", "lb", "request"],
        ["lb", "a", "request"],
        ["lb", "b", "request"],
      ],
    );
    const report = load(board, MILLION);
    expect(report.components["a"]?.requestsPerSecond).toBeCloseTo(
      3 * (report.components["b"]?.requestsPerSecond ?? 0),
      6,
    );
  });

  it("of a store share its reads, and every write goes to the primary", () => {
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["app", "app-server"],
        ["db", "relational-database"],
        ["copy", "read-replica"],
      ],
      [
        ["browser", "app", "request"],
        ["app", "db", "request", "sql"],
        ["app", "copy", "read", "sql"],
        ["db", "copy", "replicate", "replication"],
      ],
    );
    const report = load(board, MILLION);
    expect(report.components["db"]?.readsPerSecond).toBeCloseTo(
      report.components["copy"]?.readsPerSecond ?? 0,
      6,
    );
    expect(report.components["copy"]?.writesPerSecond).toBe(0);
    expect(load(board, MILLION, ["no-replicas"]).components["copy"]?.readsPerSecond).toBe(0);
  });

  it("raise availability, but in one zone never above the zone", () => {
    const one = load(tiers(), MILLION).components["db"]?.availability ?? 1;
    const pair = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["db", "relational-database", { failover: "passive" }],
      ],
      [["browser", "db", "request", "sql"]],
    );
    const spread = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["db", "relational-database", { failover: "passive", zones: 2 }],
      ],
      [["browser", "db", "request", "sql"]],
    );
    const inOneZone = load(pair, MILLION).components["db"]?.availability ?? 0;
    const inTwo = load(spread, MILLION).components["db"]?.availability ?? 0;
    expect(inOneZone).toBeGreaterThanOrEqual(one);
    expect(inOneZone).toBeLessThanOrEqual(Math.max(one, 0.9995));
    expect(inTwo).toBeCloseTo(1 - (1 - one) ** 2, 12);
  });
});

describe("availability", () => {
  it("multiplies what stands in series", () => {
    const report = load(oneServer, MILLION);
    expect(report.metrics.availability).toBeCloseTo(report.components["server"]?.availability ?? 0, 12);
    const chain = load(tiers(false), MILLION);
    const product = ["lb", "app", "db"].reduce(
      (chance, id) => chance * (chain.components[id]?.availability ?? 0),
      1,
    );
    expect(chain.metrics.availability).toBeCloseTo(product, 12);
  });

  it("counts a store that two stand-ins share once", () => {
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["lb", "load-balancer"],
        ["a", "app-server"],
        ["b", "app-server"],
        ["db", "relational-database"],
      ],
      [
        ["browser", "lb", "request"],
        ["lb", "a", "request"],
        ["lb", "b", "request"],
        ["a", "db", "request", "sql"],
        ["b", "db", "request", "sql"],
      ],
    );
    const report = load(board, MILLION);
    const of = (id: string) => report.components[id]?.availability ?? 0;
    expect(report.metrics.availability).toBeCloseTo(
      of("lb") * of("db") * (1 - (1 - of("a")) * (1 - of("b"))),
      12,
    );
  });

  it("does not need a cache that may be lost", () => {
    expect(load(tiers(), MILLION).metrics.availability).toBeCloseTo(
      load(tiers(false), MILLION).metrics.availability ?? 0,
      12,
    );
  });
});

describe("queues", () => {
  it("hand on the average, not the peak, and nobody waits for what is behind them", () => {
    const board = drawTestBoard(
      [
        ["browser", "web-browser"],
        ["app", "app-server"],
        ["queue", "task-queue"],
        ["worker", "worker", { instances: 50 }],
        ["db", "relational-database"],
      ],
      [
        ["browser", "app", "request"],
        ["app", "queue", "publish", "amqp"],
        ["queue", "worker", "subscribe", "amqp"],
        ["worker", "db", "write", "sql"],
      ],
    );
    const report = load(board, MILLION);
    const ratio =
      (report.components["queue"]?.writesPerSecond ?? 0) /
      (report.components["worker"]?.writesPerSecond ?? 1);
    expect(ratio).toBeCloseTo(board.workload.peakFactor, 6);
    expect(load(board, MILLION, ["no-queues"]).components["worker"]?.writesPerSecond).toBeCloseTo(
      report.components["queue"]?.writesPerSecond ?? -1,
      6,
    );
  });
});

describe("connections and bytes", () => {
  it("holds sockets at the part that keeps them, behind a balancer", () => {
    const board = drawTestBoard(
      [
        ["app", "mobile-app"],
        ["lb", "load-balancer"],
        ["gateway", "websocket-gateway", { instances: 10 }],
      ],
      [
        ["app", "lb", "stream", "websocket"],
        ["lb", "gateway", "stream", "websocket"],
      ],
      {
        workload: {
          usersPerDay: MILLION,
          peakFactor: 2,
          retentionDays: 1,
          growthPerYear: 0,
          connectedShare: 0.2,
        },
        classes: {
          live: {
            id: "live",
            name: "Messages",
            kind: "stream",
            perUserPerDay: 1,
            requestBytes: 1,
            responseBytes: 1,
            storedBytes: 0,
            order: 0,
          },
        },
      },
    );
    const use = load(board, MILLION).components["gateway"]?.uses.find(
      (one) => one.resource === "connections",
    );
    expect(use).toMatchObject({ arrivals: 200_000, capacity: 500_000 });
  });

  it("keeps what is written for as long as it is kept", () => {
    const use = load(tiers(false), MILLION).components["db"]?.uses.find(
      (one) => one.resource === "storedBytes",
    );
    expect(use?.arrivals).toBeCloseTo(MILLION * 1 * 1_000 * 365, -3);
  });
});

describe("any board", () => {
  it("does not hang on a cycle and leaves its report finite", () => {
    const board = drawTestBoard(
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
    for (const one of Object.values(load(board, MILLION).components))
      expect(Number.isFinite(one.utilisation)).toBe(true);
  });

  it("stays finite at a hundred billion users", () => {
    const report = load(tiers(), 1e11);
    expect(Object.values(report.metrics).every((value) => Number.isFinite(value))).toBe(true);
  });

  it("says nothing about an empty board but its costs", () => {
    expect(load(drawTestBoard([], []), MILLION)).toMatchObject({ components: {}, connections: {} });
  });
});
