import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { ACCEPTANCE_IDS, CAPABILITIES } from "@/lib/domain/knowledge/overlay-ids";
import { RULE_IDS } from "@/lib/domain/knowledge/rule-words-schema";

/** For property tests: what a person might do next, as plain numbers and words that fast-check can make and shrink. */
export type Whim = { what: number; a: number; b: number; c: number; word: string; text: string };

function pick(things: readonly string[], at: number): string {
  return things[at % Math.max(things.length, 1)] ?? "nothing";
}

const KINDS = ["browser", "server", "cache", "database", "zone", "unheard-of"];
const QUESTIONS = ["s3.store", "s13.cache", "d2.scope"];
const OPTIONS = [
  "s3.store.sql",
  "s3.store.documents",
  "s13.cache.aside",
  "s13.cache.through",
  "d2.scope.none",
  "d2.scope.all",
];
const PURPOSES = ["request", "read", "write"] as const;
const SETTINGS = [
  { instances: 3 },
  { strategy: "aside" },
  { autoscale: true },
  { shardKey: "user" },
  { "capacity/readsPerSecond": 500 },
  { unheardOf: 1 },
];

type Made = (board: Board, whim: Whim, id: string) => Edit;
const componentOf = (board: Board, at: number): string => pick(Object.keys(board.components), at);
const connectionOf = (board: Board, at: number): string => pick(Object.keys(board.connections), at);
const decisionOf = (board: Board, at: number): string => pick(Object.keys(board.decisions), at);
const place = ({ a, b }: Whim): { x: number; y: number } => ({ x: a * 10 - 500, y: b * 10 - 500 });

