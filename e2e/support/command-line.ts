import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Board } from "@/lib/domain/board/board-schema";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";

/** Exports a board through the command line, as a team's pipeline does, and answers with the file's path. */
export function exportBoard(board: Board, format: "svg" | "report", ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "export-"));
  const [file, out] = [
    join(folder, "board.json"),
    join(folder, format === "svg" ? "board.svg" : "report.html"),
  ];
  writeFileSync(file, writeBoardFile(board));
  const args = [
    "--import",
    "tsx",
    "bin/loadstone.ts",
    "export",
    file,
    "--format",
    format,
    "--out",
    out,
    ...options,
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`The export ended with ${String(status)}: ${stderr}`);
  return out;
}
