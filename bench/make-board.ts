import type { Board } from "@/lib/domain/board/board-schema";
import { boardSchema } from "@/lib/domain/board/board-schema";
import type { Settings } from "@/lib/domain/board/scalars";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { beginBoard } from "@/lib/domain/practice/begin-board";

type Box = { kind: string; name: string; settings?: Settings; inside?: string };
type Line = { from: string; to: string; purpose: string; protocol: string; style?: string };

type Plan = { boxes: Map<string, Box>; lines: Line[] };

/**
 * One area of the system: a balancer in front of three servers in a scaling group, a cache, a primary with its copy, a
 * queue with two workers, a search index, a bucket, a counter of requests and an inner service with its own store.
 *
 *   gateway ── lb ── app ×3 ──┬── cache          queue ── worker ×2 ──┬── db
 *                             ├── db ── replica                       └── bucket
 *                             ├── queue
 *                             └── inner ── documents, search
 */
const AREA: Readonly<Record<string, Box>> = {
  group: { kind: "scaling-group", name: "Group", settings: { minInstances: 2 } },
  lb: {
    kind: "load-balancer",
    name: "Balancer",
    settings: { algorithm: "round-robin", healthCheck: "http-shallow", failover: "passive", zones: 2 },
  },
  appA: {
    kind: "app-server",
    name: "Server A",
    settings: { instances: 4, state: "stateless", zones: 2 },
    inside: "group",
  },
  appB: {
    kind: "app-server",
    name: "Server B",
    settings: { instances: 4, state: "stateless", zones: 2 },
    inside: "group",
  },
  appC: { kind: "app-server", name: "Server C", settings: { instances: 2, size: "large" }, inside: "group" },
  sessions: { kind: "session-store", name: "Sessions", settings: { failover: "passive" } },
  cache: {
    kind: "cache",
    name: "Hot rows",
    settings: { strategy: "cache-aside", ttlSeconds: 60, eviction: "lru", hitRatio: 0.9, instances: 2 },
  },
  db: {
    kind: "relational-database",
    name: "Rows",
    settings: { failover: "passive", backups: "daily", zones: 2 },
  },
  replica: { kind: "read-replica", name: "Copy", settings: { replication: "async", instances: 2 } },
  queue: { kind: "task-queue", name: "Jobs", settings: { deadLetter: true, delivery: "at-least-once" } },
  workA: { kind: "worker", name: "Worker A", settings: { instances: 5 } },
  workB: { kind: "worker", name: "Worker B", settings: { instances: 5, autoscale: "queue-depth" } },
  bucket: { kind: "object-store", name: "Files" },
  inner: { kind: "app-server", name: "Inner service", settings: { instances: 3, state: "stateless" } },
  documents: { kind: "document-store", name: "Documents", settings: { failover: "passive" } },
  search: { kind: "search-index", name: "Search", settings: { instances: 2 } },
};

const AREA_LINES: readonly Line[] = [
  ...["appA", "appB", "appC"].flatMap((app): Line[] => [
    { from: "lb", to: app, purpose: "request", protocol: "http" },
    { from: app, to: "cache", purpose: "read", protocol: "redis" },
    { from: app, to: "db", purpose: "request", protocol: "sql", style: "query" },
  ]),
  { from: "appA", to: "replica", purpose: "read", protocol: "sql", style: "query" },
  { from: "appB", to: "replica", purpose: "read", protocol: "sql", style: "query" },
  { from: "appA", to: "sessions", purpose: "request", protocol: "redis" },
  { from: "db", to: "replica", purpose: "replicate", protocol: "replication" },
  { from: "appA", to: "queue", purpose: "publish", protocol: "amqp", style: "message" },
  { from: "queue", to: "workA", purpose: "subscribe", protocol: "amqp", style: "message" },
  { from: "queue", to: "workB", purpose: "subscribe", protocol: "amqp", style: "message" },
  { from: "workA", to: "db", purpose: "write", protocol: "sql", style: "query" },
  { from: "workB", to: "bucket", purpose: "write", protocol: "s3" },
  { from: "appB", to: "inner", purpose: "request", protocol: "grpc", style: "grpc" },
  { from: "appC", to: "inner", purpose: "request", protocol: "grpc", style: "grpc" },
  { from: "inner", to: "documents", purpose: "request", protocol: "tcp", style: "query" },
  { from: "inner", to: "search", purpose: "read", protocol: "http", style: "query" },
];

