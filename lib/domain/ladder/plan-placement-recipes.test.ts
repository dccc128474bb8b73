import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { CARD } from "@/lib/domain/ladder/free-place";
import { planPlacement } from "@/lib/domain/ladder/plan-placement";
import { shownOptions } from "@/lib/domain/ladder/question-states";
import { walkContext } from "@/lib/domain/ladder/walk-fixture";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const knowledge = publicKnowledge(testContent, undefined);
const context = walkContext(knowledge);
const recipes = knowledge.steps.flatMap((step) =>
  step.questions.flatMap((question) =>
    question.options
      .filter((option) => option.place.length > 0)
      .map((option) => ({ step: step.id, question, option })),
  ),
);

type Recipe = (typeof recipes)[number];

// browser ── server, for the steps that take one machine apart
const one = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["server", "single-server"],
  ],
  [["browser", "server", "request"]],
);
// browser ── app ── database, for the step that chooses the store
const split = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["app", "app-server"],
    ["db", "database"],
  ],
  [
    ["browser", "app", "request"],
    ["app", "db", "request", "tcp"],
  ],
);
// browser ── app ×2 ── rows, for the step that balances
const copies = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["app", "app-server", { instances: 2 }],
    ["db", "relational-database"],
  ],
  [
    ["browser", "app", "request"],
    ["app", "db", "request", "sql"],
  ],
);
// browser ── balancer ── app ×2 ──┬── rows        jobs ── worker
//                                 └── jobs
const tiers = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["lb", "load-balancer", { algorithm: "round-robin" }],
    ["app", "app-server", { instances: 2 }],
    ["db", "relational-database"],
    ["jobs", "task-queue"],
    ["worker", "worker"],
  ],
  [
    ["browser", "lb", "request"],
    ["lb", "app", "request"],
    ["app", "db", "request", "sql"],
    ["app", "jobs", "publish", "amqp"],
    ["jobs", "worker", "subscribe", "amqp"],
  ],
);
// browser ── platform, for the one option that leaves a platform
const platform = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["platform", "managed-platform"],
  ],
  [["browser", "platform", "request"]],
);
// device ── app, for protocols that no browser speaks
const devices = drawTestBoard(
  [
    ["device", "device"],
    ["app", "app-server"],
  ],
  [["device", "app", "request"]],
);
const SUITABLE: Readonly<Record<string, Board>> = {
  ...{ s1: one, s2: one, s3: split, s5: copies, s17: copies },
  ...{ "s1.single-box": platform, "s9.tcp": devices, "s9.udp": devices },
};
const suits = ({ step, option }: Recipe): Board => SUITABLE[option.id] ?? SUITABLE[step] ?? tiers;

const empty = drawTestBoard([], []);

function place(board: Board, recipe: Recipe): { edits: Edit[]; after: Board } {
  const rehearse = (current: Board, edits: readonly Edit[]): Board => rehearseEdits(current, edits, context);
  const edits = planPlacement(board, knowledge, recipe.option.place, {
    newId: context.newId,
    rehearse,
    question: recipe.question.id,
  });
  const done = performEdit(board, { type: "batch", edits }, context);
  if (!done.ok) throw new Error(`${recipe.option.id} is refused: ${done.error.message}`);
  return { edits, after: done.value };
}

function overlaps(board: Board): string[] {
  const cards = Object.values(board.components).filter((component) => component.size === undefined);
  const meet = (a: number, b: number, size: number): boolean => Math.abs(a - b) < size;
  return cards.flatMap((card, at) =>
    cards
      .slice(at + 1)
      .filter(
        (other) =>
          meet(card.position.x, other.position.x, CARD.width) &&
          meet(card.position.y, other.position.y, CARD.height),
      )
      .map((other) => `${card.name} on ${other.name}`),
  );
}

describe.each(recipes.map((recipe) => [recipe.option.id, recipe] as const))(
  "the recipe of %s",
  (id, recipe) => {
    it("is one batch that is accepted, and shows its option afterwards without one card on another", () => {
      const { edits, after } = place(suits(recipe), recipe);
      expect(edits.length).toBeGreaterThan(0);
      expect(shownOptions(indexBoard(after, knowledge), recipe.question)).toContain(id);
      expect(overlaps(after)).toEqual([]);
    });

    it("draws nothing that is joined to itself or to nothing", () => {
      const { after } = place(suits(recipe), recipe);
      for (const line of Object.values(after.connections)) {
        expect(line.from).not.toBe(line.to);
        expect([line.from, line.to].every((end) => Object.hasOwn(after.components, end))).toBe(true);
      }
    });

    it("adds at most on an empty board", () => {
      const { edits, after } = place(empty, recipe);
      expect(edits.every((edit) => edit.type === "add-component")).toBe(true);
      expect(Object.keys(after.connections)).toEqual([]);
    });

    it("leaves no line behind twice when it is placed again", () => {
      const { after } = place(place(suits(recipe), recipe).after, recipe);
      const lines = Object.values(after.connections).map((line) => `${line.from} ${line.to} ${line.purpose}`);
      expect(new Set(lines).size).toBe(lines.length);
      expect(overlaps(after)).toEqual([]);
    });
  },
);
