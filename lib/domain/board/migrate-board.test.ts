import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boardSchema, SCHEMA_VERSION } from "@/lib/domain/board/board-schema";
import { migrateBoard } from "@/lib/domain/board/migrate-board";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";
import type { StoredBoard } from "@/lib/domain/board/stored-board";

const old = JSON.parse(
  readFileSync("lib/domain/board/migrations/board-of-version-1.json", "utf8"),
) as StoredBoard;

describe("a board of version 1", () => {
  const migrated = migrateBoard(old);

  it("opens as a board of this version in which no overlay was recorded", () => {
    if (!migrated.ok) throw new Error("it is migrated");
    const board = boardSchema.parse(migrated.value.board);
    expect(board.schemaVersion).toBe(SCHEMA_VERSION);
    expect(board.overlay).toEqual(BLANK_OVERLAY);
  });

  it("keeps everything else as it was", () => {
    if (!migrated.ok) throw new Error("it is migrated");
    const { overlay: _overlay, schemaVersion: _version, ...rest } = migrated.value.board;
    const { schemaVersion: _old, ...before } = old;
    expect(rest).toEqual(before);
  });

  it("says that it was older", () => {
    expect(migrated.ok && migrated.value.drifts.map((drift) => drift.code)).toEqual(["older-version"]);
  });
});
