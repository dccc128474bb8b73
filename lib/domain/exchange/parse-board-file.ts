import { boardSchema, COLLECTIONS, SCHEMA_VERSION, type Board } from "@/lib/domain/board/board-schema";
import type { Drift } from "@/lib/domain/board/drift";
import { migrateBoard } from "@/lib/domain/board/migrate-board";
import type { StoredBoard } from "@/lib/domain/board/stored-board";
import { MOST } from "@/lib/domain/edit/plan-limits";
import type { BoardFileError, BoardFileFault } from "@/lib/domain/exchange/board-file-error";
import { BOARD_FILE } from "@/lib/domain/exchange/board-file-format";
import { catalogueDrifts } from "@/lib/domain/exchange/catalogue-drifts";
import { cutDangling } from "@/lib/domain/exchange/cut-dangling";
import { describeIssue } from "@/lib/domain/exchange/describe-issue";
import { scanJson } from "@/lib/domain/exchange/scan-json";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { err, ok, type Result } from "@/lib/shared/result";

const MOST_BYTES = 5 * 1_024 * 1_024;
const MOST_FAULTS = 1_000;

/** A board from a file, and what of it was read differently. */
export type ParsedBoard = { board: Board; drifts: readonly Drift[] };

type Failed = { ok: false; error: BoardFileError };

function fail(code: BoardFileError["code"], faults: readonly BoardFileFault[]): Failed {
  if (faults.length <= MOST_FAULTS) return err({ code, faults });
  const more = `${String(faults.length - MOST_FAULTS)} more faults are not listed.`;
  return err({
    code,
    faults: [
      ...faults.slice(0, MOST_FAULTS),
      { path: "(file)", message: more, accepted: "a file with the faults above mended" },
    ],
  });
}

function failWhole(code: BoardFileError["code"], message: string, accepted: string, path = "(file)"): Failed {
  return fail(code, [{ path, message, accepted }]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values as every copy of the shared document will hold them: no half of a surrogate pair, no negative zero. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\uFFFD");
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, plain(child)]));
}

function readJson(text: string): Result<unknown, BoardFileError> {
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) {
    return failWhole("too-large", "The file is larger than 5 MiB.", "a file of at most 5 MiB");
  }
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const unsafe = scanJson(json);
  if (unsafe.length > 0) return fail("unsafe-json", unsafe);
  try {
    return ok(plain(JSON.parse(json)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failWhole("not-json", `The file is not JSON: ${why}`, "a file that was exported from here");
  }
}

function openEnvelope(file: unknown): Result<StoredBoard, BoardFileError> {
  const accepted = `{ "format": "${BOARD_FILE.format}", "version": ${String(BOARD_FILE.version)}, "board": … }`;
  if (!isObject(file)) return failWhole("not-a-board-file", "The file holds no object.", accepted);
  if (file["format"] !== BOARD_FILE.format)
    return failWhole("not-a-board-file", "This is not a board file.", `"${BOARD_FILE.format}"`, "format");
  if (file["version"] !== BOARD_FILE.version) {
    return failWhole(
      "unknown-version",
      "The file was written by another version.",
      String(BOARD_FILE.version),
      "version",
    );
  }
  const unknown = Object.keys(file).filter((key) => !["format", "version", "board"].includes(key));
  if (unknown.length > 0)
    return fail(
      "not-a-board-file",
      unknown.map((key) => ({ path: key || '""', message: "This name is not known here.", accepted })),
    );
  return isObject(file["board"])
    ? ok(file["board"])
    : failWhole("not-a-board-file", "The file holds no board.", accepted, "board");
}

/** What the schema cannot say: that an entity's id is its key, and how many fit on one board. */
function boardFaults(board: Board): BoardFileFault[] {
  return COLLECTIONS.flatMap((root) => {
    const entities = Object.entries<{ id: string }>(board[root]);
    const strays = entities.filter(([key, entity]) => entity.id !== key);
    const mismatches = strays.map(([key]): BoardFileFault => ({
      path: `board.${root}.${key}.id`,
      message: "The id differs from the name it stands under.",
      accepted: `"${key}"`,
    }));
    if (entities.length <= MOST[root]) return mismatches;
    const accepted = `at most ${String(MOST[root])}`;
    return [
      ...mismatches,
      { path: `board.${root}`, message: `There are ${String(entities.length)} of them.`, accepted },
    ];
  });
}

function readBoard(stored: StoredBoard): Result<ParsedBoard, BoardFileError> {
  const migrated = migrateBoard(stored);
  if (!migrated.ok) {
    const accepted = `${String(SCHEMA_VERSION)} or an older version`;
    return failWhole(
      "unknown-version",
      "The board was written by another version.",
      accepted,
      "board.schemaVersion",
    );
  }
  const parsed = boardSchema.safeParse(migrated.value.board);
  if (!parsed.success)
    return fail(
      "malformed-board",
      parsed.error.issues.flatMap((issue) => describeIssue(issue, ["board"])),
    );
  const faults = boardFaults(parsed.data);
  if (faults.length > 0) return fail("malformed-board", faults);
  const { board, drifts } = cutDangling(parsed.data);
  return ok({ board, drifts: [...migrated.value.drifts, ...drifts] });
}

/**
 * Reads a board file that anyone may have written. Never throws: answers with a board that keeps the schema and has no
 * dangling end, or with every fault found, each with its path. What dangles is left out and, given a catalogue, what it
 * does not know is kept; both are reported as drifts. At most 5 MiB and 32 levels deep.
 */
export function parseBoardFile(text: string, catalogue?: Catalogue): Result<ParsedBoard, BoardFileError> {
  const json = readJson(text);
  if (!json.ok) return json;
  const envelope = openEnvelope(json.value);
  if (!envelope.ok) return envelope;
  const read = readBoard(envelope.value);
  if (!read.ok || !catalogue) return read;
  const { board, drifts } = read.value;
  return ok({ board, drifts: [...drifts, ...catalogueDrifts(board, catalogue)] });
}
