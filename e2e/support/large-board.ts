import { replayOf } from "@/lib/content/check-content";
import { readContent } from "@/lib/content/read-content";
import { boardSchema, type Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";

type Box = {
  kind: string;
  name: string;
  x: number;
  y: number;
  parent?: string;
  settings?: Component["settings"];
};
type Line = [from: string, to: string, purpose: string, protocol: string];

const STEP = { x: 280, y: 112 };

/**
 * Sixty components in six ranks, two zones in a region, and a line for every purpose:
 *
 *   6 browsers > 6 gateways > [ zone A: 12 servers | zone B: 12 servers ] > 6 caches, 6 databases, 3 queues > 6 workers
 */
function boxes(): Map<string, Box> {
  const found = new Map<string, Box>([
    ["region", { kind: "region", name: "EU west", x: 2 * STEP.x - 60, y: -80 }],
    ["zoneA", { kind: "zone", name: "Zone A", x: 2 * STEP.x - 28, y: -24, parent: "region" }],
    ["zoneB", { kind: "zone", name: "Zone B", x: 3 * STEP.x - 28, y: -24, parent: "region" }],
  ]);
  const rank = (count: number, at: number, kind: string, name: string, more: Partial<Box> = {}): void => {
    for (let row = 0; row < count; row += 1)
      found.set(`${name.charAt(0).toLowerCase()}${String(at)}n${String(row)}`, {
        kind,
        name: `${name} ${String(row + 1)}`,
        x: at * STEP.x,
        y: row * STEP.y * (12 / count),
        ...more,
      });
  };
  rank(6, 0, "web-browser", "Browser");
  rank(6, 1, "api-gateway", "Gateway", { settings: { instances: 3 } });
  rank(12, 2, "app-server", "Orders and payments service", {
    parent: "zoneA",
    settings: { instances: 4, zones: 2 },
  });
  rank(12, 3, "app-server", "Shipping service", { parent: "zoneB" });
  rank(12, 4, "cache", "Hot rows");
  rank(6, 5, "relational-database", "Managed relational database");
  rank(3, 6, "task-queue", "Jobs waiting for a worker");
  return found;
}

const PURPOSES: readonly [purpose: string, protocol: string][] = [
  ["read", "redis"],
  ["write", "sql"],
  ["publish", "amqp"],
  ["control", "https"],
  ["stream", "websocket"],
  ["replicate", "replication"],
];

function lines(): Line[] {
  const found: Line[] = [];
  for (let row = 0; row < 6; row += 1) {
    found.push([`b0n${String(row)}`, `g1n${String(row)}`, "request", "https"]);
    found.push(
      [`g1n${String(row)}`, `o2n${String(row * 2)}`, "request", "http"],
      [`g1n${String(row)}`, `o2n${String(row * 2 + 1)}`, "request", "http"],
    );
  }
  for (let row = 0; row < 12; row += 1) {
    const [purpose, protocol] = PURPOSES[row % PURPOSES.length] ?? ["read", "redis"];
    found.push(
      [`o2n${String(row)}`, `s3n${String(row)}`, "request", "grpc"],
      [`s3n${String(row)}`, `h4n${String(row)}`, purpose, protocol],
    );
    found.push([`h4n${String(row)}`, `m5n${String(Math.floor(row / 2))}`, "read", "sql"]);
  }
  for (let row = 0; row < 3; row += 1)
    found.push([`m5n${String(row * 2)}`, `j6n${String(row)}`, "subscribe", "amqp"]);
  return found;
}

/** A walked board's frame with sixty components on it. `name` may call each of them otherwise. */
export function largeBoard(name: (given: string, at: number) => string = (given) => given): Board {
  const { content } = readContent("content");
  const walked = replayOf(content, "url-shortener")?.board;
  if (walked === undefined) throw new Error("The URL shortener cannot be walked.");
  const components = [...boxes()].map(([id, box], at) => {
    const { x, y, settings = {}, parent, kind } = box;
    const tall =
      kind === "region"
        ? { width: 2 * STEP.x + 60, height: 12 * STEP.y + 96 }
        : { width: STEP.x - 40, height: 12 * STEP.y + 20 };
    const isFrame = kind === "region" || kind === "zone";
    return [
      id,
      {
        id,
        kind,
        name: name(box.name, at),
        position: { x, y },
        pinned: false,
        settings,
        origin: "drawn",
        ...(parent !== undefined && { parent }),
        ...(isFrame && { size: tall }),
      },
    ];
  });
  const connections = lines().map(([from, to, purpose, protocol], at) => {
    const id = `w${String(at)}`;
    return [id, { id, from, to, purpose, protocol, settings: {}, origin: "drawn" }];
  });
  return boardSchema.parse({
    ...walked,
    about: { ...walked.about, name: name("Sixty components", 0) },
    components: Object.fromEntries(components),
    connections: Object.fromEntries(connections),
    cards: {
      note: {
        id: "note",
        text: name("What the picture does not say: these are the parts of one team of five.", 1),
        position: { x: 0, y: 1_380 },
      },
    },
    dataModels: {
      model: {
        id: "model",
        name: name("Orders", 2),
        position: { x: 5 * STEP.x, y: 1_380 },
        store: "m5n0",
        entities: { e: { name: name("order", 3), key: "id", fields: "customer, paid at, lines", order: 0 } },
        queries: { q: { text: "orders of a customer, newest first", order: 0 } },
      },
    },
  });
}
