import { expect, test } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { makeGates } from "@/lib/domain/edit/gates";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { CARD } from "@/lib/domain/ladder/free-place";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import { planPlacement } from "@/lib/domain/ladder/plan-placement";
import { beginBoard } from "@/lib/domain/practice/begin-board";

const knowledge = publicKnowledge(testContent, undefined);

function makeContext(): EditContext {
  let made = 0;
  return {
    knowledge,
    gates: makeGates(knowledge),
    author: "tester",
    now: "2026-01-01T00:00:00Z",
    newId: () => `made${String((made += 1))}`,
  };
}

function overlaps(board: Board): string[] {
  const cards = Object.values(board.components).filter((component) => component.size === undefined);
  return cards.flatMap((one, at) =>
    cards
      .slice(at + 1)
      .filter(
        (other) =>
          Math.abs(one.position.x - other.position.x) < CARD.width &&
          Math.abs(one.position.y - other.position.y) < CARD.height,
      )
      .map((other) => `${one.name} on ${other.name}`),
  );
}

// browser   balancer   app   db, a step apart; a router goes between app and db.
test("callers that make room do not end on what stands left of them", () => {
  const context = makeContext();
  const add = (id: string, kind: string, x: number): Edit => ({
    type: "add-component",
    id,
    kind,
    name: id,
    position: { x, y: 0 },
  });
  const join = (from: string, to: string, protocol: string): Edit => ({
    type: "connect",
    id: `${from}-${to}`,
    from,
    to,
    protocol,
    purpose: "request",
  });
  const board = rehearseEdits(
    beginBoard({ problem: undefined, contentVersion: knowledge.version, name: "Rows", now: context.now }),
    [
      add("browser", "web-browser", 0),
      add("balancer", "load-balancer", 260),
      add("app", "app-server", 520),
      add("db", "relational-database", 780),
      join("browser", "balancer", "https"),
      join("balancer", "app", "https"),
      join("app", "db", "sql"),
    ],
    context,
  );
  const rehearse = (current: Board, edits: readonly Edit[]): Board => rehearseEdits(current, edits, context);
  const hash = knowledge.steps
    .flatMap((step) => step.questions.flatMap((question) => question.options))
    .find((option) => option.id === "s16.hash");
  const plan = planPlacement(board, knowledge, hash?.place ?? [], { newId: context.newId, rehearse });
  const after = rehearse(board, plan);
  expect(Object.values(after.components).map((component) => component.kind)).toContain("shard-router");
  expect(overlaps(after)).toEqual([]);
});

const KINDS: Readonly<Record<string, string>> = {
  browser: "web-browser",
  app: "app-server",
  db: "relational-database",
  cache: "cache",
  net: "private-network",
  group: "scaling-group",
  region: "region",
};
type Drawn = readonly [id: string, x: number, parent?: string];

function drawn(context: EditContext, parts: readonly Drawn[]): Board {
  const begun = { problem: undefined, contentVersion: knowledge.version, name: "Nested", now: context.now };
  return rehearseEdits(
    beginBoard(begun),
    parts.map(([id, x, parent]) => ({
      type: "add-component",
      id,
      kind: KINDS[id.replace(/\d$/, "")] ?? "",
      name: id,
      position: { x, y: 0 },
      ...(parent !== undefined && { parent }),
      ...(["net", "group", "region"].includes(id.replace(/\d$/, "")) && {
        position: { x: x - 32, y: -48 },
        size: { width: 520, height: 152 },
      }),
    })),
    context,
  );
}

function wrapped(parts: readonly Drawn[], kind: string, around: readonly string[], times = 1): Board {
  const context = makeContext();
  const rehearse = (current: Board, edits: readonly Edit[]): Board => rehearseEdits(current, edits, context);
  const move: PlacementMove = { do: "wrap", ref: "made", kind, name: "Made", around: { names: [...around] } };
  return Array.from({ length: times }).reduce<Board>(
    (board) => rehearse(board, planPlacement(board, knowledge, [move], { newId: context.newId, rehearse })),
    drawn(context, parts),
  );
}

