import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { STEP_IDS, type StepId } from "@/lib/domain/knowledge/step-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { DefenceReport } from "@/lib/domain/ladder/defence-report";
import { defend } from "@/lib/domain/ladder/defend";
import { editBoard, forgeDecision, walkBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";

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
