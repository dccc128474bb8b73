import type { CheckFinding, CheckOwed, CheckReport } from "@/lib/export/check/check-report";
import { usersADay } from "@/lib/export/users-a-day";

const WIDTH = 7;

function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** One line from a text that may hold several: terminals obey some signs. */
function flat(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
}

function entry(word: string, head: string, ...more: readonly string[]): string[] {
  const indent = " ".repeat(WIDTH);
  const lines = more.map(flat).filter((line) => line !== "");
  return [`${word.padEnd(WIDTH)}${flat(head)}`, ...lines.map((line) => `${indent}${line}`)];
}

function findingLines({ rule, level, step, title, message, clears }: CheckFinding): string[] {
  return entry(
    level.toUpperCase(),
    `${rule} ${step.toUpperCase()}: ${title}`,
    message,
    `Clears when: ${clears}`,
  );
}

function owedLines({ step, question, text, says, reason }: CheckOwed): string[] {
  return entry(reason === "reopened" ? "MET" : "OWED", `${step.toUpperCase()} (${question}): ${text}`, says);
}

function verdict({ passed, findings, owed }: CheckReport): string {
  if (passed) return "Passed: no error stands, and no note is owed.";
  const errors = findings.filter(({ stops }) => stops).length;
  const parts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(owed.length > 0 ? [counted(owed.length, "owed note")] : []),
  ];
  return `Not passed: ${parts.join(" and ")} ${errors + owed.length === 1 ? "stands" : "stand"}.`;
}

/** A check as lines for a terminal: what stops first, then what is owed, then the rest; the verdict is the last line. */
export function checkText(report: CheckReport): string {
  const { board, stage, notes, findings, owed, waived, drifts } = report;
  const stopping = findings.filter(({ stops }) => stops);
  const others = findings.filter(({ stops }) => !stops);
  return [
    `${flat(board.name) || "A board"}: ${counted(board.components, "component")}, ${counted(board.connections, "connection")}.`,
    `Stage ${String(stage.index + 1)} of ${String(stage.of)}, ${flat(stage.title)}: ${usersADay(stage.usersPerDay)}. ${counted(notes.accepted, "note")} accepted, ${String(notes.owed)} owed.`,
    "",
    ...stopping.flatMap(findingLines),
    ...owed.flatMap(owedLines),
    ...others.flatMap(findingLines),
    ...waived.flatMap(({ rule, title, reason }) => entry("WAIVED", `${rule}: ${title}`, reason)),
    ...drifts.flatMap(({ path, message }) => entry("DRIFT", `${path}: ${message}`)),
    ...(findings.length + owed.length + waived.length + drifts.length > 0 ? [""] : []),
    verdict(report),
    "",
  ].join("\n");
}