const MADE: readonly Made[] = [
  (_, whim, id) => ({
    type: "add-component",
    id,
    kind: pick(KINDS, whim.a),
    position: place(whim),
    name: whim.word,
  }),
  (_, whim, id) => ({
    type: "add-component",
    id,
    kind: pick(KINDS.slice(1, 5), whim.a),
    position: place(whim),
    ...(whim.b % 3 === 0 && { origin: "inherited" as const }),
  }),
  (board, whim, id) => ({
    type: "add-component",
    id,
    kind: "server",
    position: place(whim),
    parent: componentOf(board, whim.c),
  }),
  (board, { a, word }) => ({ type: "rename-component", id: componentOf(board, a), name: word }),
  (board, whim) => ({
    type: "move",
    moves: [{ root: "components", id: componentOf(board, whim.c), position: place(whim) }],
  }),
  (board, whim) => ({
    type: "move",
    moves: [
      {
        root: "components",
        id: componentOf(board, whim.a),
        position: place(whim),
        parent: whim.b % 4 === 0 ? null : componentOf(board, whim.b),
      },
      {
        root: "components",
        id: componentOf(board, whim.c),
        position: place(whim),
        parent: componentOf(board, whim.a),
      },
    ],
  }),
  (board, { a, b }) => ({
    type: "resize-component",
    id: componentOf(board, a),
    size: { width: 40 + b * 10, height: 200 },
  }),
  (board, { a, b }) => ({ type: "pin-components", ids: [componentOf(board, a)], pinned: b % 2 === 0 }),
  (board, { a, b, c }) => ({
    type: "set-component",
    id: componentOf(board, a),
    set: SETTINGS[b % SETTINGS.length] ?? {},
    unset: c % 2 ? ["instances"] : [],
  }),
  (board, { a, b }) => ({ type: "change-kind", id: componentOf(board, a), kind: pick(KINDS, b) }),
  (board, { a, b, c }, id) => ({
    type: "connect",
    id,
    from: componentOf(board, a),
    to: componentOf(board, b),
    purpose: PURPOSES[c % 3] ?? "request",
    protocol: "https",
  }),
  (board, { a, b, c }, id) => ({
    type: "connect",
    id,
    from: componentOf(board, a),
    to: componentOf(board, b),
    purpose: PURPOSES[c % 3] ?? "request",
  }),
  (board, { a, b, c }) => ({
    type: "set-connection",
    id: connectionOf(board, a),
    protocol: b % 2 ? null : "https",
    style: c % 2 ? null : "rest",
    set: { callsPerRequest: b },
  }),
  (board, { a, b }) => ({
    type: "challenge",
    components: [componentOf(board, a)],
    ...(b % 2 && { connections: [connectionOf(board, b)] }),
  }),
  (board, { a, b }) => ({ type: "reconnect", id: connectionOf(board, a), to: componentOf(board, b) }),
  (board, { a }) => ({ type: "remove", components: [componentOf(board, a)] }),
  (board, { a, b }) => ({
    type: "remove",
    connections: [connectionOf(board, a)],
    cards: [pick(Object.keys(board.cards), b)],
  }),
  (_, { a, b, c, text }, id) => ({
    type: "start-decision",
    id,
    question: pick(QUESTIONS, a),
    ...(b % 3 > 0 && { option: pick(OPTIONS, (a % 2) * 2 + (b % 2)) }),
    note: { because: text, gain: { [`g${String(c)}`]: { by: text, order: 0, quality: "latency" } } },
  }),
  (board, { a, b }) => ({
    type: "choose-option",
    id: decisionOf(board, a),
    option: pick(
      OPTIONS.filter((option) => option.startsWith(Object.values(board.decisions)[a % 2]?.question ?? "")),
      b,
    ),
  }),
  (board, { a, b, text }) => ({
    type: "write-note",
    id: decisionOf(board, a),
    note: { because: text, giveUp: { [`l${String(b % 3)}`]: { by: text, order: 1 } } },
  }),
  (board, { a, b, text }) => ({
    type: "write-note",
    id: decisionOf(board, a),
    note: {
      since: text,
      revisitWhen:
        b % 2 ? { event: text } : { event: "", metric: "usersPerDay", comparison: "above", value: b },
    },
  }),
  (board, { a }) => ({ type: "propose-decision", id: decisionOf(board, a) }),
  (board, { a }, id) => ({ type: "supersede-decision", id: decisionOf(board, a), newId: id }),
  (board, { a }) => ({ type: "remove-decision", id: decisionOf(board, a) }),
  (board, { a, b }) => ({ type: "confirm-event", id: decisionOf(board, a), happened: b % 2 === 0 }),
  (_, { a, text }, id) => ({
    type: "waive",
    id,
    rule: RULE_IDS[a % RULE_IDS.length] ?? "R01",
    subject: "",
    reason: text,
  }),
  (board, { a }) => ({ type: "unwaive", id: pick(Object.keys(board.waivers), a) }),
  (_, { a, b }) => ({ type: "confirm-number", number: `n${String(a % 4)}`, confirmed: b % 2 === 0 }),
  (_, { a, b }) => ({ type: "set-least-sure", number: b % 2 ? null : `n${String(a % 4)}` }),
  (_, { b }) => ({ type: "set-concern", concern: "money", holds: b % 2 === 0 }),
  (_, { a, text }) =>
    a % 2 ? { type: "write-intake", context: text } : { type: "write-intake", apiContract: text },
  (_, { a }) => ({ type: "set-workload", set: { usersPerDay: a, peakFactor: 1 + a } }),
  (_, { a, word }) => ({
    type: "put-class",
    class: {
      id: `class${String(a % 3)}`,
      name: word,
      kind: "read",
      perUserPerDay: a,
      requestBytes: a,
      responseBytes: 0,
      storedBytes: 0,
      order: a % 100,
    },
  }),
  (_, { a }) => ({ type: "remove-class", id: `class${String(a % 3)}` }),
  (_, { a, b, text }) => ({
    type: "put-requirement",
    requirement: {
      id: `req${String(a % 3)}`,
      kind: "quality",
      text,
      order: 0,
      ...(b % 2 === 0 && { target: { metric: "availability", value: 0.99 } }),
    },
  }),
  (_, { a }) => ({ type: "remove-requirement", id: `req${String(a % 3)}` }),
  (_, whim) => ({
    type: "put-card",
    card: { id: `card${String(whim.c % 3)}`, text: whim.text, position: place(whim) },
  }),
  (board, whim) => ({
    type: "put-data-model",
    dataModel: {
      id: `model${String(whim.c % 2)}`,
      name: whim.word,
      position: place(whim),
      store: componentOf(board, whim.a),
      entities: { [`e${String(whim.b % 3)}`]: { name: whim.word, key: "id", fields: whim.text, order: 0 } },
      queries: {},
    },
  }),
  (_, { word }) => ({ type: "rename-board", name: word }),
  (_, { a }) => ({ type: "show-stage", stage: a % 3 }),
  (_, { b }) => (b % 2 ? { type: "leave-overlay" } : { type: "adopt-overlay" }),
  (_, { text }) => ({ type: "record-evidence", step: "d1", method: "d1.trace", found: text }),
  (_, { a, text }) => ({ type: "answer-ask", ask: pick(["d1-first", "d2-second", "d3-none"], a), text }),
  (_, { a, b, word }) => ({
    type: "score-capability",
    capability: CAPABILITIES[a % 3] ?? "delivery",
    score: ([0, 1, 2, 3, null] as const)[b % 5] ?? null,
    ...(a % 2 && { owner: word }),
  }),
  (_, { a, b, word, text }) => ({
    type: "record-result",
    test: ACCEPTANCE_IDS[a % ACCEPTANCE_IDS.length] ?? "RD1",
    outcome: ([null, "passed", "failed"] as const)[b % 3] ?? null,
    build: word,
    ...(a % 2 && { note: text }),
  }),
  (board, whim, id) => ({
    type: "batch",
    edits: [
      { type: "add-component", id, kind: "server", position: place(whim) },
      { type: "connect", id: `${id}x`, from: componentOf(board, whim.a), to: id, purpose: "request" },
      { type: "rename-component", id, name: whim.word },
    ],
  }),
];

/** The edit that this whim becomes on this board; it may well be refused. `id` is for what it makes. */
export function anyEdit(board: Board, whim: Whim, id: string): Edit {
  const made = MADE[whim.what % MADE.length];
  if (!made) throw new Error("there is always something to do");
  return made(board, whim, id);
}
