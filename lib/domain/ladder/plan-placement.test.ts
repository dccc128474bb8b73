import { expect, test } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { makeGates } from "@/lib/domain/edit/gates";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { CARD } from "@/lib/domain/ladder/free-place";
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
