import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Sketch } from "@/lib/domain/coaching/rule-board-schema";
import { askRules, line, part, type DrawnPart } from "@/lib/domain/coaching/sketch-fixture";

function readFolder(folder: string): Record<string, never> {
  const files = readdirSync(`content/${folder}`);
  const read = (file: string): never =>
    JSON.parse(readFileSync(`content/${folder}/${file}`, "utf8")) as never;
  return Object.fromEntries(files.map((file) => [file.replace(/\.json$/, ""), read(file)]));
}

const [kinds, protocols, styles] = ["kinds", "protocols", "styles"].map((one) =>
  readFolder(`catalogue/${one}`),
);
const { shown } = askRules(
  { kinds: kinds ?? {}, protocols: protocols ?? {}, styles: styles ?? {} },
  readFolder("rules"),
);

const web = part("web-browser web");
const app = part("app-server app");
const db = part("relational-database db");
describe("R11 and R12, ways in", () => {
  const owned = { concerns: ["owned-data", "public"] } satisfies Partial<Sketch>;
  const direct = [line("web app request https")];
  it("are silent where no concern asks", () => {
    expect([...shown("R11", [web, app], direct), ...shown("R12", [web, app], direct)]).toEqual([]);
  });
  it("R11 is content with an answer anywhere on the way", () => {
    expect(shown("R11", [web, part("app-server app", { auth: "bearer-jwt" })], direct, owned)).toEqual([]);
    expect(
      shown(
        "R11",
        [web, app, part("identity-provider who")],
        [...direct, line("app who lookup oidc")],
        owned,
      ),
    ).toEqual([]);
    expect(
      shown(
        "R11",
        [web, part("waf wall"), part("api-gateway door"), app],
        [line("web wall request https"), line("wall door request https"), line("door app request https")],
        owned,
      ),
    ).toEqual([]);
  });
  it("R11 means each line: one guarded client does not guard the other", () => {
    const lines = [
      line("web app request https", { auth: "session-cookie" }),
      line("phone app request https"),
    ];
    expect(shown("R11", [web, part("mobile-app phone"), app], lines, owned)).toEqual(["app phone phone-app"]);
  });
  it("leave files at the edge, look-ups and others' systems alone", () => {
    const parts = [
      web,
      part("cdn edge"),
      part("object-store files"),
      part("dns names"),
      part("external-system bank", { canServe: true }),
    ];
    const lines = [
      line("web edge read https"),
      line("edge files read s3"),
      line("web names lookup dns"),
      line("web bank request https"),
    ];
    expect([...shown("R11", parts, lines, owned), ...shown("R12", parts, lines, owned)]).toEqual([]);
  });
  it("follow the edge to the code behind it", () => {
    const lines = [line("web edge request https"), line("edge app request https")];
    expect(shown("R12", [web, part("cdn edge"), app], lines, owned)).toEqual(["edge web-edge"]);
    expect(
      shown(
        "R12",
        [web, part("cdn edge"), part("app-server app", { rateLimit: "token-bucket" })],
        lines,
        owned,
      ),
    ).toEqual([]);
  });
  it("R12 says an entry once, and takes a limiter that the code asks", () => {
    const lines = [line("web app request https"), line("phone app request https")];
    expect(shown("R12", [web, part("mobile-app phone"), app], lines, owned)).toEqual([
      "app phone-app web-app",
    ]);
    expect(
      shown(
        "R12",
        [web, app, part("rate-limiter count")],
        [...direct, line("app count request redis")],
        owned,
      ),
    ).toEqual([]);
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
    expect(
      shown("R14", parts, [
        line("app hot write redis"),
        line("app db write sql"),
        line("other hot read redis"),
      ]),
    ).toEqual([]);
    expect(shown("R14", [app, hot], [line("app hot read redis")])).toEqual(["app app-hot hot"]);
  });
  it("R14 is silent about a cache nobody asks, and about the edge", () => {
    expect(shown("R14", [hot, part("cdn edge"), web], [line("web edge request https")])).toEqual([]);
  });
});

describe("R15 and R16, copies and shards", () => {
  it("R15 knows a follower by what is sent to it, and a leader by its word", () => {
    const parts = (settings: Record<string, string>): DrawnPart[] => [
      app,
      db,
      part("relational-database copy", settings),
    ];
    const lines = [line("db copy replicate replication"), line("app copy write sql")];
    expect(shown("R15", parts({}), lines)).toEqual(["app app-copy copy"]);
    expect(shown("R15", parts({ role: "primary" }), lines)).toEqual([]);
    expect(shown("R15", parts({ multiRegion: "multi-primary" }), lines)).toEqual([]);
    expect(shown("R15", parts({}), [...lines, line("copy db replicate replication")])).toEqual([]);
  });
  it("R15 does not mean an index or a warehouse that is fed", () => {
    const parts = [app, db, part("search-index find"), part("data-warehouse facts")];
    const lines = [
      line("db find replicate replication"),
      line("db facts replicate replication"),
      line("app find write https"),
      line("app facts write sql"),
    ];
    expect(shown("R15", parts, lines)).toEqual([]);
  });
  it("R16 takes the key of the router, and not a blank one", () => {
    const shards = part("relational-database db", { shards: 4, shardKey: "  " });
    expect(shown("R16", [shards], [])).toEqual(["db"]);
    expect(
      shown("R16", [part("shard-router way", { shardKey: "owner" }), shards], [line("way db request sql")]),
    ).toEqual([]);
  });
});
