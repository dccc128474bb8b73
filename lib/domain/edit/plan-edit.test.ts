import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { testContext } from "@/lib/domain/edit/plan-fixture";
import { after, component, refusal, STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";

const at = { x: 0, y: 0 };

describe("the frame", () => {
  it("sets a finding aside only in writing, once", () => {
    const waive = (id: string, reason: string): Edit => ({
      type: "waive",
      id,
      rule: "R05",
      subject: "web",
      reason,
    });
    expect(refusal(STOCKED_BOARD, waive("w", " ")).code).toBe("reason-missing");
    const twice = after(after(STOCKED_BOARD, waive("w1", "a demo")), waive("w2", "a pilot"));
    expect(Object.values(twice.waivers)).toMatchObject([{ id: "w1", reason: "a pilot" }]);
  });

  it("shows no stage past the first that is not passed, and says what is missing", () => {
    const context = testContext({ passedThrough: () => 1, missing: () => ["Links runs at 140 %."] });
    expect(after(STOCKED_BOARD, { type: "show-stage", stage: 1 }, context).about.stage).toBe(1);
    expect(refusal(STOCKED_BOARD, { type: "show-stage", stage: 2 }, context)).toMatchObject({
      code: "stage-not-passed",
      suggestion: "Links runs at 140 %.",
    });
    expect(refusal(STOCKED_BOARD, { type: "show-stage", stage: -1 }, context).code).toBe("no-such-stage");
  });

  it("refuses numbers out of range and names what is in it", () => {
    expect(refusal(STOCKED_BOARD, { type: "set-workload", set: { connectedShare: 2 } })).toMatchObject({
      code: "bad-value",
      suggestion: expect.stringMatching(/<=1/),
    });
    expect(refusal(STOCKED_BOARD, { type: "write-intake", context: "a".repeat(4_001) }).code).toBe(
      "bad-value",
    );
  });

  it("stores no half of a surrogate pair and no negative zero", () => {
    const board = after(STOCKED_BOARD, {
      type: "put-card",
      card: { id: "c", text: "a\ud83d", position: { x: -0, y: 0 } },
    });
    expect(Object.values(board.cards).find((card) => card.id === "c")).toEqual({
      id: "c",
      text: "a\uFFFD",
      position: { x: 0, y: 0 },
    });
  });
});

describe("a batch", () => {
  it("plans each edit on the outcome of those before, within batches too", () => {
    const edits: Edit[] = [
      { type: "add-component", id: "q", kind: "cache", position: at },
      { type: "batch", edits: [{ type: "connect", id: "l", from: "web", to: "q", purpose: "read" }] },
    ];
    expect(after(STOCKED_BOARD, { type: "batch", edits }).connections).toHaveProperty("l");
  });

  it("is refused as a whole", () => {
    const edits: Edit[] = [
      { type: "rename-component", id: "web", name: "Web" },
      { type: "remove", cards: ["gone"] },
    ];
    expect(refusal(STOCKED_BOARD, { type: "batch", edits }).code).toBe("not-found");
  });

  it("has an end", () => {
    const edits = Array.from({ length: 5_001 }, (): Edit => ({ type: "rename-board", name: "A" }));
    expect(refusal(STOCKED_BOARD, { type: "batch", edits }).code).toBe("too-many");
  });
});

it("refuses a component too many", () => {
  const components = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, n) => [`n${String(n)}`, component(STOCKED_BOARD, "web")]),
  );
  const full = { ...STOCKED_BOARD, components } as Board;
  expect(
    refusal(full, { type: "add-component", id: "one-more", kind: "server", position: at }),
  ).toMatchObject({ code: "too-many", suggestion: expect.stringMatching(/5000/) });
});
