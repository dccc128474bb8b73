import { describe, expect, it } from "vitest";
import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Protocol } from "@/lib/domain/catalogue/protocol-schema";
import type { Part } from "@/lib/domain/graph/board-index";
import { remarkOnWire } from "@/lib/domain/graph/remark-on-wire";
import { suggestWire } from "@/lib/domain/graph/suggest-wire";

function protocol(id: string, purposes: Protocol["purposes"], more: Partial<Protocol> = {}): Protocol {
  return {
    id,
    name: id.toUpperCase(),
    purposes,
    longLived: false,
    fromBrowser: false,
    encrypted: false,
    asynchronous: false,
    summary: "",
    sources: [],
    ...more,
  };
}

const protocols = Object.fromEntries(
  [
    protocol("https", ["request", "read", "write"], { fromBrowser: true, encrypted: true }),
    protocol("sql", ["request", "read", "write"], { summary: "Asks a relational database." }),
    protocol("redis", ["read", "write"]),
    protocol("amqp", ["publish", "subscribe"], { asynchronous: true }),
    protocol("dns", ["lookup"], { fromBrowser: true }),
    protocol("replication", ["replicate"], { asynchronous: true }),
    protocol("long-poll", ["request", "read"], {
      fromBrowser: true,
      encrypted: true,
      opensDecision: "s9.realtime",
    }),
  ].map((one) => [one.id, one]),
);

function part(id: string, facts: readonly Fact[], more: object = {}): Part {
  return {
    id,
    component: { id, name: id, settings: {} },
    kind: { name: id, aliases: [], ...more },
    facts: new Set(facts),
    out: [],
    in: [],
  } as never;
}

const browser = part("Browser", ["client", "browser"]);
const server = part("API", ["serves", "runs-code"]);
const store = part("Links", ["stores", "durable"], { family: "relational", name: "Relational database" });
const cache = part("Hot", ["stores", "caches"], { name: "Cache", aliases: ["redis"] });
const queue = part("Clicks", ["absorbs-bursts", "needs-consumer"]);

describe("a new connection starts with", () => {
  it.each([
    ["a request from a browser to a server", browser, server, { purpose: "request", protocol: "https" }],
    ["the store's own tongue", server, store, { purpose: "request", protocol: "sql" }],
    ["reads of a cache, in the tongue it is known by", server, cache, { purpose: "read", protocol: "redis" }],
    ["a publish into a queue", server, queue, { purpose: "publish", protocol: "amqp" }],
    ["work handed on by a queue", queue, server, { purpose: "subscribe", protocol: "amqp" }],
    ["a lookup", browser, part("DNS", ["lookup"]), { purpose: "lookup", protocol: "dns" }],
    [
      "replication between stores",
      store,
      part("Copy", ["stores"], { family: "relational" }),
      { purpose: "replicate", protocol: "replication" },
    ],
  ])("%s", (_what, from, to, wire) => {
    expect(suggestWire(from, to, { protocols })).toEqual(wire);
  });

  it("what its neighbours speak to the same target", () => {
    const spoken = {
      ...server,
      id: "b",
      in: [{ protocol: "long-poll", from: "c", purpose: "request" }],
    } as never;
    expect(suggestWire(server, spoken, { protocols }).protocol).toBe("long-poll");
  });

  it("no protocol where none fits", () => {
    expect(suggestWire(server, queue, { protocols: {} })).toEqual({ purpose: "publish" });
  });

  it("nothing that a browser cannot speak", () => {
    const found = suggestWire(browser, store, { protocols: { sql: protocols["sql"] as Protocol } });
    expect(found.protocol).toBeUndefined();
  });
});

describe("a connection gets a second look when", () => {
  it.each([
    ["a client holds the keys of a store", browser, store, { purpose: "request" }, "client-to-store"],
    ["a client writes into a queue", browser, queue, { purpose: "publish" }, "client-to-queue"],
    ["somebody calls a client", server, browser, { purpose: "request" }, "toward-client"],
    [
      "messages go to something that keeps none",
      server,
      part("Other", ["serves"]),
      { purpose: "publish" },
      "takes-no-messages",
    ],
    [
      "a browser would have to speak what it cannot",
      browser,
      server,
      { purpose: "request", protocol: "sql" },
      "not-from-browser",
    ],
    [
      "a protocol is not used for that",
      server,
      store,
      { purpose: "lookup", protocol: "sql" },
      "not-its-purpose",
    ],
  ] as const)("%s", (_what, from, to, wire, code) => {
    expect(remarkOnWire(from, to, wire, { protocols })?.code).toBe(code);
  });

  it.each([
    ["an ordinary request", browser, server, { purpose: "request", protocol: "https" }],
    [
      "a signed upload to a blob store",
      browser,
      part("Files", ["stores"], { family: "blob" }),
      { purpose: "write" },
    ],
    ["a stream that a client holds open", server, browser, { purpose: "stream" }],
    ["an unknown protocol", server, store, { purpose: "read", protocol: "gone" }],
  ] as const)("never for %s", (_what, from, to, wire) => {
    expect(remarkOnWire(from, to, wire, { protocols })).toBeNull();
  });
});
