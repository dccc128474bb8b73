import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { ANY_STEP_IDS } from "@/lib/domain/knowledge/any-step-id";
import { analyse } from "@/lib/domain/ladder/analyse";
import { readWalk, type WalkEntry } from "@/lib/domain/ladder/read-walk";
import { editBoard, forgeDecision, walkBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";
import { bot, overlayWalker, ready } from "@/lib/domain/overlay/overlay-walk-fixture";

const knowledge = publicKnowledge(testContent, "url-shortener");
const context = walkContext(knowledge);
const walked = walkBoard(context, testContent.references["url-shortener"]);
const read = (board: Board, known = knowledge) => readWalk(board, known, analyse(board, known));
const entryOf = (entries: readonly WalkEntry[], question: string) =>
  entries.find((entry) => entry.question === question)!;

describe("a walk, read", () => {
  it("has every decision once, in the order of the ladder, with its sentence and what the judge gives", () => {
    const entries = read(walked);
    expect(entries).toHaveLength(14);
    const order = entries.map(({ step }) => ANY_STEP_IDS.indexOf(step));
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(new Set(entries.map(({ question }) => question)).size).toBe(entries.length);
    for (const entry of entries) {
      expect(entry).toMatchObject({ standing: "accepted", score: expect.any(Number) as number });
      expect(entry.sentence).toContain(entry.option);
      expect(entry.text).toMatch(/\?$/);
    }
  });

  it("names parts that are on the board, and only these", () => {
    const entries = read(walked);
    for (const { components, connections } of entries) {
      for (const id of components) expect(walked.components).toHaveProperty(id);
      for (const id of connections) expect(walked.connections).toHaveProperty(id);
      expect(new Set(components).size).toBe(components.length);
    }
    const kinds = entryOf(entries, "s13.cache").components.map(
      (id) => walked.components[id as keyof Board["components"]]?.kind,
    );
    expect(kinds).toContain("cache");
    expect(
      entries.filter(({ components, connections }) => components.length + connections.length > 0),
    ).not.toEqual([]);
  });

  it("points at the connections that a decision about protocols settles", () => {
    const withLines = read(walked).filter(({ connections }) => connections.length > 0);
    for (const { connections } of withLines)
      for (const id of connections) expect(walked.connections).toHaveProperty(id);
    expect(withLines.length).toBeGreaterThan(0);
  });

  it("says that a draft is one, and why an emptied note is owed again", () => {
    const draft = forgeDecision(walked, "s13.cache", (one) => ({ ...one, status: "draft" }));
    expect(entryOf(read(draft), "s13.cache")).toMatchObject({ standing: "draft" });
    const emptied = forgeDecision(walked, "s13.cache", (one) => ({
      ...one,
      note: { ...one.note, since: "", gain: {}, giveUp: {} },
    }));
    const owed = entryOf(read(emptied), "s13.cache");
    expect(owed.standing).toBe("owed");
    expect(owed.says).toBeTruthy();
    expect(owed.remark).toBeTruthy();
    expect(owed.sentence).toContain("…");
  });

  it("follows the board: a part that is gone is named no more, and no decision is lost by it", () => {
    const before = entryOf(read(walked), "s13.cache");
    const [gone] = before.components;
    const without = editBoard(walked, context, {
      type: "remove",
      components: [gone!],
      connections: [],
      cards: [],
      dataModels: [],
    });
    const after = entryOf(read(without), "s13.cache");
    expect(after.components).not.toContain(gone);
    expect(after.sentence).toBe(before.sentence);
  });

  it("is empty on a board that nobody has written on", () => {
    expect(read({ ...walked, decisions: {} })).toEqual([]);
  });

  it("goes on with the overlay once that is taken up", () => {
    const known = publicKnowledge(testContent, undefined);
    const walker = overlayWalker(known);
    expect(read(bot, known)).toEqual([]);
    const board = walker.auditDone(ready, "d2.delivery-only");
    const entries = read(board, known);
    expect(entries.map(({ step }) => step)).toEqual(["d2", "d3"]);
    for (const { sentence } of entries) expect(sentence).not.toContain("…");
  });
});
