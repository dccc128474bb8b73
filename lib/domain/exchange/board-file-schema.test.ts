import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import { anyEdit, type Whim } from "@/lib/domain/edit/plan-any-edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { TEST_KNOWLEDGE, testContext } from "@/lib/domain/edit/plan-fixture";
import { STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";
import { boardFileJsonSchema } from "@/lib/domain/exchange/board-file-schema";
import { parseBoardFile } from "@/lib/domain/exchange/parse-board-file";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";

const ajv = new Ajv2020({ allErrors: true, keywords: ["unit"], formats: { "date-time": true } });
const accepts = ajv.compile(boardFileJsonSchema());

const whim: fc.Arbitrary<Whim> = fc.record({
  what: fc.nat({ max: 60 }),
  a: fc.nat({ max: 100 }),
  b: fc.nat({ max: 100 }),
  c: fc.nat({ max: 100 }),
  word: fc.string({ maxLength: 30 }),
  text: fc.string({ maxLength: 80 }),
});

/** A board after these whims; what is refused is passed over. */
function edited(whims: readonly Whim[]): Board {
  const context = testContext();
  return whims.reduce((board, one, index) => {
    const done = performEdit(board, anyEdit(board, one, `w${String(index)}`), context);
    return done.ok ? done.value : board;
  }, STOCKED_BOARD);
}

describe("a board out and in again", () => {
  it("is the same board, in the same bytes, and keeps the published schema", () => {
    fc.assert(
      fc.property(fc.array(whim, { maxLength: 30 }), (whims) => {
        const board = edited(whims);
        const text = writeBoardFile(board);
        const parsed = parseBoardFile(text, TEST_KNOWLEDGE);
        expect(parsed.ok && parsed.value.board).toEqual(board);
        expect(parsed.ok && writeBoardFile(parsed.value.board)).toBe(text);
        expect(accepts(JSON.parse(text)) ? "" : ajv.errorsText(accepts.errors)).toBe("");
      }),
      { numRuns: 200 },
    );
  });
});

describe("the published schema", () => {
  it("is the one in public/schemas (else: npm run -s loadstone -- schema > public/schemas/board-file-1.json)", () => {
    expect(readFileSync("public/schemas/board-file-1.json", "utf8")).toBe(
      `${JSON.stringify(boardFileJsonSchema(), null, 2)}\n`,
    );
  });

  it("refuses what the app refuses: a stray name, a wrong type, a missing part, another version", () => {
    type File = { version: number; board: Record<string, Record<string, Record<string, unknown>>> };
    const broken: ((file: File) => void)[] = [
      ({ board }) => (board["components"]!["web"]!["colour"] = "red"),
      ({ board }) => (board["components"]!["web"]!["position"] = { x: "left", y: 0 }),
      ({ board }) => delete board["components"]!["web"]!["kind"],
      ({ board }) => (board["components"]!["not an id"] = board["components"]!["web"]!),
      ({ board }) => (board["connections"]!["people-web"]!["purpose"] = "wish"),
      ({ board }) => (board["workload"]!["peakFactor"] = 0 as never),
      ({ board }) => (board["about"]!["createdAt"] = "yesterday" as never),
      (file) => (file.version = 2),
      (file) => (file.board["schemaVersion"] = 99 as never),
    ];
    for (const change of broken) {
      const file = JSON.parse(writeBoardFile(STOCKED_BOARD)) as File;
      change(file);
      expect([accepts(file), parseBoardFile(JSON.stringify(file)).ok]).toEqual([false, false]);
    }
  });

  it("says what things are and in which unit", () => {
    const schema = JSON.stringify(boardFileJsonSchema());
    expect(schema).toContain('"unit":"bytes"');
    expect(boardFileJsonSchema()).toMatchObject({
      title: "Loadstone board",
      $defs: {
        Component: { description: expect.any(String) as string },
        Decision: { description: expect.any(String) as string },
      },
    });
  });
});
