import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { expandSketch, questionsOf } from "@/lib/domain/coaching/expand-sketch";
import type { Evidence } from "@/lib/domain/coaching/finding";
import { sketchSchema, type Sketch } from "@/lib/domain/coaching/rule-board-schema";
import { RULES } from "@/lib/domain/coaching/rules/registry";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { ruleWordsSchema, type RuleId } from "@/lib/domain/knowledge/rule-words-schema";
import { staticLoad } from "@/lib/domain/load/static-load";

function readFolder(folder: string): Record<string, never> {
  return Object.fromEntries(readdirSync(folder).map((file) => [file.replace(/\.json$/, ""), JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as never]));
}

const catalogue: Catalogue = {
  kinds: readFolder("content/catalogue/kinds"),
  protocols: readFolder("content/catalogue/protocols"),
  styles: readFolder("content/catalogue/styles"),
};

type Settings = Record<string, string | number | boolean>;
type DrawnPart = Sketch["components"][number];
type DrawnLine = Sketch["connections"][number];

/** `web-browser web`, with settings and a container if need be. */
function part(text: string, settings: Settings = {}, parent?: string): DrawnPart {
  const [kind = "", id = ""] = text.split(" ");
  return { id, kind, settings, ...(parent !== undefined && { parent }) };
}

/** `web app request https rest`; a protocol of `-` is none. */
function line(text: string, settings: Settings = {}): DrawnLine {
  const [from, to, purpose, protocol, style] = text.split(" ");
  return sketchSchema.shape.connections.element.parse({ from, to, purpose, settings, ...(protocol && protocol !== "-" && { protocol }), ...(style && { style }) });
}

function evidenceOf(rule: RuleId, components: DrawnPart[], connections: DrawnLine[], more: Partial<Sketch> = {}): readonly Evidence[] {
  const sketch = sketchSchema.parse({ components, connections, ...more });
  const board = expandSketch(sketch);
  const usersPerDay = board.workload.usersPerDay;
  const words = ruleWordsSchema.parse(JSON.parse(readFileSync(`content/rules/${rule}.json`, "utf8")));
  const load = staticLoad(board, catalogue, usersPerDay);
  return RULES[rule]({ index: indexBoard(board, catalogue), load, usersPerDay, concerns: new Set(sketch.concerns), questions: questionsOf(sketch) }, words.thresholds);
}

function shown(rule: RuleId, components: DrawnPart[], connections: DrawnLine[], more: Partial<Sketch> = {}): string[] {
  return evidenceOf(rule, components, connections, more).map((one) => [...one.components, ...one.connections].sort().join(" "));
}

const web = part("web-browser web");
const app = part("app-server app");
const twoApps = part("app-server app", { instances: 2 });
const db = part("relational-database db");
const lb = part("load-balancer lb", { algorithm: "round-robin", healthCheck: "tcp" });

describe("R01, a client at a store", () => {
  it("lets clients fetch files, and read a cache at the edge or a session layer", () => {
    const parts = [web, part("object-store files"), part("cdn edge"), part("session-layer log")];
    expect(shown("R01", parts, [line("web files read s3"), line("web edge read https"), line("web log stream websocket")])).toEqual([]);
  });
  it("means caches as well", () => expect(shown("R01", [web, part("cache hot")], [line("web hot read redis")])).toEqual(["hot web web-hot"]));
  it("does not mean the machine that is everything", () => expect(shown("R01", [web, part("single-server all")], [line("web all request https")])).toEqual([]));
});

