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
const twoApps = part("app-server app", { instances: 2 });
const db = part("relational-database db");
const lb = part("load-balancer lb", { algorithm: "round-robin", healthCheck: "tcp" });

describe("R01, a client at a store", () => {
  it("lets clients fetch files, and read a cache at the edge or a session layer", () => {
    const parts = [web, part("object-store files"), part("cdn edge"), part("session-layer log")];
    expect(
      shown("R01", parts, [
        line("web files read s3"),
        line("web edge read https"),
        line("web log stream websocket"),
      ]),
    ).toEqual([]);
  });
  it("means caches as well", () =>
    expect(shown("R01", [web, part("cache hot")], [line("web hot read redis")])).toEqual([
      "hot web web-hot",
    ]));
  it("does not mean the machine that is everything", () =>
    expect(shown("R01", [web, part("single-server all")], [line("web all request https")])).toEqual([]));
});

describe("R02, copies that nobody picks", () => {
  it("is content with a balancer anywhere before them", () => {
    const parts = [web, lb, twoApps, part("app-server back", { instances: 3 })];
    expect(
      shown("R02", parts, [
        line("web lb request https"),
        line("lb app request https"),
        line("app back request grpc"),
      ]),
    ).toEqual([]);
  });
  it("is not when one way leads around the balancer", () => {
    const parts = [web, part("mobile-app phone"), lb, twoApps];
    expect(
      shown("R02", parts, [
        line("web lb request https"),
        line("lb app request https"),
        line("phone app request https"),
      ]),
    ).toEqual(["app phone-app"]);
  });
  it("sees twins that a client holds both", () => {
    expect(
      shown(
        "R02",
        [web, app, part("app-server other")],
        [line("web app request https"), line("web other request https")],
      ),
    ).toEqual(["app other web web-app web-other"]);
  });
  it("lets a name that picks stand for a balancer", () => {
    const parts = [web, part("geo-dns names", { routing: "latency" }), app, part("app-server other")];
    expect(
      shown("R02", parts, [
        line("web names lookup dns"),
        line("web app request https"),
        line("web other request https"),
      ]),
    ).toEqual([]);
  });
  it("counts what a scaling group keeps up, and leaves a provider's copies to the provider", () => {
    const grouped = part("app-server app", {}, "group");
    expect(
      shown("R02", [web, part("scaling-group group"), grouped], [line("web app request https")]),
    ).toEqual(["app web-app"]);
    expect(
      shown("R02", [web, part("serverless-function app", { instances: 9 })], [line("web app request https")]),
    ).toEqual([]);
  });
});

describe("R03 to R06, balancers", () => {
  it("R03 counts copies over all targets, and shards; a gateway has other work", () => {
    expect(shown("R03", [lb], [])).toEqual(["lb"]);
    expect(
      shown(
        "R03",
        [lb, app, part("app-server other")],
        [line("lb app request https"), line("lb other request https")],
      ),
    ).toEqual([]);
    expect(
      shown(
        "R03",
        [part("shard-router lb"), part("relational-database db", { shards: 4 })],
        [line("lb db request sql")],
      ),
    ).toEqual([]);
    expect(shown("R03", [part("api-gateway lb"), app], [line("lb app request https")])).toEqual([]);
  });
  it("R04 asks a gateway only where it has to choose between copies", () => {
    expect(shown("R04", [part("api-gateway door"), app], [line("door app request https")])).toEqual([]);
    expect(shown("R04", [part("api-gateway door"), twoApps], [line("door app request https")])).toEqual([
      "door",
    ]);
  });
  it("R05 is content with a hash, and does not mean databases", () => {
    const keeps = part("app-server app", { state: "sessions-in-memory" });
    expect(
      shown(
        "R05",
        [part("load-balancer lb", { algorithm: "ip-hash" }), keeps],
        [line("lb app request https")],
      ),
    ).toEqual([]);
    expect(shown("R05", [part("load-balancer lb"), keeps], [line("lb app request https")])).toEqual([
      "app lb lb-app",
    ]);
    expect(shown("R05", [lb, db], [line("lb db request sql")])).toEqual([]);
  });
  it("R06 takes a drawn probe for a check, and means scaling groups too", () => {
    const blind = part("load-balancer lb");
    expect(
      shown(
        "R06",
        [blind, twoApps],
        [line("lb app request https"), { ...line("lb app probe health-probe"), id: "probe" }],
      ),
    ).toEqual([]);
    expect(shown("R06", [part("scaling-group group"), part("app-server app", {}, "group")], [])).toEqual([
      "group",
    ]);
    expect(shown("R06", [part("scaling-group group", { healthCheck: "http-deep" })], [])).toEqual([]);
  });
});

