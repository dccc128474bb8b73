import type { Board } from "@/lib/domain/board/board-schema";
import type { AnalysisKnowledge } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { defendOverlay } from "@/lib/domain/overlay/defend-overlay";
import { decisionEntries, type DecisionEntry } from "@/lib/export/decision-entries";
import { decisionFile, decisionFileName } from "@/lib/export/madr/decision-file";
import { inMarkdown, markdownTable } from "@/lib/export/madr/markdown";
import { sessionFiles } from "@/lib/export/madr/session-files";
import type { TextFile } from "@/lib/export/text-file";

/** Questions that are owed a note and have no decision of their own to show it. */
function owedLines({ progress, overlay }: Analysis, knowledge: AnalysisKnowledge): string[] {
  const asked = [...knowledge.steps, ...knowledge.overlay.steps].flatMap(({ questions }) => questions);
  return [...progress.owed, ...overlay.progress.owed].map(({ question, step, says }) => {
    const text = asked.find(({ id }) => id === question)?.text ?? question;
    return `* ${step.toUpperCase()}: ${inMarkdown(text)} ${inMarkdown(says ?? "")}`.trimEnd();
  });
}

function indexFile(
  board: Board,
  entries: readonly DecisionEntry[],
  owed: readonly string[],
  more: readonly TextFile[],
): string {
  const rows = entries.map((entry) => [
    `[${String(entry.number).padStart(4, "0")}](${decisionFileName(entry)})`,
    inMarkdown(entry.title),
    entry.status,
    entry.decision.at.slice(0, 10),
    entry.step.id.toUpperCase(),
  ]);
  return [
    `# Decisions: ${inMarkdown(board.about.name.trim() || "a board")}`,
    "",
    ...(rows.length === 0
      ? ["No decision is written down yet."]
      : markdownTable(["Number", "Decision", "Status", "Date", "Step"], rows)),
    "",
    ...(owed.length === 0 ? [] : ["## Owed", "", ...owed, ""]),
    ...(more.length === 0
      ? []
      : [
          "## Durable sessions",
          "",
          ...more.map(({ path, text }) => `* [${/^# (.*)$/m.exec(text)?.[1] ?? path}](${path})`),
          "",
        ]),
  ].join("\n");
}

/**
 * The decisions of a board as Markdown Architectural Decision Records: an index, one file a decision, and where the
 * overlay was answered its audit, gap matrix and test results. Paths are plain ASCII. Equal boards give equal files.
 */
export function madrFiles(
  board: Board,
  knowledge: AnalysisKnowledge,
  analysis: Analysis,
): readonly TextFile[] {
  const entries = decisionEntries(board, knowledge, analysis);
  const overlay = defendOverlay(board, knowledge, analysis.overlay);
  const sessions = overlay === undefined ? [] : sessionFiles(overlay);
  return [
    { path: "README.md", text: indexFile(board, entries, owedLines(analysis, knowledge), sessions) },
    ...entries.map((entry) => ({ path: decisionFileName(entry), text: decisionFile(entry) })),
    ...sessions,
  ];
}