describe("R02, copies that nobody picks", () => {
  it("is content with a balancer anywhere before them", () => {
    const parts = [web, lb, twoApps, part("app-server back", { instances: 3 })];
    expect(shown("R02", parts, [line("web lb request https"), line("lb app request https"), line("app back request grpc")])).toEqual([]);
  });
  it("is not when one way leads around the balancer", () => {
    const parts = [web, part("mobile-app phone"), lb, twoApps];
    expect(shown("R02", parts, [line("web lb request https"), line("lb app request https"), line("phone app request https")])).toEqual(["app phone-app"]);
  });
  it("sees twins that a client holds both", () => {
    expect(shown("R02", [web, app, part("app-server other")], [line("web app request https"), line("web other request https")])).toEqual(["app other web web-app web-other"]);
  });
  it("lets a name that picks stand for a balancer", () => {
    const parts = [web, part("geo-dns names", { routing: "latency" }), app, part("app-server other")];
    expect(shown("R02", parts, [line("web names lookup dns"), line("web app request https"), line("web other request https")])).toEqual([]);
  });
  it("counts what a scaling group keeps up, and leaves a provider's copies to the provider", () => {
    const grouped = part("app-server app", {}, "group");
    expect(shown("R02", [web, part("scaling-group group"), grouped], [line("web app request https")])).toEqual(["app web-app"]);
    expect(shown("R02", [web, part("serverless-function app", { instances: 9 })], [line("web app request https")])).toEqual([]);
  });
});

describe("R03 to R06, balancers", () => {
  it("R03 counts copies over all targets, and shards; a gateway has other work", () => {
    expect(shown("R03", [lb], [])).toEqual(["lb"]);
    expect(shown("R03", [lb, app, part("app-server other")], [line("lb app request https"), line("lb other request https")])).toEqual([]);
    expect(shown("R03", [part("shard-router lb"), part("relational-database db", { shards: 4 })], [line("lb db request sql")])).toEqual([]);
    expect(shown("R03", [part("api-gateway lb"), app], [line("lb app request https")])).toEqual([]);
  });
  it("R04 asks a gateway only where it has to choose between copies", () => {
    expect(shown("R04", [part("api-gateway door"), app], [line("door app request https")])).toEqual([]);
    expect(shown("R04", [part("api-gateway door"), twoApps], [line("door app request https")])).toEqual(["door"]);
  });
  it("R05 is content with a hash, and does not mean databases", () => {
    const keeps = part("app-server app", { state: "sessions-in-memory" });
    expect(shown("R05", [part("load-balancer lb", { algorithm: "ip-hash" }), keeps], [line("lb app request https")])).toEqual([]);
    expect(shown("R05", [part("load-balancer lb"), keeps], [line("lb app request https")])).toEqual(["app lb lb-app"]);
    expect(shown("R05", [lb, db], [line("lb db request sql")])).toEqual([]);
  });
  it("R06 takes a drawn probe for a check, and means scaling groups too", () => {
    const blind = part("load-balancer lb");
    expect(shown("R06", [blind, twoApps], [line("lb app request https"), { ...line("lb app probe health-probe"), id: "probe" }])).toEqual([]);
    expect(shown("R06", [part("scaling-group group"), part("app-server app", {}, "group")], [])).toEqual(["group"]);
    expect(shown("R06", [part("scaling-group group", { healthCheck: "http-deep" })], [])).toEqual([]);
  });
});

describe("R07, single points", () => {
  it("says the promise where there is one", () => {
    const words = (more: Partial<Sketch>): unknown => evidenceOf("R07", [web, app, db], [line("web app request https"), line("app db request sql")], more)[0]?.slots["promised"];
    expect(words({})).toBe("");
  });
  it("names the stores it cuts off, or its own data", () => {
    const found = evidenceOf("R07", [web, app, db], [line("web app request https"), line("app db request sql")]);
    expect(found.map((one) => one.slots["stores"])).toEqual(["db", "its data"]);
  });
});

describe("R08 and R09, what connections speak", () => {
  it("R08 asks a style of clients' requests only", () => {
    const parts = [web, app, db, part("dns names"), part("cdn edge")];
    expect(shown("R08", parts, [line("web names lookup dns"), line("app db request sql"), line("web edge read https"), line("web app stream websocket")])).toEqual([]);
    expect(shown("R08", parts, [line("web app request https")])).toEqual(["app web web-app"]);
    expect(shown("R08", parts, [line("web edge request https")])).toEqual(["edge web web-edge"]);
  });
  it("R08 asks a protocol of everything", () => {
    expect(shown("R08", [app, db], [line("app db replicate -")])).toEqual(["app app-db db"]);
  });
  it("R08 takes gRPC for a protocol and a style in one", () => expect(shown("R08", [part("mobile-app phone"), app], [line("phone app request grpc")])).toEqual([]));
  it("R09 sees the style too, and leaves other clients alone", () => {
    expect(shown("R09", [web, app], [line("web app request https grpc")])).toEqual(["app web web-app"]);
    expect(shown("R09", [part("partner-system shop"), app], [line("shop app request grpc")])).toEqual([]);
    expect(shown("R09", [web, app], [line("web app request heard-of-nowhere")])).toEqual([]);
  });
});

