import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { CATEGORIES, kindSchema, type Kind } from "@/lib/domain/catalogue/kind-schema";
import { protocolSchema, styleSchema } from "@/lib/domain/catalogue/protocol-schema";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";

const root = fileURLToPath(new URL("../../../", import.meta.url));

interface ContentFile {
  path: string;
  id: string;
  raw: string;
}

function filesOf(folder: string): ContentFile[] {
  const path = `content/catalogue/${folder}`;
  return readdirSync(`${root}${path}`)
    .sort()
    .map((name) => ({
      path: `${path}/${name}`,
      id: name.replace(/\.json$/, ""),
      raw: readFileSync(`${root}${path}/${name}`, "utf8"),
    }));
}

/** The parsed text, or undefined where it is not JSON. */
function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}

/** Parses every file and gathers the faults of all of them, each with its file and field. */
function readAll<Entry>(
  files: ContentFile[],
  schema: z.ZodType<Entry>,
): { entries: Entry[]; faults: string[] } {
  const entries: Entry[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const json = parseJson(file.raw);
    if (json === undefined) {
      faults.push(`${file.path}: is not JSON`);
      continue;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) entries.push(parsed.data);
    else
      faults.push(
        ...parsed.error.issues.map((issue) => `${file.path}: ${issue.path.join(".")}: ${issue.message}`),
      );
  }
  return { entries, faults };
}

const kindFiles = filesOf("kinds");
const protocolFiles = filesOf("protocols");
const styleFiles = filesOf("styles");
const allFiles = [...kindFiles, ...protocolFiles, ...styleFiles];
const kinds = readAll(kindFiles, kindSchema);
const protocols = readAll(protocolFiles, protocolSchema);
const styles = readAll(styleFiles, styleSchema);

const settings = kinds.entries.flatMap((kind) =>
  kind.settings.map((setting) => ({ kind, setting, at: `${kind.id}.${setting.key}` })),
);

