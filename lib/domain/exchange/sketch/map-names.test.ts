import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { mapNames, takeProposals, type Proposal } from "@/lib/domain/exchange/sketch/map-names";
import { readSketch } from "@/lib/domain/exchange/sketch/read-sketch";

/** What each name of a text is taken for. */
function taken(text: string): Record<string, Proposal> {
  const sketch = readSketch(text);
  const proposals = mapNames(sketch, testContent);
  return Object.fromEntries(
    [...sketch.nodes, ...sketch.frames].map(({ key, name }) => [name, proposals[key]!]),
  );
}

function kinds(text: string): Record<string, string> {
  return Object.fromEntries(Object.entries(taken(text)).map(([name, { kind }]) => [name, kind]));
}

describe("names of a sketch", () => {
  it("are taken for kinds by the catalogue's own words", () => {
    expect(
      kinds(
        "web -> lb -> api x4 -> postgres, redis, kafka, s3\napi -> auth0, elasticsearch\nkafka -> worker",
      ),
    ).toEqual({
      web: "web-browser",
      lb: "load-balancer",
      api: "app-server",
      postgres: "relational-database",
      redis: "cache",
      kafka: "event-log",
      s3: "object-store",
      auth0: "identity-provider",
      elasticsearch: "search-index",
      worker: "worker",
    });
  });

  it("are taken for what their last word says, however they are written", () => {
    expect(
      kinds("x -> worker queue, queue worker, OrdersDB, orders-db, Redis_Cache, API-Gateway, rate limiters"),
    ).toMatchObject({
      "worker queue": "task-queue",
      "queue worker": "worker",
      OrdersDB: "database",
      "orders-db": "database",
      Redis_Cache: "cache",
      "API-Gateway": "api-gateway",
      "rate limiters": "rate-limiter",
    });
  });

  it("are taken for what the text says they are, before their name is asked", () => {
    expect(kinds("web -> orders\norders: mongo")).toMatchObject({ orders: "document-store" });
    expect(kinds('graph LR\na["Cache<br/>Event log"]')).toMatchObject({ Cache: "event-log" });
  });

  it("are no clients where something calls them", () => {
    expect(kinds("app -> api")["app"]).toBe("mobile-app");
    expect(kinds("lb -> app -> db")["app"]).toBe("app-server");
    expect(kinds("browser -> web -> db")["web"]).toBe("app-server");
    expect(kinds("api -> browser")["browser"]).toBe("web-browser");
  });

  it("without a word of the catalogue are guessed by shape and place, and that is said", () => {
    const found = taken("graph LR\na[Booking] --> b[Ledger] --> c[(Entries)]\nb --> q[[Later]]");
    expect(found).toMatchObject({
      Booking: { kind: "generic-component", confidence: "guess" },
      Ledger: {
        kind: "app-server",
        confidence: "guess",
        because: expect.stringContaining("calls others") as string,
      },
      Entries: {
        kind: "database",
        confidence: "guess",
        because: expect.stringContaining("cylinder") as string,
      },
      Later: { kind: "task-queue", confidence: "guess" },
    });
  });

  it("come with how sure that is, why, and what else it may be", () => {
    expect(taken("x -> postgres, orders db, nginx, Load balancer")).toMatchObject({
      postgres: { confidence: "sure", because: '"postgres" is a word for it.' },
      "orders db": { confidence: "likely", because: '"db" is a word for it.' },
      nginx: { kind: "reverse-proxy", confidence: "likely", others: ["load-balancer"] },
      "Load balancer": { confidence: "sure", because: "It is called so." },
    });
  });

  it("of frames are taken for containers alone", () => {
    const found = taken(
      "graph LR\nsubgraph a [Production VPC]\nx\nend\nsubgraph b [AZ 1]\nend\nsubgraph c [us-east region]\nend\nsubgraph d [Our k8s cluster]\nend\nsubgraph e [redis]\nend",
    );
    expect(found).toMatchObject({
      "Production VPC": { kind: "private-network" },
      "AZ 1": { kind: "zone" },
      "us-east region": { kind: "region" },
      "Our k8s cluster": { kind: "scaling-group" },
      redis: { kind: "private-network", confidence: "guess" },
    });
  });

  it("depend on the words alone: every name and every other name of every kind leads to it or to one that shares it", () => {
    const strays = Object.values(testContent.kinds).flatMap((kind) => {
      const isFrame = kind.facts.includes("container");
      return [kind.name, ...kind.aliases, ...(kind.drawnAs ?? [])].flatMap((word) => {
        const text = isFrame ? `graph LR\nsubgraph a ["${word}"]\nend` : `graph LR\na["${word}"]`;
        const [proposal] = Object.values(taken(text));
        const shares =
          proposal !== undefined && (proposal.kind === kind.id || proposal.others.includes(kind.id));
        return shares ? [] : [`${word}: ${kind.id}, but ${proposal?.kind ?? "nothing"}`];
      });
    });
    expect(strays).toEqual([]);
  });

  it("never are taken for a deprecated kind", () => {
    const catalogue = {
      kinds: { ...testContent.kinds, cache: { ...testContent.kinds["cache"]!, deprecated: true } },
    };
    const sketch = readSketch("x -> redis");
    expect(Object.values(mapNames(sketch, catalogue)).map(({ kind }) => kind)).not.toContain("cache");
  });

  it("have no proposal where the catalogue has nothing, and are then left out", () => {
    const sketch = readSketch("web -> api");
    expect(mapNames(sketch, { kinds: {} })).toEqual({});
    expect(takeProposals(sketch, {})).toEqual({ n1: null, n2: null });
  });
});