describe("R10, sockets", () => {
  const sockets = part("websocket-gateway ws", { instances: 2 });
  it("is content with one copy, and with anything that all copies read", () => {
    expect(shown("R10", [web, part("websocket-gateway ws")], [line("web ws stream websocket")])).toEqual([]);
    expect(shown("R10", [web, sockets, part("event-log log")], [line("web ws stream websocket"), line("log ws subscribe kafka")])).toEqual([]);
    expect(shown("R10", [web, part("session-layer ws", { instances: 2 })], [line("web ws stream websocket")])).toEqual([]);
  });
  it("does not take a work queue for one: it hands each message to one copy", () => {
    expect(shown("R10", [web, sockets, part("task-queue jobs")], [line("web ws stream websocket"), line("jobs ws subscribe amqp")])).toEqual(["web-ws ws"]);
  });
  it("adds up several holders behind one line and follows the open channels through a balancer", () => {
    const parts = [web, lb, part("websocket-gateway a"), part("websocket-gateway b"), part("app-server plain", { instances: 5 })];
    const lines = [line("web lb stream sse"), line("lb a stream sse"), line("lb b stream sse"), line("lb plain request https")];
    expect(shown("R10", parts, lines)).toEqual(["a b web-lb"]);
  });
  it("does not mean requests, files or the stream of one's own answer", () => {
    expect(shown("R10", [web, twoApps], [line("web app request https"), { ...line("web app stream token-stream"), id: "tokens" }])).toEqual([]);
    expect(shown("R10", [web, part("object-store files")], [line("web files read s3")])).toEqual([]);
  });
});

describe("R11 and R12, ways in", () => {
  const owned = { concerns: ["owned-data", "public"] } satisfies Partial<Sketch>;
  const direct = [line("web app request https")];
  it("are silent where no concern asks", () => {
    expect([...shown("R11", [web, app], direct), ...shown("R12", [web, app], direct)]).toEqual([]);
  });
  it("R11 is content with an answer anywhere on the way", () => {
    expect(shown("R11", [web, part("app-server app", { auth: "bearer-jwt" })], direct, owned)).toEqual([]);
    expect(shown("R11", [web, app, part("identity-provider who")], [...direct, line("app who lookup oidc")], owned)).toEqual([]);
    expect(shown("R11", [web, part("waf wall"), part("api-gateway door"), app], [line("web wall request https"), line("wall door request https"), line("door app request https")], owned)).toEqual([]);
  });
  it("R11 means each line: one guarded client does not guard the other", () => {
    const lines = [line("web app request https", { auth: "session-cookie" }), line("phone app request https")];
    expect(shown("R11", [web, part("mobile-app phone"), app], lines, owned)).toEqual(["app phone phone-app"]);
  });
  it("leave files at the edge, look-ups and others' systems alone", () => {
    const parts = [web, part("cdn edge"), part("object-store files"), part("dns names"), part("external-system bank", { canServe: true })];
    const lines = [line("web edge read https"), line("edge files read s3"), line("web names lookup dns"), line("web bank request https")];
    expect([...shown("R11", parts, lines, owned), ...shown("R12", parts, lines, owned)]).toEqual([]);
  });
  it("follow the edge to the code behind it", () => {
    const lines = [line("web edge request https"), line("edge app request https")];
    expect(shown("R12", [web, part("cdn edge"), app], lines, owned)).toEqual(["edge web-edge"]);
    expect(shown("R12", [web, part("cdn edge"), part("app-server app", { rateLimit: "token-bucket" })], lines, owned)).toEqual([]);
  });
  it("R12 says an entry once, and takes a limiter that the code asks", () => {
    const lines = [line("web app request https"), line("phone app request https")];
    expect(shown("R12", [web, part("mobile-app phone"), app], lines, owned)).toEqual(["app phone-app web-app"]);
    expect(shown("R12", [web, app, part("rate-limiter count")], [...direct, line("app count request redis")], owned)).toEqual([]);
  });
});