function valuesOf(setting: Setting): string[] {
  return setting.type === "choice" ? setting.options.map((option) => option.value) : [];
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function kindsWithout(keys: string[], hold: (kind: Kind) => boolean): string[] {
  return kinds.entries
    .filter(hold)
    .flatMap((kind) =>
      keys
        .filter((key) => !kind.settings.some((setting) => setting.key === key))
        .map((key) => `${kind.id} has no ${key}`),
    );
}

/** The keys that the engine reads (`lib/domain/README.md`): their type, and their values where these are fixed. */
const FIXED_KEYS: Record<string, { type: Setting["type"]; values?: string[] }> = {
  instances: { type: "number" },
  size: { type: "choice", values: ["small", "standard", "large", "xlarge"] },
  zones: { type: "number" },
  state: { type: "choice", values: ["stateless", "sessions-in-memory"] },
  failover: { type: "choice", values: ["none", "passive", "active"] },
  shards: { type: "number" },
  shardKey: { type: "text" },
  role: { type: "choice", values: ["primary", "replica"] },
  replication: { type: "choice", values: ["async", "semi-sync", "sync"] },
  hitRatio: { type: "number" },
  strategy: {
    type: "choice",
    values: ["cache-aside", "read-through", "write-through", "write-behind", "refresh-ahead"],
  },
  ttlSeconds: { type: "number" },
  invalidation: { type: "choice", values: ["on-write", "ttl-only", "versioned-keys"] },
  eviction: { type: "choice", values: ["lru", "lfu"] },
  algorithm: { type: "choice" },
  layer: { type: "choice", values: ["l4", "l7"] },
  placement: { type: "choice", values: ["cloud", "software", "hardware", "dns"] },
  healthCheck: { type: "choice", values: ["tcp", "http-shallow", "http-deep", "passive"] },
  auth: {
    type: "choice",
    values: [
      "session-cookie",
      "bearer-jwt",
      "access-refresh",
      "oauth-oidc",
      "sso",
      "api-key",
      "mtls",
      "basic",
    ],
  },
  rateLimit: {
    type: "choice",
    values: ["token-bucket", "leaky-bucket", "fixed-window", "sliding-log", "sliding-window-counter"],
  },
  deadLetter: { type: "switch" },
  autoscale: { type: "choice", values: ["cpu", "queue-depth", "latency", "schedule"] },
  retentionDays: { type: "number" },
  backups: { type: "choice", values: ["none", "daily", "continuous"] },
  exposure: { type: "choice", values: ["public", "private"] },
  delivery: { type: "choice", values: ["at-most-once", "at-least-once", "exactly-once"] },
  multiRegion: { type: "choice", values: ["standby", "read-replicas", "multi-primary"] },
  processingMs: { type: "number" },
};

/** What a balancer may do, and what a router of shards may do. */
const BALANCING = [
  "round-robin",
  "weighted",
  "least-connections",
  "least-response-time",
  "ip-hash",
  "consistent-hash",
  "geographic",
];
const PLACING = ["hash", "consistent-hash", "range", "list", "directory"];

describe("the files of the catalogue", () => {
  it("satisfy their schemas", () => {
    expect([...kinds.faults, ...protocols.faults, ...styles.faults]).toEqual([]);
  });

  it("are named after their ids", () => {
    const wrong = allFiles
      .filter((file) => (parseJson(file.raw) as { id?: unknown } | undefined)?.id !== file.id)
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("keep the house's voice", () => {
    const banned = /best[ -]practice|industry standard|\binvalid\b/i;
    expect(allFiles.filter((file) => banned.test(file.raw)).map((file) => file.path)).toEqual([]);
  });
});

describe("kinds", () => {
  it("number at least 45, with something in every category", () => {
    expect(kinds.entries.length).toBeGreaterThanOrEqual(45);
    expect(
      CATEGORIES.filter((category) => !kinds.entries.some((kind) => kind.category === category)),
    ).toEqual([]);
  });

  it("have ids, names and setting keys of their own", () => {
    expect(repeated(kinds.entries.map((kind) => kind.id))).toEqual([]);
    expect(repeated(kinds.entries.map((kind) => kind.name.toLowerCase()))).toEqual([]);
    expect(repeated(settings.map(({ at }) => at))).toEqual([]);
    expect(kinds.entries.filter((kind) => repeated(kind.facts).length > 0).map((kind) => kind.id)).toEqual(
      [],
    );
  });

  it("wear icons that lucide-react has", () => {
    const icons = `${root}node_modules/lucide-react/dist/esm/icons/`;
    const missing = kinds.entries.filter(
      (kind) => !["mjs", "js"].some((ending) => existsSync(`${icons}${kind.icon}.${ending}`)),
    );
    expect(missing.map((kind) => `${kind.id}: ${kind.icon}`)).toEqual([]);
  });

  it("promise availabilities between 0 and 1", () => {
    expect(kinds.entries.filter((kind) => kind.availability.high > 1).map((kind) => kind.id)).toEqual([]);
  });

  it("offer the settings that their facts make rules ask for", () => {
    const faults = [
      ...kindsWithout(["algorithm", "healthCheck"], (kind) => kind.facts.includes("balances")),
      ...kindsWithout(["hitRatio", "ttlSeconds", "invalidation"], (kind) => kind.facts.includes("caches")),
      ...kindsWithout(["deadLetter", "delivery"], (kind) => kind.facts.includes("needs-consumer")),
      ...kindsWithout(["auth", "rateLimit"], (kind) => kind.facts.includes("entry")),
      ...kindsWithout(["failover", "zones"], (kind) => kind.facts.includes("single-writer")),
      ...kindsWithout(["shardKey"], (kind) => kind.settings.some((setting) => setting.key === "shards")),
      ...kindsWithout(["algorithm", "healthCheck", "hitRatio", "ttlSeconds", "rateLimit"], (kind) =>
        kind.facts.includes("generic"),
      ),
    ];
    expect(faults).toEqual([]);
  });
});

describe("settings", () => {
  it("with a fixed meaning have the same type and values everywhere", () => {
    const faults = settings.flatMap(({ setting, at }) => {
      const fixed = FIXED_KEYS[setting.key];
      if (!fixed) return [];
      if (fixed.type !== setting.type) return [`${at}: is a ${setting.type}, expected a ${fixed.type}`];
      const expected = fixed.values?.join(" ") ?? "";
      const found = valuesOf(setting).join(" ");
      return expected !== "" && expected !== found ? [`${at}: has ${found}, expected ${expected}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it("named algorithm balance equal targets or place keys", () => {
    const known = [BALANCING.join(" "), PLACING.join(" ")];
    const algorithms = settings.filter(({ setting }) => setting.key === "algorithm");
    expect(
      algorithms.filter(({ setting }) => !known.includes(valuesOf(setting).join(" "))).map(({ at }) => at),
    ).toEqual([]);
  });

  it("with a default have one of their own options or a number in their range", () => {
    const faults = settings.flatMap(({ setting, at }) => {
      if (setting.default === undefined) return [];
      if (setting.type === "choice")
        return valuesOf(setting).includes(setting.default) ? [] : [`${at}: ${setting.default} is no option`];
      if (setting.type === "number")
        return setting.min <= setting.default && setting.default <= setting.max
          ? []
          : [`${at}: ${setting.default} is out of range`];
      return [];
    });
    expect(faults).toEqual([]);
  });

  it("have options with values and labels of their own", () => {
    const faults = settings.filter(
      ({ setting }) =>
        setting.type === "choice" &&
        (repeated(valuesOf(setting)).length > 0 ||
          repeated(setting.options.map((option) => option.label)).length > 0),
    );
    expect(faults.map(({ at }) => at)).toEqual([]);
  });

  it("that are decisions by their value are never decided by a default", () => {
    const faults = settings.filter(
      ({ setting }) => setting.opensDecision?.settles === "value" && setting.default !== undefined,
    );
    expect(faults.map(({ at }) => at)).toEqual([]);
  });

  it("whose number is a decision by presence begin at their least, so that nothing is owed at first", () => {
    const numbers = settings.flatMap(({ setting, at }) =>
      setting.type === "number" && setting.opensDecision?.settles === "presence" ? [{ setting, at }] : [],
    );
    expect(numbers.filter(({ setting }) => setting.default !== setting.min).map(({ at }) => at)).toEqual([]);
  });
});

describe("protocols and styles", () => {
  it("have ids and names of their own", () => {
    for (const entries of [protocols.entries, styles.entries]) {
      expect(repeated(entries.map((entry) => entry.id))).toEqual([]);
      expect(repeated(entries.map((entry) => entry.name.toLowerCase()))).toEqual([]);
    }
  });

  it("carry every purpose there is", () => {
    const carried = new Set(protocols.entries.flatMap((protocol) => protocol.purposes));
    const purposes = protocolSchema.shape.purposes.element.options;
    expect(purposes.filter((purpose) => !carried.has(purpose))).toEqual([]);
  });
});
