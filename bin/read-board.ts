import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent } from "@/lib/content/read-content";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Drift } from "@/lib/domain/board/drift";
import type { BoardFileFault } from "@/lib/domain/exchange/board-file-error";
import { parseBoardFile } from "@/lib/domain/exchange/parse-board-file";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { err, ok, type Result } from "@/lib/shared/result";

/** A board with all that is known of its problem. */
export type ReadBoard = { board: Board; drifts: readonly Drift[]; knowledge: PublicKnowledge };

const CONTENT = join(fileURLToPath(new URL(".", import.meta.url)), "..", "content");
const STANDARD_INPUT = 0;

/** A path as the person meant it: `npm run` changes the folder, and says from where. */
export function pathFrom(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

function readText(path: string): Result<string, readonly BoardFileFault[]> {
  try {
    return ok(readFileSync(path === "-" ? STANDARD_INPUT : pathFrom(path), "utf8"));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const message = why === "ENOENT" ? "There is no such file." : `It could not be read (${why}).`;
    return err([{ path: "(file)", message, accepted: "a board that was exported as JSON" }]);
  }
}

function unknownProblem(slug: string): Drift {
  return {
    code: "unknown-root",
    path: "about.problem.slug",
    message: `No problem is called "${slug}" here; the board is taken for a team's own system.`,
  };
}

/** Reads a board file and the content that belongs to it. Every fault is listed, with its path. */
export function readBoard(path: string): Result<ReadBoard, readonly BoardFileFault[]> {
  const text = readText(path);
  if (!text.ok) return text;
  const { content } = readContent(CONTENT);
  const parsed = parseBoardFile(text.value, content);
  if (!parsed.ok) return err(parsed.error.faults);
  const { board, drifts } = parsed.value;
  const slug = board.about.problem?.slug;
  const knowledge = publicKnowledge(content, slug);
  const lost = slug !== undefined && knowledge.problem === undefined ? [unknownProblem(slug)] : [];
  return ok({ board, drifts: [...drifts, ...lost], knowledge });
}