describe("R13 and R14, caches", () => {
  const hot = part("cache hot");
  it("R13 is content with either end, and means the edge too", () => {
    expect(shown("R13", [part("cache hot", { invalidation: "on-write" })], [])).toEqual([]);
    expect(shown("R13", [part("cache hot", { ttlSeconds: 0 })], [])).toEqual(["hot"]);
    expect(shown("R13", [part("cdn edge")], [])).toEqual(["edge"]);
    expect(shown("R13", [db, part("generic-component box")], [])).toEqual([]);
  });
  it("R14 finds the store behind a queue, in whichever direction the worker was drawn", () => {
    const parts = [app, hot, part("task-queue jobs"), part("worker hand"), db];
    const lines = [line("app hot write redis"), line("app jobs publish amqp"), line("hand db write sql")];
    expect(shown("R14", parts, [...lines, line("jobs hand subscribe amqp")])).toEqual([]);
    expect(shown("R14", parts, [...lines, line("hand jobs subscribe amqp")])).toEqual([]);
    expect(shown("R14", parts, lines)).toEqual(["app app-hot hot"]);
  });
  it("R14 means the one who writes without a store, not the one beside it who has one", () => {
    const parts = [app, part("app-server other"), hot, db];
    const lines = [line("app hot write redis"), line("app db write sql"), line("other hot write redis")];
    expect(shown("R14", parts, lines)).toEqual(["hot other other-hot"]);
  });
  it("R14 lets others only read what someone with a store fills", () => {
    const parts = [app, part("app-server other"), hot, db];
    expect(shown("R14", parts, [line("app hot write redis"), line("app db write sql"), line("other hot read redis")])).toEqual([]);
    expect(shown("R14", [app, hot], [line("app hot read redis")])).toEqual(["app app-hot hot"]);
  });
  it("R14 is silent about a cache nobody asks, and about the edge", () => {
    expect(shown("R14", [hot, part("cdn edge"), web], [line("web edge request https")])).toEqual([]);
  });
});

describe("R15 and R16, copies and shards", () => {
  it("R15 knows a follower by what is sent to it, and a leader by its word", () => {
    const parts = (settings: Settings): DrawnPart[] => [app, db, part("relational-database copy", settings)];
    const lines = [line("db copy replicate replication"), line("app copy write sql")];
    expect(shown("R15", parts({}), lines)).toEqual(["app app-copy copy"]);
    expect(shown("R15", parts({ role: "primary" }), lines)).toEqual([]);
    expect(shown("R15", parts({ multiRegion: "multi-primary" }), lines)).toEqual([]);
    expect(shown("R15", parts({}), [...lines, line("copy db replicate replication")])).toEqual([]);
  });
  it("R15 does not mean an index or a warehouse that is fed", () => {
    const parts = [app, db, part("search-index find"), part("data-warehouse facts")];
    const lines = [line("db find replicate replication"), line("db facts replicate replication"), line("app find write https"), line("app facts write sql")];
    expect(shown("R15", parts, lines)).toEqual([]);
  });
  it("R16 takes the key of the router, and not a blank one", () => {
    const shards = part("relational-database db", { shards: 4, shardKey: "  " });
    expect(shown("R16", [shards], [])).toEqual(["db"]);
    expect(shown("R16", [part("shard-router way", { shardKey: "owner" }), shards], [line("way db request sql")])).toEqual([]);
  });
});

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
  it("R18 holds a hop against its own budget", () => {
    const slow = (budget: number): string[] => shown("R18", [web, app, db], [line("web app request https"), line("app db request sql", { latencyBudgetMs: budget })]);
    expect(slow(0.001)).toEqual(["app app-db db"]);
    expect(slow(60_000)).toEqual([]);
  });
  it("R18 says so when a hop has no answer time at all", () => {
    const lines = [line("web app request https"), line("app db request sql", { latencyBudgetMs: 60_000 })];
    const found = evidenceOf("R18", [web, app, db], lines, { usersPerDay: 1e10 });
    expect(found.map((one) => one.slots["says"])).toEqual(["60000 ms is the budget from app to db, which has no answer time at this load"]);
  });
});

