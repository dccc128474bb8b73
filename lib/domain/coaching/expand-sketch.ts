import { boardSchema, SCHEMA_VERSION, type Board } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY, type BoardOverlay } from "@/lib/domain/board/overlay-schema";
import { SCOPE_QUESTION } from "@/lib/domain/overlay/overlay-scope";
import type { Sketch } from "@/lib/domain/coaching/rule-board-schema";
import type { QuestionState } from "@/lib/domain/ladder/progress";

/** The day on which every sketch was drawn: expanding one twice gives the same board. */
const DRAWN_AT = "2026-01-01T00:00:00Z";
const COLUMN = 240;

/** One read and one write a user and day, unless a sketch is about load. */
const CLASSES = {
  reads: {
    id: "reads",
    name: "Reads",
    kind: "read",
    perUserPerDay: 10,
    requestBytes: 500,
    responseBytes: 2_000,
    storedBytes: 0,
    order: 0,
  },
  writes: {
    id: "writes",
    name: "Writes",
    kind: "write",
    perUserPerDay: 1,
    requestBytes: 1_000,
    responseBytes: 200,
    storedBytes: 1_000,
    order: 1,
  },
};

/** What those do who keep a screen open. */
const WATCHING = {
  id: "watch",
  name: "Watch",
  kind: "stream",
  perUserPerDay: 1,
  requestBytes: 300,
  responseBytes: 2_000,
  storedBytes: 0,
  order: 2,
};

function byId<Entity extends { id: string }>(entities: readonly Entity[]): Record<string, Entity> {
  return Object.fromEntries(entities.map((entity) => [entity.id, entity]));
}

function entitiesOf(sketch: Sketch): Record<string, unknown> {
  const components = sketch.components.map((one, column) => ({
    ...one,
    name: one.name ?? one.id,
    position: { x: column * COLUMN, y: 0 },
    pinned: false,
    settings: one.settings ?? {},
    origin: one.origin ?? "drawn",
  }));
  const connections = sketch.connections.map((one) => ({
    ...one,
    id: one.id ?? `${one.from}-${one.to}`,
    settings: one.settings ?? {},
    origin: one.origin ?? "drawn",
  }));
  const dataModels = (sketch.dataModels ?? []).map(({ queries, ...one }) => ({
    ...one,
    name: one.id,
    position: { x: 0, y: 0 },
    entities: {},
    queries: Object.fromEntries(queries.map((text, order) => [`q${order}`, { text, order }])),
  }));
  return { components: byId(components), connections: byId(connections), dataModels: byId(dataModels) };
}

function overlayOf({ overlay }: Sketch): BoardOverlay {
  const passed = overlay?.passed ?? [];
  return {
    ...BLANK_OVERLAY,
    ...(overlay?.adopted && { adoptedAt: DRAWN_AT }),
    results: Object.fromEntries(
      passed.map((id) => [id, { outcome: "passed" as const, build: "sketch", at: DRAWN_AT }]),
    ),
  };
}

/** The scope stands as a decision that was put forward; nobody judges the note of a sketch. */
function decisionsOf({ overlay }: Sketch): Record<string, unknown> {
  if (overlay?.scope === undefined) return {};
  const scope = {
    id: "scope",
    step: "d2",
    question: SCOPE_QUESTION,
    questionText: "Which capabilities?",
    option: overlay.scope,
    optionText: overlay.scope,
    contentVersion: "sketch",
    status: "proposed",
    note: { because: "", since: "", gain: {}, giveUp: {}, revisitWhen: { event: "" } },
    settles: {},
    author: "Sketch",
    at: DRAWN_AT,
  };
  return { scope };
}

/** The whole board that a sketch stands for. Throws a ZodError when the sketch is not one. */
export function expandSketch(sketch: Sketch): Board {
  const target = sketch.availabilityTarget;
  return boardSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    about: { name: "Sketch", stage: 0, createdAt: DRAWN_AT },
    intake: {
      confirmed: {},
      concerns: Object.fromEntries((sketch.concerns ?? []).map((one) => [one, true])),
      context: sketch.context ?? "",
      apiContract: "",
    },
    workload: {
      usersPerDay: sketch.usersPerDay ?? 1_000,
      peakFactor: 3,
      retentionDays: 365,
      growthPerYear: 1,
      connectedShare: sketch.watching ?? 0.1,
    },
    overlay: overlayOf(sketch),
    classes: sketch.watching === undefined ? CLASSES : { ...CLASSES, watch: WATCHING },
    requirements:
      target === undefined
        ? {}
        : {
            up: {
              id: "up",
              kind: "quality",
              text: "It is up",
              order: 0,
              target: { metric: "availability", value: target },
            },
          },
    decisions: decisionsOf(sketch),
    waivers: {},
    cards: {},
    ...entitiesOf(sketch),
  });
}

/** Where the questions stand that a sketch speaks of; what they are about counts as uncovered while it is owed. */
export function questionsOf(sketch: Sketch): QuestionState[] {
  return (sketch.questions ?? []).map(({ about, question, step, status, says }) => {
    const subjects = about.map((one) => ({ ...one, key: `${one.entity}/${one.field.replaceAll(".", "~")}` }));
    return {
      question,
      step,
      status,
      ...(says !== undefined && { says }),
      subjects,
      uncovered: status === "owed" ? subjects : [],
      shown: [],
    };
  });
}
