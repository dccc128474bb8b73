import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import { forgeDecision } from "@/lib/domain/ladder/walk-fixture";
import { checkReport } from "@/lib/export/check/check-report";
import { checkText } from "@/lib/export/check/check-text";
import { auditedBoard, walkedBoard } from "@/lib/export/testing/export-fixture";

function check(change?: (board: Board) => Board): ReturnType<typeof checkReport> {
  const { board, knowledge, analysis } = walkedBoard(change);
  return checkReport(board, knowledge, analysis);
}

describe("a check", () => {
  it("passes a board that owes nothing, and still tells its warnings", () => {
    const report = check();
    expect(report).toMatchObject({
      passed: true,
      owed: [],
      conditionsMet: [],
      notes: { accepted: 14, owed: 0 },
    });
    expect(report.findings).toMatchObject([{ rule: "R21", level: "warn", stops: false }]);
    expect(report.stages.every(({ passed }) => passed)).toBe(true);
    expect(checkText(report)).toMatch(/\nPassed: no error stands, and no note is owed\.\n$/);
  });

  it("does not pass while a note is owed, and says which and why", () => {
    const report = check((board) => forgeDecision(board, "s3.store", (one) => ({ ...one, status: "draft" })));
    expect(report.passed).toBe(false);
    expect(report.owed).toMatchObject([
      { question: "s3.store", step: "s3", reason: "draft", says: "Begun; not put forward yet." },
    ]);
    expect(checkText(report)).toMatch(
      /OWED {3}S3 \(s3\.store\): .+\?\n {7}Begun; not put forward yet\.\n[\s\S]*Not passed: 1 owed note stands\.\n$/,
    );
  });

  it("tells a condition that is met apart from a note that was never written", () => {
    const report = check((board) =>
      forgeDecision(board, "s3.store", (one) => ({
        ...one,
        note: {
          ...one.note,
          revisitWhen: { metric: "usersPerDay", comparison: "above", value: 10, event: "" },
        },
      })),
    );
    expect(report.conditionsMet).toMatchObject([{ question: "s3.store", reason: "reopened" }]);
    expect(checkText(report)).toMatch(/MET {4}S3 \(s3\.store\)/);
  });

  it("does not pass while an error of a due step stands, unless it is set aside in writing", () => {
    const direct = (board: Board): Board => {
      const named = (kind: string): string =>
        Object.values(board.components).find((one) => one.kind === kind)!.id;
      const line = {
        id: "direct",
        from: named("web-browser"),
        to: named("relational-database"),
        purpose: "request",
        protocol: "sql",
        settings: {},
        origin: "inherited",
      };
      return { ...board, connections: { ...board.connections, direct: line } as Board["connections"] };
    };
    const report = check(direct);
    const error = report.findings.find(({ stops }) => stops);
    expect(error).toBeDefined();
    expect(report.passed).toBe(false);
    const reason = "The console of two operators reads the tables, over a tunnel.";
    const waivers = walkedBoard(direct)
      .analysis.findings.filter(({ level }) => level === "error")
      .map(({ rule, key }, at) => ({
        id: `w${String(at)}`,
        rule,
        subject: key,
        reason,
        author: "Ada",
        at: "2026-01-01T00:00:00.000Z",
      }));
    const waived = check((board) => ({
      ...direct(board),
      waivers: Object.fromEntries(waivers.map((one) => [one.id, one])),
    }));
    expect(waived.findings.some(({ stops }) => stops)).toBe(false);
    expect(waived.waived).toContainEqual({ rule: error!.rule, title: error!.title, reason });
    expect(checkText(waived)).toContain("WAIVED");
  });

  it("counts what both walks owe", () => {
    const { board, knowledge, analysis } = auditedBoard();
    const report = checkReport(board, knowledge, analysis);
    expect(new Set(report.owed.map(({ step }) => step.charAt(0)))).toEqual(new Set(["s", "d"]));
    expect(report.notes.accepted).toBe(2);
  });

  it("prints no sign that a terminal would obey", () => {
    const report = check((board) => ({ ...board, about: { ...board.about, name: "a\u001b[31m\u0007b\nc" } }));
    expect(checkText(report).split("\n")[0]).toBe("a [31m b c: 9 components, 8 connections.");
  });
});
