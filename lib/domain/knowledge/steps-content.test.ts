import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { guideSchema, type Guide } from "@/lib/domain/knowledge/guide-schema";
import type { Anchor, PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import type {
  ComponentSelector,
  Condition,
  ConnectionSelector,
} from "@/lib/domain/knowledge/selector-schema";
import { CHAPTERS, STEP_IDS, stepSchema, type Option, type Step } from "@/lib/domain/knowledge/step-schema";

const content = fileURLToPath(new URL("../../../content/", import.meta.url));

type Read<Entry> = { entries: Entry[]; faults: string[] };

/** Parses every file of a folder and gathers the faults of all of them, each with its file and field. */
function readFolder<Entry extends { id: string }>(folder: string, schema: z.ZodType<Entry>): Read<Entry> {
  const read: Read<Entry> = { entries: [], faults: [] };
  for (const name of readdirSync(content + folder).sort()) {
    const file = `${folder}/${name}`;
    const parsed = schema.safeParse(JSON.parse(readFileSync(content + file, "utf8")));
    if (!parsed.success) {
      read.faults.push(
        ...parsed.error.issues.map((issue) => `${file} ${issue.path.join(".")}: ${issue.message}`),
      );
      continue;
    }
    if (`${parsed.data.id}.json` !== name) read.faults.push(`${file} id: is "${parsed.data.id}"`);
    read.entries.push(parsed.data);
  }
  return read;
}

const steps = readFolder<Step>("steps", stepSchema);
const guides = readFolder<Guide>("guides", guideSchema);
const questions = steps.entries.flatMap((step) => step.questions.map((question) => ({ step, question })));
const options = questions.flatMap(({ step, question }) =>
  question.options.map((option) => ({ step, question, option })),
);

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

const QUESTIONS = words(`
  s0.frame s1.baseline s1.risk s2.split s3.store s4.scaling s5.balancer s6.health s7.redundancy s8.api-style s9.realtime
  s10.contract s11.auth s12.protection s13.cache s14.delivery s15.replication s16.sharding s17.queue s18.resilience
  s19.operations s20.regions`);

/** The largest known risk of a system that was taken over: one question of our own, asked of its owners alone. */
const RISKS = "risk-access risk-change risk-data risk-load risk-outage";

/** Every option of the source book's tables (part A3), in the order of the tables. */
const OPTIONS: Readonly<Record<string, string>> = {
  s0: "estimate-first assume-and-state skip",
  s1: "single-box managed-paas start-distributed",
  s2: "split-self-hosted-db split-managed-db stay-single blobs-to-object-store",
  s3: "sql nosql.document nosql.wide-column nosql.key-value nosql.graph polyglot",
  s4: "vertical horizontal hybrid autoscale",
  s5: "round-robin least-connections least-response-time ip-hash weighted geographic consistent-hash",
  s6: "tcp http-shallow http-deep passive fail-open",
  s7: "active-active active-passive-hot active-passive-cold self-healing multi-az accept-risk",
  s8: "rest graphql grpc mixed bff",
  s9: "https long-poll sse websocket webrtc amqp mqtt grpc-http2 tcp udp",
  s10: "page.offset page.cursor version.url version.header evolve.additive idempotency-key",
  s11: "basic session-cookie bearer-jwt access-refresh oauth2-oidc sso api-key mtls rbac abac acl combined",
  s12: "rate-limit cors injection-safe waf private-network csrf-token xss-defence",
  s13: "cache-aside read-through write-through write-behind refresh-ahead",
  s14: "pull push edge-dynamic signed-url",
  s15: "leader-follower-async leader-follower-semi-sync leader-follower-sync multi-leader leaderless-quorum cqrs",
  s16: "federation hash range list-geo directory consistent-hash",
  s17: "task-queue pub-sub log-stream workflow-engine inline",
  s18: "token-bucket leaky-bucket fixed-window sliding-log sliding-window-counter circuit-breaker timeout-retry-jitter bulkhead load-shed gateway",
  s19: "metrics structured-logs tracing blue-green canary rolling autoscale.cpu autoscale.queue-depth autoscale.latency iac",
  s20: "backup-restore pilot-light warm-standby hot-standby active-active",
  s21: "",
};

const KINDS = new Set(
  words(`
  web-browser mobile-app partner-system device dns cdn load-balancer api-gateway reverse-proxy geo-dns single-server
  app-server worker serverless-function websocket-gateway scheduler media-transcoder managed-platform database
  relational-database document-store wide-column-store key-value-store graph-database search-index time-series-store
  object-store read-replica shard-router data-warehouse cache local-cache session-store task-queue event-log pub-sub
  workflow-engine notification-service identity-provider waf rate-limiter secrets-vault metrics log-store tracing
  delivery-pipeline llm model-gateway agent orchestrator tool vector-store session-layer region zone private-network
  scaling-group generic-component external-system`),
);
const PROTOCOLS = new Set(
  words(`
  https http dns sql redis amqp kafka grpc websocket sse long-poll webrtc mqtt tcp udp s3 replication health-probe
  telemetry oidc mcp token-stream`),
);
const STYLES = new Set(words("rest graphql grpc message query"));

/** The slots that a step's words may have. */
const SLOTS = new Set(words("component percent value limit resource threshold target standing"));

const unknown = (known: ReadonlySet<string>, used: readonly string[], where: string): string[] =>
  used.filter((id) => !known.has(id)).map((id) => `${where}: unknown "${id}"`);

function componentFaults(selector: ComponentSelector, where: string): string[] {
  return unknown(KINDS, selector.kinds ?? [], where);
}

function connectionFaults(selector: ConnectionSelector, where: string): string[] {
  return [
    ...unknown(PROTOCOLS, selector.protocols ?? [], where),
    ...unknown(STYLES, selector.styles ?? [], where),
    ...(selector.from ? componentFaults(selector.from, where) : []),
    ...(selector.to ? componentFaults(selector.to, where) : []),
  ];
}

function conditionFaults(condition: Condition, where: string): string[] {
  if ("components" in condition) return componentFaults(condition.components, where);
  return "connections" in condition ? connectionFaults(condition.connections, where) : [];
}

function anchorsOf(move: PlacementMove): Anchor[] {
  switch (move.do) {
    case "add":
      return [move.beside, move.inside].flatMap((anchor) => anchor ?? []);
    case "insert":
    case "connect":
      return [move.from, move.to];
    case "change-kind":
    case "set":
    case "place":
    case "remove":
      return [move.target];
    case "wrap":
      return [move.around];
    case "disconnect":
    case "set-connections":
      return [];
  }
}

function wireFaults(wire: { protocol?: string; style?: string }, where: string): string[] {
  return [
    ...unknown(PROTOCOLS, wire.protocol === undefined ? [] : [wire.protocol], where),
    ...unknown(STYLES, wire.style === undefined ? [] : [wire.style], where),
  ];
}

function moveFaults(move: PlacementMove, where: string): string[] {
  const anchors = anchorsOf(move).flatMap((anchor) =>
    "ref" in anchor ? [] : componentFaults(anchor, where),
  );
  const kind = "kind" in move ? unknown(KINDS, [move.kind], where) : [];
  const wire =
    move.do === "insert" ? wireFaults(move.onward, where) : "protocol" in move ? wireFaults(move, where) : [];
  const lines = "connections" in move ? connectionFaults(move.connections, where) : [];
  return [...anchors, ...kind, ...wire, ...lines];
}

/** Refs that are used before the move that makes them, and refs that are made twice. */
function refFaults(option: Option): string[] {
  const made = new Set<string>();
  return option.place.flatMap((move) => {
    const used = anchorsOf(move).flatMap((anchor) => ("ref" in anchor ? [anchor.ref] : []));
    const faults = used
      .filter((ref) => !made.has(ref))
      .map((ref) => `${option.id}: "${ref}" is used before it is placed`);
    if (!("ref" in move)) return faults;
    const twice = made.has(move.ref) ? [`${option.id}: "${move.ref}" is placed twice`] : [];
    made.add(move.ref);
    return [...faults, ...twice];
  });
}

function duplicates(all: readonly string[]): string[] {
  return all.filter((one, index) => all.indexOf(one) !== index);
}

describe("the steps of the ladder", () => {
  it("satisfy their schema, every file and field", () => {
    expect(steps.faults).toEqual([]);
  });

  it("are s0 to s21, and their chapters come in order", () => {
    expect(new Set(steps.entries.map((step) => step.id))).toEqual(new Set(STEP_IDS));
    const chapters = STEP_IDS.map((id) =>
      CHAPTERS.indexOf(steps.entries.find((step) => step.id === id)?.chapter ?? "frame"),
    );
    expect(chapters).toEqual([...chapters].sort((a, b) => a - b));
  });

  it("ask the questions that others refer to", () => {
    expect(questions.map(({ question }) => question.id).sort()).toEqual([...QUESTIONS].sort());
    for (const { step, question } of questions) expect(question.id.split(".")[0]).toBe(step.id);
  });

  it.each(STEP_IDS)(
    "%s offers every option of the source book, and the risks of a system taken over",
    (id) => {
      const offered = options.filter(({ step }) => step.id === id).map(({ option }) => option.id);
      expect(offered.sort()).toEqual(
        words(`${OPTIONS[id] ?? ""} ${id === "s1" ? RISKS : ""}`)
          .map((name) => `${id}.${name}`)
          .sort(),
      );
    },
  );

  it("give each option an id of its own and three to eight words in lower case", () => {
    expect(duplicates(options.map(({ option }) => option.id))).toEqual([]);
    const faults = options.filter(
      ({ option }) =>
        option.words.length < 3 ||
        option.words.length > 8 ||
        option.words.some((word) => word !== word.toLowerCase()) ||
        duplicates(option.words).length > 0,
    );
    expect(faults.map(({ option }) => `${option.id}: ${option.words.join(", ")}`)).toEqual([]);
  });

  it("name a price for every option in a mechanism that the gain does not name", () => {
    const faults = options.filter(({ option }) =>
      option.giveUp.some((cost) => option.gain.some((gain) => gain.by === cost.by)),
    );
    expect(faults.map(({ option }) => option.id)).toEqual([]);
  });

  it("use only slots that the engine fills", () => {
    const slots = steps.entries.flatMap((step) =>
      [step.words.due, step.words.notYet].flatMap((text) =>
        [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""),
      ),
    );
    expect(slots.filter((slot) => !SLOTS.has(slot))).toEqual([]);
  });

  it("never say what the house does not say", () => {
    const refused = /\b(invalid|best practices?|industry standard|state of the art)\b/i;
    const faults = [...steps.entries, ...guides.entries].flatMap((entry) => {
      const found = refused.exec(JSON.stringify(entry));
      return found ? [`${entry.id}: ${found[0]}`] : [];
    });
    expect(faults).toEqual([]);
  });
});

describe("the examples of the notes", () => {
  it.each(questions.map(({ question }) => [question.id, question] as const))(
    "%s weighs two options of the question and pays with another quality than it gains",
    (_id, question) => {
      const { example } = question;
      const ids = question.options.map((option) => option.id);
      expect(ids).toContain(example.option);
      expect(ids).toContain(example.rejected);
      expect(example.option).not.toBe(example.rejected);
      expect(example.gain.quality).not.toBe(example.giveUp.quality);
    },
  );

  it.each(questions.map(({ question }) => [question.id, question.example] as const))(
    "%s cites a number and says at which number to look again",
    (_id, example) => {
      expect(example.because).toMatch(/\d/);
      expect(
        "event" in example.revisitWhen ? example.revisitWhen.event : String(example.revisitWhen.value),
      ).toMatch(/\d/);
    },
  );
});

describe("how options are seen and drawn", () => {
  it("uses kinds, protocols and styles that exist", () => {
    const faults = options.flatMap(({ option }) => [
      ...option.shows.flatMap((condition) => conditionFaults(condition, option.id)),
      ...option.place.flatMap((move) => moveFaults(move, option.id)),
    ]);
    const triggers = steps.entries.flatMap((step) =>
      step.triggers.flatMap((trigger) => {
        if (trigger.type === "busy") return componentFaults(trigger.of, step.id);
        if (trigger.type === "demand")
          return unknown(KINDS, trigger.unitKind === undefined ? [] : [trigger.unitKind], step.id);
        return trigger.type === "board"
          ? trigger.all.flatMap((condition) => conditionFaults(condition, step.id))
          : [];
      }),
    );
    expect([...faults, ...triggers]).toEqual([]);
  });

  it("places a ref before it is used, and once", () => {
    expect(options.flatMap(({ option }) => refFaults(option))).toEqual([]);
  });
});

describe("the guides", () => {
  it("satisfy their schema, every file and field", () => {
    expect(guides.faults).toEqual([]);
    expect(guides.entries.map((guide) => guide.id)).toEqual(["balancing", "data-store"]);
  });

  it("are named by the step whose question they answer", () => {
    const named = steps.entries.flatMap((step) =>
      step.guide === undefined ? [] : [`${step.id} ${step.guide}`],
    );
    expect(named.sort()).toEqual(["s3 data-store", "s5 balancing"]);
  });

  describe.each(guides.entries.map((guide) => [guide.id, guide] as const))("%s", (_id, guide) => {
    const questionOf = new Map(guide.questions.map((question) => [question.id, question]));
    const answers = guide.questions.flatMap((question) => question.answers);

    it("leads each answer either on or to an end", () => {
      for (const answer of answers)
        expect([answer.next, answer.verdict].filter((way) => way !== undefined)).toHaveLength(1);
    });

    it("reaches every question by exactly one way, so it has no cycle", () => {
      const ways = [guide.first, ...answers.flatMap((answer) => answer.next ?? [])];
      expect(ways.sort()).toEqual([...questionOf.keys()].sort());
      const reached = new Set<string>();
      const visit = (id: string): void => {
        expect(reached.has(id)).toBe(false);
        reached.add(id);
        for (const answer of questionOf.get(id)?.answers ?? [])
          if (answer.next !== undefined) visit(answer.next);
      };
      visit(guide.first);
      expect(reached.size).toBe(guide.questions.length);
    });

    it("ends in options of its step, each with a verdict, and every option is an end", () => {
      const step = steps.entries.find((one) => one.guide === guide.id);
      const offered = (step?.questions ?? []).flatMap((question) =>
        question.options.map((option) => option.id),
      );
      const ends = [...new Set(answers.flatMap((answer) => answer.verdict ?? []))];
      expect(ends.sort()).toEqual(offered.sort());
      expect(guide.verdicts.map((verdict) => verdict.option).sort()).toEqual(ends.sort());
    });
  });
});
