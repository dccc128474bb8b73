import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Edit } from "@/lib/domain/edit/edit";
import { resultsJson, resultsMarkdown, testRows } from "@/lib/domain/overlay/results-file";
import { bot, overlayWalker } from "@/lib/domain/overlay/overlay-walk-fixture";

const knowledge = publicKnowledge(testContent, undefined);
const { edit, auditDone } = overlayWalker(knowledge);
const record = (test: "RD1" | "RD2" | "LC1", outcome: "passed" | "failed", note?: string): Edit => ({
  type: "record-result",
  test,
  outcome,
  build: "1.4.2",
  ...(note !== undefined && { note }),
});
const board = edit(
  auditDone(bot, "d2.delivery-only"),
  record("RD1", "passed"),
  record("RD2", "failed", "Lost 3 | tokens\non the phone"),
  record("LC1", "passed"),
);
const rows = testRows(board, knowledge);

describe("the rows", () => {
  it("hold every test, with what the scope demands and what came of it", () => {
    expect(rows).toHaveLength(testContent.overlay.acceptance.length);
    const of = (id: string) => rows.find(({ test }) => test.id === id);
    expect(of("RD1")).toMatchObject({ demanded: true, outcome: "passed", build: "1.4.2" });
    expect(of("RD2")).toMatchObject({ outcome: "failed", note: "Lost 3 | tokens\non the phone" });
    expect(of("RD3")).toMatchObject({ demanded: true, outcome: "open" });
    expect(of("LC1")).toMatchObject({ demanded: false, outcome: "passed" });
    expect(rows.filter(({ demanded }) => demanded).every(({ test }) => test.capability === "delivery")).toBe(
      true,
    );
  });
});

describe("the Markdown", () => {
  const text = resultsMarkdown("Links | at scale", rows);

  it("tells what the scope demands and what was recorded besides, and nothing else", () => {
    expect(text).toContain("1 of 9 tests that the scope demands passed.");
    expect(text).toContain("| RD1 |");
    expect(text).toMatch(/\| LC1 \|.*\| no \| passed \| 1\.4\.2 \|/);
    expect(text).not.toContain("| LC2 |");
  });

  it("stays a table whatever people write", () => {
    const table = text.split("\n").filter((one) => one.startsWith("|"));
    const columns = table.map((one) => one.replace(/\\\|/g, "").split("|").length);
    expect(new Set(columns).size).toBe(1);
    expect(text).toContain("Lost 3 \\| tokens on the phone");
  });
});

it("says the same as JSON", () => {
  const { results } = JSON.parse(resultsJson("Links", rows)) as {
    results: { id: string; outcome: string }[];
  };
  expect(results.find(({ id }) => id === "RD2")).toMatchObject({
    outcome: "failed",
    build: "1.4.2",
    note: "Lost 3 | tokens\non the phone",
  });
  expect(results.map(({ id }) => id)).not.toContain("LC2");
});

it("a result takes the place of the one before, its note included", () => {
  const again = edit(board, record("RD2", "passed"));
  expect(again.overlay.results["RD2"]).toEqual({
    outcome: "passed",
    build: "1.4.2",
    at: expect.any(String) as string,
  });
  const gone = edit(board, { type: "record-result", test: "RD2", outcome: null, build: "" });
  expect(gone.overlay.results["RD2"]).toBeUndefined();
});
