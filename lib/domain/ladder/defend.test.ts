import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { STEP_IDS, type StepId } from "@/lib/domain/knowledge/step-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { DefenceReport } from "@/lib/domain/ladder/defence-report";
import { defend } from "@/lib/domain/ladder/defend";
import { missedTargets } from "@/lib/domain/ladder/missed-targets";
import { editBoard, forgeDecision, idOfKind, walkBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";
import { staticLoad } from "@/lib/domain/load/static-load";

const knowledge = publicKnowledge(testContent, "url-shortener");
const context = walkContext(knowledge);
const walked = walkBoard(context, testContent.references["url-shortener"]);
const defence = (board: Board): DefenceReport => defend(board, knowledge, analyse(board, knowledge));
const loads = analyse(walked, knowledge).stageLoad.components;

describe("the notes read back", () => {
  it("are all accepted ones, in the order of the ladder, each as its sentence", () => {
    const { notes } = defence(walked);
    expect(notes).toHaveLength(14);
    const order = notes.map((note) => STEP_IDS.indexOf(note.step as StepId));
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    for (const { sentence, decision } of notes) {
      expect(sentence).toContain(decision.note.because.trim());
      expect(sentence).not.toContain("…");
    }
  });

  it("leave out a note that is not accepted", () => {
    const board = forgeDecision(walked, "s13.cache", (one) => ({ ...one, status: "draft" }));
    expect(defence(board).notes.map((note) => note.step)).not.toContain("s13");
  });
});

describe("the riskiest assumptions", () => {
  it("are two at most, first of all the number that the person was least sure of", () => {
    const card = knowledge.problem!.numbers[0]!;
    const board = editBoard(walked, context, { type: "set-least-sure", number: card.id });
    const { riskiest } = defence(board);
    expect(riskiest).toHaveLength(2);
    expect(riskiest[0]?.says).toContain(card.value);
    expect(defence(walked).riskiest[0]?.says).not.toContain("least sure");
  });

  it("put the note that is nearest to its own condition before the others", () => {
    const users = knowledge.problem!.stages.at(-1)!.usersPerDay;
    const revisitWhen = {
      metric: "usersPerDay",
      comparison: "above",
      value: users * 1.001,
      event: "",
    } as const;
    const board = forgeDecision(walked, "s8.api-style", (one) => ({
      ...one,
      note: { ...one.note, since: "a query language has one reader here", revisitWhen },
    }));
    expect(defence(board).riskiest[0]?.says).toContain("a query language has one reader here");
    expect(defence(board).riskiest[0]?.why).toContain("100 %");
  });
});

describe("ten times the load", () => {
  it("names what would not carry it, the worst first, and nothing that would", () => {
    const named = defence(walked).atTenTimes.map((one) => one.component);
    const full = Object.values(loads)
      .filter((load) => load.utilisation >= 0.1)
      .sort((a, b) => b.utilisation - a.utilisation);
    expect(named).toEqual(full.map((load) => load.id));
    expect(named.length).toBeGreaterThan(2);
  });
});

describe("money", () => {
  it("names the dearest part, and the idlest one that costs anything", () => {
    const { costDriver } = defence(walked);
    const dearest = Math.max(...Object.values(loads).map((load) => load.usdPerMonth));
    expect(loads[costDriver?.component ?? ""]?.usdPerMonth).toBe(dearest);
    const idle = editBoard(walked, context, {
      type: "add-component",
      id: "idle",
      kind: "relational-database",
      position: { x: 9_000, y: 0 },
    });
    expect(defence(idle).cheapestToRemove?.component).toBe("idle");
  });
});

describe("promises", () => {
  const alone = (board: Board, kind: string): Board => {
    const id = idOfKind(board, kind);
    return editBoard(board, context, { type: "set-component", id, set: { failover: "none" } });
  };

  it("that are kept are not spoken of", () => {
    expect(defence(walked).missed).toEqual([]);
  });

  it("that are missed are named with both numbers, and with the part that holds them back", () => {
    const board = alone(walked, "rate-limiter");
    expect(defence(board).missed).toEqual([
      {
        requirement: "up",
        says: "Redirects answer 99.95 % of the time. 99.95 % was promised; the drawn path of “Open a link” gives 99.9 %. Rate limiter is its weakest part, at 99.9 %.",
        component: idOfKind(board, "rate-limiter"),
      },
    ]);
  });

  it("that are missed by a hair never look kept", () => {
    const given = analyse(alone(walked, "rate-limiter"), knowledge).stageLoad.metrics.availability ?? 0;
    const requirement = { ...walked.requirements["up"]!, target: { metric: "availability", value: 0.999 } };
    const board = {
      ...alone(walked, "rate-limiter"),
      requirements: { up: requirement },
    } as unknown as Board;
    expect(given).toBeLessThan(0.999);
    expect(defence(board).missed[0]?.says).toContain(
      "99.9 % was promised; the drawn path of “Open a link” gives 99.897 %.",
    );
  });

  it("of an answer time are missed where it is longer, and where there is none", () => {
    const quick = { ...walked.requirements["fast"]!, target: { metric: "p99LatencyMs", value: 20 } };
    const board = { ...walked, requirements: { fast: quick } } as unknown as Board;
    expect(defence(board).missed[0]?.says).toContain(
      "20 ms was promised; 99 of 100 times “Shorten a link” takes up to 21 ms.",
    );
    const app = idOfKind(walked, "app-server");
    const full = editBoard(walked, context, { type: "set-component", id: app, set: { instances: 1 } });
    expect(missedTargets(full, knowledge, staticLoad(full, knowledge, 100_000_000))).toEqual([
      expect.objectContaining({
        requirement: "fast",
        component: app,
        says: expect.stringContaining(
          "has no answer time, as more arrives at App server than it carries.",
        ) as string,
      }),
      expect.objectContaining({ requirement: "up" }),
    ]);
  });

  it("are missed by what nothing answers", () => {
    const lines = Object.values(walked.connections).filter(
      (line) => line.from === idOfKind(walked, "web-browser"),
    );
    const cut = editBoard(walked, context, { type: "remove", connections: lines.map((line) => line.id) });
    const missed = missedTargets(cut, knowledge, staticLoad(cut, knowledge, 1));
    expect(missed.map((one) => one.requirement)).toEqual(["fast", "up"]);
    for (const { says } of missed)
      expect(says).toMatch(/ was promised, and nothing on the board answers “Open a link”\.$/);
  });
});

describe("what to build first", () => {
  it("is the path of the first class, callers before those they call", () => {
    const says = defence(walked).buildFirst[0]?.says ?? "";
    const places = ["Browser", "Load balancer", "App server", "Managed database"].map((name) =>
      says.indexOf(name),
    );
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
});

describe("what was set aside in writing", () => {
  it("is read back with its reason", () => {
    const finding = analyse(walked, knowledge).findings.find((one) => one.level === "warn")!;
    const reason = "we accept it until the second quarter, when the team has four people";
    const board = editBoard(walked, context, {
      type: "waive",
      id: "aside",
      rule: finding.rule,
      subject: finding.key,
      reason,
    });
    expect(defence(walked).waived).toEqual([]);
    expect(defence(board).waived).toEqual([{ title: finding.title, reason }]);
  });
});

describe("an empty board", () => {
  it("is defended in silence", () => {
    const begun = walkBoard(context, testContent.references["url-shortener"], 0);
    const report = defence({ ...begun, components: {}, connections: {} });
    expect(report).toMatchObject({ notes: [], atTenTimes: [], buildFirst: [], waived: [] });
    expect(report.costDriver).toBeUndefined();
  });
});
