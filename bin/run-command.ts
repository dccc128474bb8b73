import type { CommandResult } from "@/bin/command-result";
import { HELP } from "@/bin/help";
import { parseCommand, type Command } from "@/bin/parse-command";
import { readBoard, type ReadBoard } from "@/bin/read-board";
import type { BoardFileFault } from "@/lib/domain/exchange/board-file-error";
import { boardFileJsonSchema } from "@/lib/domain/exchange/board-file-schema";
import { faultInWords } from "@/lib/domain/exchange/fault-in-words";
import { analyse } from "@/lib/domain/ladder/analyse";
import { boardMermaid } from "@/lib/export/board-mermaid";
import { checkReport } from "@/lib/export/check/check-report";
import { checkText } from "@/lib/export/check/check-text";
import { madrFiles } from "@/lib/export/madr/madr-files";
import { reportHtml } from "@/lib/export/report/report-html";
import { reportOf } from "@/lib/export/report/report-of";
import { boardSvg } from "@/lib/export/svg/board-svg";
import { zipFiles } from "@/lib/export/zip-files";

type Check = Extract<Command, { do: "check" }>;
type Export = Extract<Command, { do: "export" }>;

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
}

/** One line a fault: where, what is the matter, what would be accepted. */
function broken(file: string, faults: readonly BoardFileFault[]): CommandResult {
  const lines = faults.map((fault) => oneLine(`${file}: ${fault.path}: ${faultInWords(fault)}`));
  return { code: 2, err: `${lines.join("\n")}\n` };
}

function check({ json }: Check, { board, drifts, knowledge }: ReadBoard): CommandResult {
  const report = checkReport(board, knowledge, analyse(board, knowledge), drifts);
  return {
    code: report.passed ? 0 : 1,
    out: json ? `${JSON.stringify(report, null, 2)}\n` : checkText(report),
  };
}

function exportText({ format, theme, load }: Export, { board, knowledge }: ReadBoard): string {
  const analysis = analyse(board, knowledge);
  if (format === "mermaid") return boardMermaid(board, knowledge);
  if (format === "svg")
    return boardSvg(board, knowledge, { theme, ...(load && { load: analysis.stageLoad }) });
  const svg = boardSvg(board, knowledge, { theme, load: analysis.stageLoad });
  return reportHtml(reportOf(board, knowledge, analysis), svg, theme);
}

function exportDecisions({ out }: Export, { board, knowledge }: ReadBoard): CommandResult {
  const files = madrFiles(board, knowledge, analyse(board, knowledge));
  if (out === undefined) return { code: 0, out: zipFiles(files) };
  if (!out.toLowerCase().endsWith(".zip")) return { code: 0, write: { folder: out, files } };
  return { code: 0, write: { path: out, content: zipFiles(files) } };
}

function exportBoard(command: Export, read: ReadBoard): CommandResult {
  if (command.format === "madr") return exportDecisions(command, read);
  const content = exportText(command, read);
  return command.out === undefined
    ? { code: 0, out: content }
    : { code: 0, write: { path: command.out, content } };
}

/** Runs one command line and answers with all that it has to say and to write. Reads files; writes none. */
export function runCommand(args: readonly string[]): CommandResult {
  const parsed = parseCommand(args);
  if (!parsed.ok) return { code: 2, err: `${oneLine(parsed.error)} See --help.\n` };
  const command = parsed.value;
  if (command.do === "help") return { code: 0, out: HELP };
  if (command.do === "schema") return { code: 0, out: `${JSON.stringify(boardFileJsonSchema(), null, 2)}\n` };
  const read = readBoard(command.board);
  if (!read.ok) return broken(command.board, read.error);
  return command.do === "check" ? check(command, read.value) : exportBoard(command, read.value);
}
