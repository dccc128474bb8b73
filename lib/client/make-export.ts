import { svgToPng } from "@/lib/client/svg-to-png";
import type { Board } from "@/lib/domain/board/board-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import type { ThemeName } from "@/lib/drawing/theme";
import { boardMermaid } from "@/lib/export/board-mermaid";
import { madrFiles } from "@/lib/export/madr/madr-files";
import { reportHtml } from "@/lib/export/report/report-html";
import { reportOf } from "@/lib/export/report/report-of";
import { boardSvg } from "@/lib/export/svg/board-svg";
import { zipFiles } from "@/lib/export/zip-files";

/** The forms, besides its own file, in which a board leaves the studio. */
export type ExportFormat = "svg" | "png" | "mermaid" | "madr" | "report";

/** A form of a board as bytes with a type, or why there is none and what there is instead. */
export type MadeExport =
  { ok: true; value: Blob } | { ok: false; error: { message: string; accepted: string } };

function made(content: BlobPart, type: string): MadeExport {
  return { ok: true, value: new Blob([content], { type }) };
}

/**
 * Makes one form of the whole board, derived anew from it at its stage's own users, whatever the screen shows. Loaded
 * when it is first asked for. Only a PNG can fail: where the browser has no canvas as large as the board.
 */
export async function makeExport(
  format: ExportFormat,
  board: Board,
  knowledge: PublicKnowledge,
  theme: ThemeName,
): Promise<MadeExport> {
  if (format === "mermaid") return made(boardMermaid(board, knowledge), "text/vnd.mermaid");
  const analysis = analyse(board, knowledge);
  if (format === "madr")
    return made(new Uint8Array(zipFiles(madrFiles(board, knowledge, analysis))), "application/zip");
  // Paper is white whatever the screen is.
  const drawn = format === "report" ? "light" : theme;
  const svg = boardSvg(board, knowledge, { theme: drawn, load: analysis.stageLoad });
  if (format === "svg") return made(svg, "image/svg+xml");
  if (format === "png") return svgToPng(svg);
  return made(reportHtml(reportOf(board, knowledge, analysis), svg, drawn), "text/html");
}
