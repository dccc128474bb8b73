import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import { EMPTY_BOARD, TEST_KNOWLEDGE } from "@/lib/domain/edit/plan-fixture";
import { analyse } from "@/lib/domain/ladder/analyse";
import { auditedBoard, walkedBoard } from "@/lib/export/testing/export-fixture";
import { reportHtml } from "@/lib/export/report/report-html";
import { reportOf } from "@/lib/export/report/report-of";
import { boardSvg } from "@/lib/export/svg/board-svg";

type Given = ReturnType<typeof walkedBoard>;

function report({ board, knowledge, analysis }: Given): ReturnType<typeof reportOf> {
  return reportOf(board, knowledge, analysis);
}

function html(given: Given): string {
  return reportHtml(report(given), boardSvg(given.board, given.knowledge, { theme: "light" }), "light");
}

const EVIL = `</style></svg><script>alert(1)</script><img src=x onerror="y">`;

describe("a board's report", () => {
  const walked = walkedBoard();

  it("tells stage, numbers, promises, parts, connections and decisions", () => {
    const told = report(walked);
    expect(told).toMatchObject({ title: "URL shortener", findings: [{ level: "warn" }], owed: [] });
    expect(told.stage.place).toMatch(/^Stage 6 of 6, .+ users a day$/);
    expect(told.numbers.map(({ label }) => label)).toContain("Cost a month");
    expect(told.requirements.filter(({ kept }) => kept === "met").length).toBeGreaterThan(0);
    expect(told.parts.map(({ name }) => name)).toContain("Rate limiter");
    expect(told.parts[0]?.busy).toMatch(/^\d+\u00a0% of its \w+$/);
    expect(told.connections).toContain("App server reads from Cache over RESP.");
    expect(told.decisions).toHaveLength(14);
    expect(told.decisions.every(({ status }) => status === "accepted")).toBe(true);
    expect(told.defence.notes).toHaveLength(14);
  });

  it("says what is missed, owed and found, beside what was promised", () => {
    const bare = walkedBoard((board) => ({
      ...board,
      decisions: {},
      requirements: Object.fromEntries(
        Object.entries(board.requirements).map(([id, one]) => [
          id,
          one.target?.metric === "availability"
            ? { ...one, target: { ...one.target, value: 0.9999999 } }
            : one,
        ]),
      ),
    }));
    const told = report(bare);
    expect(told.owed.length).toBeGreaterThan(1);
    expect(told.owed[0]).toMatchObject({ step: "S0 Frame and size" });
    const missed = told.requirements.find(({ kept }) => kept === "missed");
    expect(missed?.shortfall).toMatch(/was promised/);
    expect(missed?.shortfall?.startsWith(missed.text)).toBe(false);
  });

  it("is plain JSON and the same for equal boards", () => {
    const told = report(walked);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(report(walkedBoard())).toEqual(told);
  });

  it("tells the overlay's audit", () => {
    const audited = auditedBoard();
    expect(report(audited).defence.overlay).toMatchObject({ standing: "adopted" });
    const page = html(audited);
    expect(page).toContain("Durable sessions: the audit");
    expect(page).toContain("Cut after 60 s at the balancer.");
    expect(page).toContain("Ines | Ops");
  });

  it("is told of an empty board as well", () => {
    const empty: Given = {
      board: EMPTY_BOARD,
      knowledge: TEST_KNOWLEDGE,
      analysis: analyse(EMPTY_BOARD, TEST_KNOWLEDGE),
    };
    expect(html(empty)).toContain("Nothing is drawn yet.");
  });
});

describe("a report as a page", () => {
  it("stands alone: it fetches nothing, runs nothing, and says so to the browser", () => {
    const page = html(walkedBoard());
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("default-src 'none'");
    expect(page.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(
      /<script|<link|<iframe|<object|<form|src=|href=|url\(|@import|https?:|\son\w+=/,
    );
    for (const heading of [
      "What it promises",
      "Traffic",
      "Parts, the busiest first",
      "Connections",
      "The defence",
      "Decisions",
    ])
      expect(page).toContain(`<h2>${heading}</h2>`);
  });

  it("keeps texts that try to be scripts inert", () => {
    const named = (board: Board): Board => ({
      ...board,
      about: { ...board.about, name: EVIL },
      intake: { ...board.intake, context: EVIL, apiContract: EVIL },
      components: Object.fromEntries(
        Object.entries(board.components).map(([id, one]) => [id, { ...one, name: EVIL }]),
      ),
      classes: Object.fromEntries(
        Object.entries(board.classes).map(([id, one]) => [id, { ...one, name: EVIL }]),
      ),
      requirements: Object.fromEntries(
        Object.entries(board.requirements).map(([id, one]) => [id, { ...one, text: EVIL }]),
      ),
      decisions: Object.fromEntries(
        Object.entries(board.decisions).map(([id, one]) => [
          id,
          { ...one, author: EVIL, note: { ...one.note, because: EVIL, since: EVIL } },
        ]),
      ),
    });
    const page = html(walkedBoard(named));
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toMatch(/<script|<img/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    for (const tag of page.match(/<[a-z][^>]*>/g) ?? [])
      expect(tag.replace(/"[^"]*"/g, "")).not.toMatch(/\son\w+/);
  });

  it("is light on paper whatever the screen's theme", () => {
    const { board, knowledge, analysis } = walkedBoard();
    const dark = reportHtml(reportOf(board, knowledge, analysis), "<svg/>", "dark");
    expect(dark).toMatch(/:root\{--bg:#0?[01]/);
    expect(dark).toMatch(/@media print\{:root\{--bg:#f/);
  });
});