describe("R19 and R20, what the ladder knows", () => {
  const early = (entity: string, field: string, value: string, status: "early" | "owed" = "early"): Partial<Sketch> => ({ questions: [{ question: "s9.protocol", step: "s9", status, about: [{ entity, field, value }] }] });
  it("R19 is silent about questions that nothing on the board asks", () => {
    expect(shown("R19", [web, app], [], { questions: [{ question: "s9.protocol", step: "s9", status: "early", about: [] }] })).toEqual([]);
  });
  it("R19 says that nothing is busy where nothing is", () => {
    expect(evidenceOf("R19", [db], [], early("db", "kind", "x"))[0]?.slots["line"]).toBe("At 1,000 users a day nothing here is busy yet.");
  });
  it("R20 shows the connections that hold the value, and belongs to the question's step", () => {
    const lines = [line("web app stream websocket"), line("app db request sql")];
    const found = evidenceOf("R20", [web, app, db], lines, early("connections", "protocol", "sse,websocket", "owed"));
    expect(found.map(({ connections, step, about }) => [connections, step, about])).toEqual([[["web-app"], "s9", ["s9.protocol"]]]);
  });
  it("R20 shows any value of a number that is in use, a style, or one connection by its id", () => {
    const lines = [line("web app request https rest", { timeoutMs: 200 })];
    for (const [entity, field, value] of [["connections", "timeoutMs", "set"], ["connections", "style", "rest"], ["web-app", "protocol", "https"]] as const) {
      expect(shown("R20", [web, app], lines, early(entity, field, value, "owed"))).toEqual(["web-app"]);
    }
  });
});

describe("R21 to R24, the whole", () => {
  it("R21 is content with words at intake, or with a model that names no other store", () => {
    for (const context of ["Hottest query: open orders of a customer.", "We get orders by customer id.", "GET /orders/{id} answers one order."]) {
      expect(shown("R21", [db], [], { context })).toEqual([]);
    }
    expect(shown("R21", [db], [], { context: "A shop that sells socks." })).toEqual(["db"]);
    expect(shown("R21", [db], [], { dataModels: [{ id: "m", queries: ["orders of a customer"] }] })).toEqual([]);
    expect(shown("R21", [db], [], { dataModels: [{ id: "m", store: "other", queries: ["orders of a customer"] }] })).toEqual(["db"]);
  });
  it("R21 asks nothing of files, logs, copies, caches, plain databases and the first machine", () => {
    const parts = ["object-store", "event-log", "read-replica", "cache", "database", "single-server"].map((kind) => part(`${kind} a-${kind}`));
    expect(shown("R21", parts, [])).toEqual([]);
  });
  it("R22 sees a synchronous copy in another region, and is content with several primaries", () => {
    const regions = [part("region east"), part("region west")];
    const copy = (replication: string): string[] =>
      shown("R22", [...regions, part("relational-database db", {}, "east"), part("read-replica copy", { replication }, "west")], [line("db copy replicate replication")]);
    expect([copy("sync"), copy("async")]).toEqual([["db db-copy"], []]);
    const many = part("relational-database db", { multiRegion: "multi-primary" }, "east");
    expect(shown("R22", [...regions, many, part("app-server app", {}, "west")], [line("app db write sql")])).toEqual([]);
  });
  it("R23 counts neither clients nor others' systems nor frames", () => {
    const parts = [web, part("region east"), part("external-system bank", { canServe: true }), app, db, lb, part("cache hot")];
    expect(shown("R23", parts, [])).toEqual([]);
    expect(shown("R23", [...parts, part("search-index find")], [])).toHaveLength(1);
  });
  it("R24 sees streamed tokens without any agent drawn, and is silent beside a session layer", () => {
    const tokens = [line("web app stream token-stream")];
    expect(shown("R24", [web, app], tokens)).toEqual(["web-app"]);
    expect(shown("R24", [web, app, part("llm model"), part("session-layer log")], tokens)).toEqual([]);
  });
});