describe("R07, single points", () => {
  it("says the promise where there is one", () => {
    const words = (more: Partial<Sketch>): unknown =>
      evidenceOf("R07", [web, app, db], [line("web app request https"), line("app db request sql")], more)[0]
        ?.slots["promised"];
    expect(words({})).toBe("");
    expect(words({ availabilityTarget: 0.9995 })).toBe(" You promised 4 h at most.");
    expect(words({ availabilityTarget: 0.9999 })).toBe(" You promised 53 min at most.");
  });
  it("names the stores it cuts off, or its own data", () => {
    const found = evidenceOf(
      "R07",
      [web, app, db],
      [line("web app request https"), line("app db request sql")],
    );
    expect(found.map((one) => one.slots["stores"])).toEqual(["db", "its data"]);
  });
});

describe("R08 and R09, what connections speak", () => {
  it("R08 asks a style of clients' requests only", () => {
    const parts = [web, app, db, part("dns names"), part("cdn edge")];
    expect(
      shown("R08", parts, [
        line("web names lookup dns"),
        line("app db request sql"),
        line("web edge read https"),
        line("web app stream websocket"),
      ]),
    ).toEqual([]);
    expect(shown("R08", parts, [line("web app request https")])).toEqual(["app web web-app"]);
    expect(shown("R08", parts, [line("web edge request https")])).toEqual(["edge web web-edge"]);
  });
  it("R08 asks a protocol of everything", () => {
    expect(shown("R08", [app, db], [line("app db replicate -")])).toEqual(["app app-db db"]);
  });
  it("R08 takes gRPC for a protocol and a style in one", () =>
    expect(shown("R08", [part("mobile-app phone"), app], [line("phone app request grpc")])).toEqual([]));
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
    expect(
      shown(
        "R10",
        [web, sockets, part("event-log log")],
        [line("web ws stream websocket"), line("log ws subscribe kafka")],
      ),
    ).toEqual([]);
    expect(
      shown("R10", [web, part("session-layer ws", { instances: 2 })], [line("web ws stream websocket")]),
    ).toEqual([]);
  });
  it("does not take a work queue for one: it hands each message to one copy", () => {
    expect(
      shown(
        "R10",
        [web, sockets, part("task-queue jobs")],
        [line("web ws stream websocket"), line("jobs ws subscribe amqp")],
      ),
    ).toEqual(["web-ws ws"]);
  });
  it("adds up several holders behind one line and follows the open channels through a balancer", () => {
    const parts = [
      web,
      lb,
      part("websocket-gateway a"),
      part("websocket-gateway b"),
      part("app-server plain", { instances: 5 }),
    ];
    const lines = [
      line("web lb stream sse"),
      line("lb a stream sse"),
      line("lb b stream sse"),
      line("lb plain request https"),
    ];
    expect(shown("R10", parts, lines)).toEqual(["a b web-lb"]);
  });
  it("does not mean requests, files or the stream of one's own answer", () => {
    expect(
      shown(
        "R10",
        [web, twoApps],
        [line("web app request https"), { ...line("web app stream token-stream"), id: "tokens" }],
      ),
    ).toEqual([]);
    expect(shown("R10", [web, part("object-store files")], [line("web files read s3")])).toEqual([]);
  });
});
