import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { analyse } from "@/lib/domain/ladder/analyse";
import { editBoard, idOfKind, walkBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";
import { beginBoard } from "@/lib/domain/practice/begin-board";

const knowledge = publicKnowledge(testContent, "url-shortener");
const context = walkContext(knowledge);
const reference = testContent.references["url-shortener"];

function lineOf(step: string, stages: number, settings?: Record<string, string | number>): string {
  const walked = walkBoard(context, reference, stages);
  const board = settings
    ? editBoard(walked, context, {
        type: "set-component",
        id: idOfKind(walked, "app-server"),
        set: settings,
      })
    : walked;
  const found = analyse(board, knowledge).progress.steps.find((one) => one.step === step);
  return found?.line ?? "";
}

describe("the line of a step held against one machine", () => {
  it("says what the same load is of the machines that stand", () => {
    expect(lineOf("s4", 4, { instances: 1, state: "stateless" })).toBe(
      "231 % of one app server: 3,472 requests/s arrive and one carries 1,500. A bigger one, or more of them?",
    );
    expect(lineOf("s4", 4)).toBe(
      "231 % of one app server, 46 % of the 5 that stand: 3,472 requests/s arrive and one carries 1,500. A bigger one, or more of them?",
    );
    expect(lineOf("s4", 4, { instances: 1, size: "xlarge" })).toMatch(
      /^231 % of one app server, 14 % of the one that stands: /,
    );
    expect(lineOf("s4", 3)).toMatch(/^The load takes 93 % of one app server\. /);
  });
});

describe("the first lines", () => {
  it("do not speak of what is drawn, as nobody knows whether a baseline is", () => {
    const empty = beginBoard({
      problem: knowledge.problem,
      contentVersion: knowledge.version,
      name: "Empty",
      now: context.now,
    });
    for (const board of [empty, walkBoard(context, reference, 0)]) {
      const [first, second] = analyse(board, knowledge).progress.steps;
      expect(first?.line).toBe(
        "Every later note needs a number to cite. Who uses it, how often, and what may be lost?",
      );
      expect(second?.line).toContain("Begin with one;");
    }
  });
});

describe("what keeps a stage shut", () => {
  it("speaks of one user in the singular", () => {
    const walked = walkBoard(context, reference, 1);
    const id = idOfKind(walked, "single-server");
    const board = editBoard(walked, context, {
      type: "set-component",
      id,
      set: { "capacity/requestsPerSecond": 0.000_1 },
    });
    expect(analyse(board, knowledge).progress.stages[0]?.missing).toContain(
      "The design does not carry one user a day",
    );
  });
});