function addArea(plan: Plan, number: number, gateway: string): void {
  const id = (name: string): string => `a${String(number).padStart(3, "0")}-${name}`;
  for (const [name, box] of Object.entries(AREA)) {
    plan.boxes.set(id(name), {
      ...box,
      name: `${box.name} ${String(number)}`,
      inside: box.inside ? id(box.inside) : "network",
    });
  }
  for (const line of AREA_LINES) plan.lines.push({ ...line, from: id(line.from), to: id(line.to) });
  plan.lines.push({ from: gateway, to: id("lb"), purpose: "request", protocol: "http" });
}

/** What stands before the areas: two clients, names, an edge, and a gateway for every ten areas. */
function beginPlan(): Plan {
  const boxes: [string, Box][] = [
    ["region", { kind: "region", name: "West" }],
    ["network", { kind: "private-network", name: "Inside", inside: "region" }],
    ["browser", { kind: "web-browser", name: "Browser" }],
    ["phone", { kind: "mobile-app", name: "Phone" }],
    ["edge", { kind: "cdn", name: "Edge", settings: { fill: "pull", ttlSeconds: 300, hitRatio: 0.8 } }],
  ];
  const door = { purpose: "request", protocol: "https", style: "rest" };
  return {
    boxes: new Map(boxes),
    lines: [
      { from: "browser", to: "edge", ...door },
      { from: "phone", to: "edge", ...door },
    ],
  };
}

function planBoard(size: number): Plan {
  const plan = beginPlan();
  const perArea = Object.keys(AREA).length;
  for (let area = 0; plan.boxes.size + perArea + (area % 10 === 0 ? 1 : 0) <= size; area += 1) {
    const gateway = `gateway${String(Math.floor(area / 10))}`;
    if (area % 10 === 0) {
      plan.boxes.set(gateway, {
        kind: "api-gateway",
        name: `Gateway ${String(area / 10)}`,
        settings: {
          instances: 3,
          rateLimit: "token-bucket",
          algorithm: "round-robin",
          healthCheck: "http-shallow",
        },
      });
      plan.lines.push({ from: "edge", to: gateway, purpose: "request", protocol: "https", style: "rest" });
    }
    addArea(plan, area, gateway);
  }
  for (let spare = plan.boxes.size; spare < size; spare += 1) {
    const id = `spare${String(spare)}`;
    plan.boxes.set(id, {
      kind: "worker",
      name: `Worker ${String(spare)}`,
      settings: { instances: 2 },
      inside: "network",
    });
    plan.lines.push({ from: "a000-queue", to: id, purpose: "subscribe", protocol: "amqp", style: "message" });
  }
  return plan;
}

/**
 * A board of exactly `size` components (25 or more), about 1.5 connections to a component, in areas of sixteen behind
 * gateways, inside a region, a private network and scaling groups. Says the same for the same size. Without notes.
 */
export function makeBoard(size: number, knowledge: PublicKnowledge): Board {
  const plan = planBoard(size);
  const begun = beginBoard({
    problem: knowledge.problem,
    contentVersion: knowledge.version,
    name: `${String(size)} components`,
    now: "2026-01-01T00:00:00.000Z",
  });
  const components = [...plan.boxes].map(([id, box], index) => {
    const { kind, name, settings = {}, inside } = box;
    const position = { x: (index % 40) * 260, y: Math.floor(index / 40) * 128 };
    return [
      id,
      {
        id,
        kind,
        name,
        position,
        pinned: false,
        settings,
        origin: "drawn",
        ...(inside && { parent: inside }),
      },
    ];
  });
  const connections = plan.lines.map((line, index) => [
    `w${String(index)}`,
    { id: `w${String(index)}`, ...line, settings: {}, origin: "drawn" },
  ]);
  return boardSchema.parse({
    ...begun,
    about: { ...begun.about, stage: Math.max(0, (knowledge.problem?.stages.length ?? 1) - 1) },
    components: Object.fromEntries(components),
    connections: Object.fromEntries(connections),
  });
}
