import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Sketch } from "@/lib/domain/coaching/rule-board-schema";
import { askRules, line, part } from "@/lib/domain/coaching/sketch-fixture";

function readFolder(folder: string): Record<string, never> {
  const files = readdirSync(`content/${folder}`);
  const read = (file: string): never =>
    JSON.parse(readFileSync(`content/${folder}/${file}`, "utf8")) as never;
  return Object.fromEntries(files.map((file) => [file.replace(/\.json$/, ""), read(file)]));
}

const [kinds, protocols, styles] = ["kinds", "protocols", "styles"].map((one) =>
  readFolder(`catalogue/${one}`),
);
const { evidenceOf, shown } = askRules(
  { kinds: kinds ?? {}, protocols: protocols ?? {}, styles: styles ?? {} },
  readFolder("rules"),
);

const web = part("web-browser web");
const app = part("app-server app");
const db = part("relational-database db");
const lb = part("load-balancer lb", { algorithm: "round-robin", healthCheck: "tcp" });

describe("R17 and R18, waiting", () => {
  const jobs = part("task-queue jobs");
  it("R17 warns of a missing dead-letter path, under a key of its own", () => {
    const found = evidenceOf("R17", [jobs, part("worker hand")], [line("jobs hand subscribe amqp")]);
    expect(found.map(({ level, about }) => [level, about])).toEqual([["warn", ["jobs", "dead-letter"]]]);
  });
  it("R17 takes whoever fetches for a consumer, but not whoever brings", () => {
    const full = part("task-queue jobs", { deadLetter: true });
    expect(shown("R17", [full, part("worker hand")], [line("hand jobs subscribe amqp")])).toEqual([]);
    expect(shown("R17", [full, app], [line("app jobs publish amqp")])).toEqual(["jobs"]);
  });
  it("R18 counts services that wait for services, not what passes requests on between them", () => {
    const router = part("shard-router router");
    const gate = part("rate-limiter gate");
    const tiers = line("web lb request https");
    const passed = [tiers, line("lb gate request https"), line("gate app request https")];
    const toStore = [line("app router request sql"), line("router db request sql")];
    expect(shown("R18", [web, lb, gate, app, router, db], [...passed, ...toStore])).toEqual([]);
    const services = ["s1", "s2", "s3"].map((id) => part(`app-server ${id}`));
    const chain = [line("app s1 request https"), line("s1 s2 request https"), line("s2 s3 request https")];
    const found = evidenceOf(
      "R18",
      [web, lb, gate, app, ...services, router, db],
      [...passed, ...chain, line("s3 router request sql"), line("router db request sql")],
    );
    expect(found.map((one) => one.slots["says"])).toEqual([
      "5 hops in a row wait for each other, from web to db; 4 is where we begin to ask",
    ]);
  });
  it("R18 holds a hop against its own budget", () => {
    const slow = (budget: number): string[] =>
      shown(
        "R18",
        [web, app, db],
        [line("web app request https"), line("app db request sql", { latencyBudgetMs: budget })],
      );
    expect(slow(0.001)).toEqual(["app app-db db"]);
    expect(slow(60_000)).toEqual([]);
  });
  it("R18 says so when a hop has no answer time at all", () => {
    const lines = [line("web app request https"), line("app db request sql", { latencyBudgetMs: 60_000 })];
    const found = evidenceOf("R18", [web, app, db], lines, { usersPerDay: 1e10 });
    expect(found.map((one) => one.slots["says"])).toEqual([
      "60000 ms is the budget from app to db, which has no answer time at this load",
    ]);
  });
});

