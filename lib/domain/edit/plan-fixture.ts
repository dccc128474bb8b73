import { SCHEMA_VERSION, type Board } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { smallOverlay } from "@/lib/domain/overlay/overlay-fixture";
import type { Question, Step, StepId } from "@/lib/domain/knowledge/step-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** For tests: a small catalogue, two questions and gates that are open unless a test shuts them. */

const figure = { value: 1, low: 1, high: 1, grade: "judgement", source: { title: "A test" } } as const;
const says = "Words long enough for a schema.";

function kind(id: string, facts: readonly Fact[], settings: readonly Setting[] = []): Kind {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    category: "compute",
    icon: "box",
    aliases: [],
    facts: [...facts],
    settings: [...settings],
    capacity: {},
    latencyMs: figure,
    availability: figure,
    usdPerMonth: figure,
    card: { what: says, when: says, whenNot: says, failsBy: says },
    sources: [{ title: "A test" }],
  };
}

const instances: Setting = {
  type: "number",
  key: "instances",
  label: "Copies",
  help: says,
  unit: "copies",
  min: 1,
  max: 100,
  step: 1,
};
const strategy: Setting = {
  type: "choice",
  key: "strategy",
  label: "Strategy",
  help: says,
  options: [
    { value: "aside", label: "Aside" },
    { value: "through", label: "Through" },
  ],
};
const autoscale: Setting = { type: "switch", key: "autoscale", label: "Scales", help: says };
const shardKey: Setting = { type: "text", key: "shardKey", label: "Key", help: says, maxLength: 20 };

function question(id: string, options: readonly string[]): Question {
  const effect = { quality: "latency", by: "some mechanism" } as const;
  const option = (name: string): Question["options"][number] => ({
    id: `${id}.${name}`,
    name,
    summary: says,
    chooseWhen: says,
    gain: [effect],
    giveUp: [effect],
    shows: [],
    place: [],
    words: [],
  });
  const example = {
    option: "a",
    because: says,
    rejected: "b",
    since: says,
    gain: effect,
    giveUp: effect,
    revisitWhen: { event: says },
  };
  return { id, text: "Which one is it going to be?", required: false, options: options.map(option), example };
}

function step(id: StepId, questions: Question[]): Step {
  return {
    id,
    title: id,
    chapter: "frame",
    goal: says,
    triggers: [{ type: "always" }],
    words: { due: says, notYet: says },
    questions,
    blockingRules: [],
    lesson: [says],
    mistakes: [says, says],
    followUps: [],
    diagram: { before: says, after: says },
    hints: [says, says, says],
    sources: [{ title: "A test" }],
  };
}

/** A catalogue of five kinds, two questions of two options, no problem. */
export const TEST_KNOWLEDGE: PublicKnowledge = {
  version: "test-1",
  kinds: {
    browser: kind("browser", ["client", "browser"]),
    server: kind("server", ["serves", "runs-code"], [instances, autoscale]),
    cache: kind("cache", ["caches"], [strategy, instances]),
    database: kind("database", ["stores", "durable"], [shardKey, instances]),
    zone: kind("zone", ["container", "zone"]),
  },
  protocols: {
    https: {
      id: "https",
      name: "HTTPS",
      purposes: ["request"],
      longLived: false,
      fromBrowser: true,
      encrypted: true,
      asynchronous: false,
      summary: says,
      sources: [{ title: "A test" }],
    },
  },
  styles: {
    rest: { id: "rest", name: "REST", fromBrowser: true, summary: says, sources: [{ title: "A test" }] },
  },
  steps: [
    step("s3", [question("s3.store", ["sql", "documents"])]),
    step("s13", [question("s13.cache", ["aside", "through"])]),
  ],
  rules: {},
  guides: [],
  overlay: smallOverlay(question("d2.scope", ["none", "all"])),
};

/** A board with nothing on it. */
export const EMPTY_BOARD: Board = {
  schemaVersion: SCHEMA_VERSION,
  about: { name: "A board", stage: 0, createdAt: "2026-01-01T00:00:00Z" },
  intake: { confirmed: {}, concerns: {}, context: "", apiContract: "" },
  workload: { usersPerDay: 1_000, peakFactor: 3, retentionDays: 365, growthPerYear: 1, connectedShare: 0.1 },
  overlay: BLANK_OVERLAY,
  classes: {},
  requirements: {},
  components: {},
  connections: {},
  decisions: {},
  waivers: {},
  cards: {},
  dataModels: {},
};

/** Edits that draw a small system on an empty board: two servers in a zone, a cache, a database, two decisions. */
export const STOCK: readonly Edit[] = [
  {
    type: "add-component",
    id: "zone",
    kind: "zone",
    position: { x: 200, y: 0 },
    size: { width: 400, height: 300 },
  },
  { type: "add-component", id: "people", kind: "browser", position: { x: 0, y: 0 } },
  {
    type: "add-component",
    id: "web",
    kind: "server",
    position: { x: 220, y: 20 },
    parent: "zone",
    settings: { instances: 2 },
  },
  { type: "add-component", id: "worker", kind: "server", position: { x: 220, y: 120 }, parent: "zone" },
  {
    type: "add-component",
    id: "hot",
    kind: "cache",
    position: { x: 420, y: 20 },
    settings: { strategy: "aside" },
  },
  { type: "add-component", id: "links", kind: "database", position: { x: 600, y: 20 } },
  {
    type: "connect",
    id: "people-web",
    from: "people",
    to: "web",
    purpose: "request",
    protocol: "https",
    style: "rest",
  },
  { type: "connect", id: "web-hot", from: "web", to: "hot", purpose: "read" },
  { type: "connect", id: "web-links", from: "web", to: "links", purpose: "request" },
  {
    type: "start-decision",
    id: "store",
    question: "s3.store",
    option: "s3.store.sql",
    note: {
      because: "people search by owner",
      gain: { g1: { by: "joins", order: 0, quality: "simplicity" } },
    },
  },
  { type: "propose-decision", id: "store" },
  { type: "start-decision", id: "caching", question: "s13.cache", note: { because: "hot 🔥 links" } },
  { type: "put-card", card: { id: "card0", text: "remember", position: { x: 0, y: 300 } } },
];

/** A context whose gates are open; ids count up. */
export function testContext(
  gates: Partial<EditContext["gates"]> = {},
  knowledge: PublicKnowledge = TEST_KNOWLEDGE,
): EditContext {
  let count = 0;
  return {
    knowledge,
    now: "2026-02-03T04:05:06Z",
    author: "Ada",
    newId: () => `made${String((count += 1))}`,
    gates: {
      judge: () => ({ sound: true, score: 4, earned: [], remarks: [] }),
      subjects: () => [],
      shows: () => true,
      passedThrough: () => 0,
      ...gates,
    },
  };
}
