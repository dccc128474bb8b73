import type { Board } from "@/lib/domain/board/board-schema";
import { counted } from "@/lib/domain/coaching/counted";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import { requiredTests } from "@/lib/domain/overlay/required-tests";
import { scopeOf } from "@/lib/domain/overlay/overlay-scope";

/** One acceptance test with what came of it; `demanded` by the scope, or recorded all the same. */
export type TestRow = {
  test: Acceptance;
  demanded: boolean;
  outcome: "passed" | "failed" | "open";
  build?: string;
  /** ISO 8601, UTC. */
  at?: string;
  note?: string;
};

/** Every acceptance test with its result, in the order of the catalogue. */
export function testRows(board: Board, knowledge: Catalogue & { overlay: OverlayLore }): readonly TestRow[] {
  const { acceptance } = knowledge.overlay;
  const demanded = new Set(requiredTests(indexBoard(board, knowledge), acceptance, scopeOf(board) ?? []));
  return acceptance.map((test): TestRow => {
    const result = board.overlay.results[test.id];
    return { test, demanded: demanded.has(test), ...(result ?? { outcome: "open" }) };
  });
}

/** Those that the scope demands, and those that were recorded besides. */
function told(rows: readonly TestRow[]): readonly TestRow[] {
  return rows.filter((row) => row.demanded || row.outcome !== "open");
}

const inCell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s+/g, " ").trim();

/** The results as a table in Markdown: what the scope demands, and what was recorded besides. */
export function resultsMarkdown(boardName: string, rows: readonly TestRow[]): string {
  const demanded = rows.filter((row) => row.demanded);
  const passed = demanded.filter((row) => row.outcome === "passed").length;
  const lines = told(rows).map(({ test, demanded: due, outcome, build = "", at = "", note = "" }) =>
    [test.id, test.then, due ? "yes" : "no", outcome, build, at.slice(0, 10), note].map(inCell).join(" | "),
  );
  return [
    `# Acceptance tests of ${inCell(boardName)}`,
    "",
    `${String(passed)} of ${counted(demanded.length, "test")} that the scope demands passed.`,
    "",
    "| Test | It holds when | Demanded | Result | Build | Date | Note |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...lines.map((line) => `| ${line} |`),
    "",
  ].join("\n");
}

/** The results as JSON, for other programs: the same tests as in the table. */
export function resultsJson(boardName: string, rows: readonly TestRow[]): string {
  const results = told(rows).map(({ test, ...row }) => ({
    id: test.id,
    capability: test.capability,
    given: test.given,
    then: test.then,
    ...row,
  }));
  return `${JSON.stringify({ board: boardName, results }, null, 2)}\n`;
}
