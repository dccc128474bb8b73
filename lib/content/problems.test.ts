import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkContent, replayOf } from "@/lib/content/check-content";
import { readContent } from "@/lib/content/read-content";
import { testContent } from "@/lib/content/test-knowledge";
import { CARD } from "@/lib/domain/ladder/free-place";
import { missedTargets } from "@/lib/domain/ladder/missed-targets";

describe("the content", () => {
  it("parses and cross-checks without a fault", () => {
    const { content, faults } = readContent("content");
    expect(faults).toEqual([]);
    expect(checkContent(content)).toEqual([]);
  });

  it("holds every problem of the committed list with a walk, 45 kinds or more, 22 steps and 42 rules", () => {
    const committed = JSON.parse(readFileSync("content/ids.json", "utf8")) as { problems: string[] };
    const slugs = testContent.problems.map((problem) => problem.slug).sort();
    expect(slugs).toEqual(committed.problems);
    expect(Object.keys(testContent.references).sort()).toEqual(slugs);
    expect(Object.keys(testContent.kinds).length).toBeGreaterThanOrEqual(45);
    expect(testContent.steps).toHaveLength(22);
    expect(Object.keys(testContent.rules)).toHaveLength(42);
  });
});

describe.each(testContent.problems.map((problem) => problem.slug))("the worked walk of %s", (slug) => {
  const replay = replayOf(testContent, slug);

  it("finds each step due before it is taken and done afterwards", () => {
    for (const { step, before, after } of replay?.steps ?? []) {
      expect(before.progress.steps.find((one) => one.step === step)?.due, `${step} is due`).toBe(true);
      expect(after.progress.steps.find((one) => one.step === step)?.status, `${step} is done`).toBe("done");
    }
  });

  it("takes no step early and ends without an error and without a debt", () => {
    const end = replay?.stageEnds.at(-1);
    expect(replay?.refusals).toEqual([]);
    for (const { after } of replay?.steps ?? [])
      expect(after.progress.steps.filter((one) => one.status === "premature")).toEqual([]);
    expect(end?.findings.filter((finding) => finding.level === "error" && !finding.waived)).toEqual([]);
    expect(end?.progress.owed).toEqual([]);
    expect(end?.progress.defensible).toBe(true);
  });

  it("meets every target that it states, at the load of its last stage", () => {
    const end = replay?.stageEnds.at(-1);
    const last = testContent.problems.find((one) => one.slug === slug)?.stages.at(-1);
    expect(end?.stageLoad.usersPerDay).toBe(last?.usersPerDay);
    const metrics = Object.values(replay?.board.requirements ?? {}).flatMap(
      (one) => one.target?.metric ?? [],
    );
    expect(metrics).toEqual(expect.arrayContaining(["availability", "p99LatencyMs"]));
    expect(replay && end && missedTargets(replay.board, testContent, end.stageLoad)).toEqual([]);
  });

  it("accepts in writing whatever a rule still says at its end", () => {
    const standing = (replay?.stageEnds.at(-1)?.findings ?? []).filter((one) => !one.waived);
    const accepted = testContent.references[slug]?.accepted ?? [];
    expect([...new Set(standing.map((one) => one.rule))].sort()).toEqual(
      accepted.map((one) => one.rule).sort(),
    );
  });

  it("leaves every card room: none lies on another, whatever was drawn beside it", () => {
    const cards = Object.values(replay?.board.components ?? {}).filter((one) => one.size === undefined);
    const overlaps = cards.flatMap((one, at) =>
      cards
        .slice(at + 1)
        .filter(
          (other) =>
            Math.abs(one.position.x - other.position.x) < CARD.width &&
            Math.abs(one.position.y - other.position.y) < CARD.height,
        )
        .map((other) => `${one.name} on ${other.name}`),
    );
    expect(overlaps).toEqual([]);
  });

  it("owes 9 to 14 notes up to S21", () => {
    const live = Object.values(replay?.board.decisions ?? {}).filter(
      (decision) => decision.status !== "superseded",
    );
    expect(live.length).toBeGreaterThanOrEqual(9);
    expect(live.length).toBeLessThanOrEqual(14);
  });

  it("begins at one user and has a load at which nothing breaks", () => {
    const problem = testContent.problems.find((one) => one.slug === slug);
    expect(problem?.stages[0]?.usersPerDay).toBe(1);
    for (const stage of problem?.stages ?? []) expect(stage.steps.length).toBeLessThanOrEqual(4);
  });
});