/** Where each part stands: "app in Made in net". */
function places(board: Board): string[] {
  const parts = Object.values(board.components);
  const within = (id: string | undefined): string => {
    const part = parts.find((one) => one.id === id);
    return part ? `${part.name}${part.parent === undefined ? "" : ` in ${within(part.parent)}`}` : "";
  };
  return parts
    .filter((part) => part.size === undefined)
    .map((part) => within(part.id))
    .sort();
}

function spillsOver(board: Board): string[] {
  return Object.values(board.components).flatMap((part) => {
    const outer = Object.values(board.components).find((one) => one.id === part.parent);
    if (!outer?.size) return [];
    const size = part.size ?? CARD;
    const inside =
      part.position.x >= outer.position.x &&
      part.position.y >= outer.position.y &&
      part.position.x + size.width <= outer.position.x + outer.size.width &&
      part.position.y + size.height <= outer.position.y + outer.size.height;
    return inside ? [] : [`${part.name} out of ${outer.name}`];
  });
}

test.each<[string, readonly Drawn[], string, readonly string[], readonly string[]]>([
  [
    "a group around parts that share a network with others stands in that network",
    [
      ["net", 0],
      ["app", 0, "net"],
      ["db", 260, "net"],
    ],
    "scaling-group",
    ["app"],
    ["app in Made in net", "db in net"],
  ],
  [
    "a group around all that a network holds stands in it: a group holds no network",
    [
      ["net", 0],
      ["app", 0, "net"],
    ],
    "scaling-group",
    ["app"],
    ["app in Made in net"],
  ],
  [
    "a region takes a network whole that holds nothing else",
    [
      ["browser", -600],
      ["app", -260],
      ["net", 0],
      ["db", 0, "net"],
      ["cache", 260, "net"],
    ],
    "region",
    ["app", "db", "cache"],
    ["app in Made", "browser", "cache in net in Made", "db in net in Made"],
  ],
  [
    "a network around parts in two regions is drawn in each of them",
    [
      ["region1", 0],
      ["db1", 0, "region1"],
      ["region2", 900],
      ["db2", 900, "region2"],
    ],
    "private-network",
    ["db1", "db2"],
    ["db1 in Made in region1", "db2 in Made in region2"],
  ],
  [
    "parts that stand in one of the kind already stay there",
    [
      ["net", 0],
      ["db", 0, "net"],
      ["cache", 700],
    ],
    "private-network",
    ["db", "cache"],
    ["cache in Made", "db in net"],
  ],
  [
    "and where all of them do, nothing is drawn",
    [
      ["net", 0],
      ["db", 0, "net"],
    ],
    "private-network",
    ["db"],
    ["db in net"],
  ],
])("wrap: %s", (_says, parts, kind, around, expected) => {
  for (const times of [1, 2]) {
    const after = wrapped(parts, kind, around, times);
    expect(places(after)).toEqual(expected);
    expect(spillsOver(after)).toEqual([]);
  }
});

// browser ─ app ─ db, a step apart; the walk knows where it wants the database.
test("place: a card stands where the walk puts it, and nothing else moves", () => {
  const context = makeContext();
  const start = rehearseEdits(
    beginBoard({ problem: undefined, contentVersion: knowledge.version, name: "Rows", now: context.now }),
    ["app-server", "database"].map((kind, at): Edit => ({
      type: "add-component",
      id: kind,
      kind,
      name: kind,
      position: { x: at * 260, y: 0 },
    })),
    context,
  );
  const move = (column: number, row: number): Board =>
    rehearseEdits(
      start,
      planPlacement(start, knowledge, [{ do: "place", target: { kinds: ["database"] }, column, row }], {
        newId: context.newId,
        rehearse: (board, edits) => rehearseEdits(board, edits, context),
      }),
      context,
    );
  const moved = move(2, -0.5);
  expect(Object.values(moved.components).map((one) => [one.id, one.position])).toEqual([
    ["app-server", { x: 0, y: 0 }],
    ["database", { x: 520, y: -64 }],
  ]);
});
