import { boardSchema, SCHEMA_VERSION } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { DataFamily, Fact } from "@/lib/domain/catalogue/facts";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Protocol, Purpose } from "@/lib/domain/catalogue/protocol-schema";
import { indexBoard, type BoardIndex } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** For tests: a catalogue of a few kinds that are nothing but their facts, and boards written in two lists. */

const figure = { value: 0.99, low: 0, high: 1, grade: "judgement", source: { title: "A test" } } as const;
const says = "Words long enough for a schema.";

function kind(id: string, facts: readonly Fact[], family?: DataFamily): Kind {
  return {
    id,
    name: `A ${id}`,
    category: "compute",
    icon: "box",
    aliases: [],
    facts: [...facts],
    ...(family && { family }),
    settings: [],
    capacity: {},
    latencyMs: figure,
    availability: figure,
    usdPerMonth: figure,
    card: { what: says, when: says, whenNot: says, failsBy: says },
    sources: [{ title: "A test" }],
  };
}

function protocol(id: string, purposes: readonly Purpose[], asynchronous: boolean): Protocol {
  const channel = { longLived: false, fromBrowser: true, encrypted: true, asynchronous };
  return { id, name: id, purposes: [...purposes], ...channel, summary: says, sources: [{ title: "A test" }] };
}

const kinds = [
  kind("client", ["client"]),
  kind("server", ["serves", "runs-code"]),
  kind("balancer", ["balances", "serves", "entry"]),
  kind("store", ["stores", "durable", "single-writer"], "relational"),
  kind("index", ["stores", "durable"], "search"),
  kind("service", ["stores", "durable", "managed-redundancy"], "key-value"),
  kind("region", ["container", "region"]),
  kind("zone", ["container", "zone"]),
  kind("group", ["container", "scaling-group"]),
];

const catalogue: Catalogue = {
  kinds: Object.fromEntries(kinds.map((one) => [one.id, one])),
  protocols: {
    call: protocol("call", ["request", "write"], false),
    post: protocol("post", ["publish", "write"], true),
  },
  styles: {},
};

/** A part as `kind id`, or with more to say. */
export type DrawnPart = { id: string; kind: string; parent?: string; settings?: Record<string, Scalar> };

/** A connection as `from to`, or with more to say. */
export type DrawnLine = { from: string; to: string; purpose?: Purpose; protocol?: string };

/** The index of a board with these parts and connections; connection ids are `c0`, `c1` … in their order. */
export function drawIndex(parts: readonly DrawnPart[], lines: readonly DrawnLine[]): BoardIndex {
  const drawn = { position: { x: 0, y: 0 }, pinned: false, origin: "drawn" };
  const components = parts.map((part): [string, object] => [
    part.id,
    { name: part.id, settings: {}, ...drawn, ...part },
  ]);
  const connections = lines.map((line, place): [string, object] => [
    `c${place}`,
    { id: `c${place}`, purpose: "request", settings: {}, origin: "drawn", ...line },
  ]);
  const board = boardSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    about: { name: "A test", stage: 0, createdAt: "2026-01-01T00:00:00Z" },
    intake: { confirmed: {}, concerns: {}, context: "", apiContract: "" },
    workload: { usersPerDay: 1, peakFactor: 1, retentionDays: 0, growthPerYear: 0, connectedShare: 0 },
    overlay: BLANK_OVERLAY,
    classes: {},
    requirements: {},
    decisions: {},
    waivers: {},
    cards: {},
    dataModels: {},
    components: Object.fromEntries<unknown>(components),
    connections: Object.fromEntries<unknown>(connections),
  });
  return indexBoard(board, catalogue);
}

/** Parts from `client web`, `server app`; connections from `web app`, `app db`. */
export function sketchIndex(parts: readonly string[], lines: readonly string[]): BoardIndex {
  const pair = (text: string): [string, string] => {
    const [first = "", second = ""] = text.split(" ");
    return [first, second];
  };
  return drawIndex(
    parts.map((text) => ({ kind: pair(text)[0], id: pair(text)[1] })),
    lines.map((text) => ({ from: pair(text)[0], to: pair(text)[1] })),
  );
}
