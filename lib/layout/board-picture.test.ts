import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { walkContext } from "@/lib/domain/ladder/walk-fixture";
import { deliveryParts } from "@/lib/domain/overlay/delivery-parts";
import { openDoor } from "@/lib/domain/overlay/open-door";
import { proposeSession } from "@/lib/domain/overlay/propose-session";
import { beginBoard } from "@/lib/domain/practice/begin-board";
import { planPicture, type BoardPlan } from "@/lib/layout/board-picture";
import { overlaps } from "@/lib/drawing/geometry";

const knowledge = publicKnowledge(testContent, undefined);
const { door } = knowledge.overlay;
const blank = beginBoard({
  problem: undefined,
  contentVersion: "1",
  name: "Ours",
  now: "2026-01-01T00:00:00Z",
});

function drawnFor(answers: Record<string, string>) {
  const context = walkContext(knowledge);
  const rehearse = (board: typeof blank, edits: Parameters<typeof rehearseEdits>[1]) =>
    rehearseEdits(board, edits, context);
  const tools = { newId: context.newId, rehearse };
  const now = openDoor(blank, { symptom: "half-gone", answers }, knowledge, tools);
  return { now, proposal: proposeSession(now.board, knowledge, tools)! };
}

function expectSound({ box, cards, lines }: BoardPlan): void {
  cards.forEach((card, at) => {
    for (const other of cards.slice(at + 1))
      expect(overlaps(card, other), `${card.name}, ${other.name}`).toBe(false);
    expect(card.x).toBeGreaterThanOrEqual(box.x);
    expect(card.x + card.width).toBeLessThanOrEqual(box.x + box.width);
    expect(card.y).toBeGreaterThanOrEqual(box.y);
    expect(card.y + card.height).toBeLessThanOrEqual(box.y + box.height);
  });
  for (const line of lines) expect(line.path).toMatch(/^M/);
}

const everyAnswer = door.questions.flatMap(({ id, answers }) =>
  answers.map((answer) => [id, answer.id] as const),
);

describe("the picture of a board", () => {
  it.each(everyAnswer)("draws every part and line once, inside its box: %s = %s", (question, answer) => {
    const { now, proposal } = drawnFor({ [question]: answer });
    for (const board of [now.board, proposal.after]) {
      const plan = planPicture(board, knowledge);
      expect(plan.cards.map(({ id }) => id).sort()).toEqual(Object.keys(board.components).sort());
      expect(plan.lines.flatMap(({ ids }) => ids).sort()).toEqual(Object.keys(board.connections).sort());
      expectSound(plan);
    }
  });

  it("is the same for the same board", () => {
    const { board } = drawnFor({}).now;
    expect(planPicture(structuredClone(board), knowledge)).toEqual(planPicture(board, knowledge));
  });

  it("says each line in words", () => {
    const { board } = drawnFor({}).now;
    expect(planPicture(board, knowledge).lines.map(({ says }) => says)).toContain(
      "Browser streams with Agent over Token stream",
    );
  });

  it("draws two connections of opposite directions as one line with two ends", () => {
    const { proposal } = drawnFor({});
    const { after } = proposal;
    const both = planPicture(after, knowledge).lines.filter(({ ids }) => ids.length === 2);
    expect(both.map(({ says }) => says)).toEqual([
      expect.stringMatching(
        /^(Agent publishes to Session.*; Session controls Agent|Session controls Agent.*; Agent publishes to Session)/,
      ),
    ]);
    expect(both[0]!.ends).toHaveLength(2);
    expect(both[0]!.ends[0]).not.toMatchObject({ x: both[0]!.ends[1]!.x, y: both[0]!.ends[1]!.y });
  });

  it("keeps room for words on those lines that get one, apart from each other", () => {
    const { proposal } = drawnFor({ screens: "several", workers: "several" });
    const worded = new Set(Object.keys(proposal.after.connections).slice(0, 4));
    const { lines } = planPicture(proposal.after, knowledge, { worded });
    const placed = lines.filter(({ labelAt }) => labelAt !== undefined);
    expect(
      placed
        .flatMap(({ ids }) => ids)
        .filter((id) => worded.has(id))
        .sort(),
    ).toEqual([...worded].sort());
    expect(new Set(placed.map(({ labelAt }) => `${String(labelAt!.x)}/${String(labelAt!.y)}`)).size).toBe(
      placed.length,
    );
  });

  it("says where a word would hide a card, and only there", () => {
    const { proposal } = drawnFor({ screens: "staff", workers: "several", between: "proxy" });
    const worded = new Set(Object.keys(proposal.after.connections));
    const { cards, lines } = planPicture(proposal.after, knowledge, { worded });
    const words = lines.flatMap(({ labelAt }) => labelAt ?? []);
    const hides = (at: { x: number; y: number }): boolean =>
      cards.some((card) => overlaps(card, { x: at.x - 52, y: at.y - 12, width: 104, height: 24 }));
    expect(words.filter(({ tight }) => tight).length).toBeGreaterThan(0);
    for (const at of words) expect(at.tight).toBe(hides(at));
  });

  it("draws only what it is asked for, and no line that would lead out of it", () => {
    const { board, overlay } = drawnFor({ workers: "several", screens: "several" }).now;
    const only = new Set(overlay.surfaces);
    const plan = planPicture(board, knowledge, { only });
    expect(plan.cards.map(({ name }) => name).sort()).toEqual(["Browser", "Phone"]);
    expect(plan.lines).toEqual([]);
  });

  it("cuts a long name to its card and keeps the whole", () => {
    const { board } = drawnFor({}).now;
    const [first] = Object.values(board.components);
    const long = "A browser with a name as long as a sentence";
    const renamed = { ...board, components: { ...board.components, [first!.id]: { ...first!, name: long } } };
    const card = planPicture(renamed, knowledge).cards.find(({ id }) => id === first!.id)!;
    expect(card.name).toBe(long);
    expect(card.shortName.length).toBeLessThanOrEqual(14);
  });

  it("has a box even where there is nothing", () => {
    expect(planPicture(blank, knowledge)).toMatchObject({ cards: [], lines: [], box: { width: 44 } });
  });
});

describe("the parts on the way of the answers", () => {
  it("are screens, agents, what they call and what passes their words on", () => {
    const { board, overlay } = drawnFor({ between: "proxy" }).now;
    const names = [...deliveryParts(board, overlay)].map((id) => board.components[id as never]!["name"]);
    expect(names.sort()).toEqual(["Agent", "Balancer", "Browser", "Chats", "Model", "Tool"]);
  });

  it("are also those that a failure is about, though no word reaches them", () => {
    const { board, overlay } = drawnFor({ screens: "staff" }).now;
    const desk = Object.values(board.components).find(({ name }) => name === "Support desk")!;
    expect(overlay.surfaces).not.toContain(desk.id);
    expect(deliveryParts(board, overlay).has(desk.id)).toBe(true);
  });

  it("are none of what has nothing to do with them", () => {
    const { board, overlay } = drawnFor({}).now;
    const [first] = Object.values(board.components);
    const apart = { ...board, components: { ...board.components, apart: { ...first!, id: "apart" } } };
    expect(deliveryParts(apart, overlay).has("apart")).toBe(false);
  });
});