describe("R19 and R20, what the ladder knows", () => {
  const early = (
    entity: string,
    field: string,
    value: string,
    status: "early" | "owed" = "early",
  ): Partial<Sketch> => ({
    questions: [{ question: "s9.protocol", step: "s9", status, about: [{ entity, field, value }] }],
  });
  it("R19 is silent about questions that nothing on the board asks", () => {
    expect(
      shown("R19", [web, app], [], {
        questions: [{ question: "s9.protocol", step: "s9", status: "early", about: [] }],
      }),
    ).toEqual([]);
  });
  it("R19 says that nothing is busy where nothing is", () => {
    expect(evidenceOf("R19", [db], [], early("db", "kind", "x"))[0]?.slots["line"]).toBe(
      "At 1,000 users a day nothing here is busy yet.",
    );
  });
  it("R20 shows the connections that hold the value, and belongs to the question's step", () => {
    const lines = [line("web app stream websocket"), line("app db request sql")];
    const found = evidenceOf(
      "R20",
      [web, app, db],
      lines,
      early("connections", "protocol", "sse,websocket", "owed"),
    );
    expect(found.map(({ connections, step, about }) => [connections, step, about])).toEqual([
      [["web-app"], "s9", ["s9.protocol"]],
    ]);
  });
  it("R20 shows any value of a number that is in use, a style, or one connection by its id", () => {
    const lines = [line("web app request https rest", { timeoutMs: 200 })];
    for (const [entity, field, value] of [
      ["connections", "timeoutMs", "set"],
      ["connections", "style", "rest"],
      ["web-app", "protocol", "https"],
    ] as const) {
      expect(shown("R20", [web, app], lines, early(entity, field, value, "owed"))).toEqual(["web-app"]);
    }
  });
});

describe("R21 to R24, the whole", () => {
  it("R21 is content with words at intake, or with a model that names no other store", () => {
    for (const context of [
      "Hottest query: open orders of a customer.",
      "We get orders by customer id.",
      "GET /orders/{id} answers one order.",
    ]) {
      expect(shown("R21", [db], [], { context })).toEqual([]);
    }
    expect(shown("R21", [db], [], { context: "A shop that sells socks." })).toEqual(["db"]);
    expect(shown("R21", [db], [], { dataModels: [{ id: "m", queries: ["orders of a customer"] }] })).toEqual(
      [],
    );
    expect(
      shown("R21", [db], [], {
        dataModels: [{ id: "m", store: "other", queries: ["orders of a customer"] }],
      }),
    ).toEqual(["db"]);
  });
  it("R21 asks nothing of files, logs, copies, caches, plain databases and the first machine", () => {
    const parts = ["object-store", "event-log", "read-replica", "cache", "database", "single-server"].map(
      (kind) => part(`${kind} a-${kind}`),
    );
    expect(shown("R21", parts, [])).toEqual([]);
  });
  it("R22 sees a synchronous copy in another region, and is content with several primaries", () => {
    const regions = [part("region east"), part("region west")];
    const copy = (replication: string): string[] =>
      shown(
        "R22",
        [
          ...regions,
          part("relational-database db", {}, "east"),
          part("read-replica copy", { replication }, "west"),
        ],
        [line("db copy replicate replication")],
      );
    expect([copy("sync"), copy("async")]).toEqual([["db db-copy"], []]);
    const many = part("relational-database db", { multiRegion: "multi-primary" }, "east");
    expect(
      shown("R22", [...regions, many, part("app-server app", {}, "west")], [line("app db write sql")]),
    ).toEqual([]);
  });
  it("R23 counts neither clients nor others' systems nor frames", () => {
    const parts = [
      web,
      part("region east"),
      part("external-system bank", { canServe: true }),
      app,
      db,
      lb,
      part("cache hot"),
    ];
    expect(shown("R23", parts, [])).toEqual([]);
    expect(shown("R23", [...parts, part("search-index find")], [])).toHaveLength(1);
  });
  it("R24 sees streamed tokens without any agent drawn, and is silent beside a session layer", () => {
    const tokens = [line("web app stream token-stream")];
    expect(shown("R24", [web, app], tokens)).toEqual(["web-app"]);
    expect(shown("R24", [web, app, part("llm model"), part("session-layer log")], tokens)).toEqual([]);
  });
});
