import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardSchema, type Board } from "@/lib/domain/board/board-schema";
import { migrateBoard } from "@/lib/domain/board/migrate-board";
import { TEST_KNOWLEDGE } from "@/lib/domain/edit/plan-fixture";
import { STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";
import type { BoardFileError } from "@/lib/domain/exchange/board-file-error";
import { parseBoardFile, type ParsedBoard } from "@/lib/domain/exchange/parse-board-file";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";

const BOARD = STOCKED_BOARD;
const FILE = writeBoardFile(BOARD);

function read(text: string): ParsedBoard {
  const parsed = parseBoardFile(text, TEST_KNOWLEDGE);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function fault(text: string): BoardFileError {
  const parsed = parseBoardFile(text, TEST_KNOWLEDGE);
  if (parsed.ok) throw new Error("it was taken in");
  return parsed.error;
}

/** The file with one thing written otherwise. */
function changed(
  change: (
    file: { board: Record<string, Record<string, Record<string, unknown>>> } & Record<string, unknown>,
  ) => void,
): string {
  const file = JSON.parse(FILE) as Parameters<typeof change>[0];
  change(file);
  return JSON.stringify(file);
}

describe("a board file", () => {
  it("reads back as the board it was written from", () => {
    expect(read(FILE)).toEqual({ board: BOARD, drifts: [] });
    expect(read(`\uFEFF${FILE}`).board).toEqual(BOARD);
  });

  it("has the same bytes whatever the order of the board's keys", () => {
    const reversed = (value: unknown): unknown =>
      typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, child]) => [key, reversed(child)]),
          )
        : value;
    expect(writeBoardFile(reversed(BOARD) as Board)).toBe(FILE);
    expect(writeBoardFile(read(FILE).board)).toBe(FILE);
  });

  it("leaves out what dangles and keeps what the catalogue does not know, and says so", () => {
    const { board, drifts } = read(
      changed(({ board: { components, connections } }) => {
        delete components!["links"];
        components!["web"]!["parent"] = "gone";
        components!["hot"]!["kind"] = "unheard-of";
        connections!["web-hot"]!["protocol"] = "unheard-of";
      }),
    );
    expect(drifts.map(({ code, path }) => [code, path])).toEqual([
      ["dangling-parent", "components.web.parent"],
      ["dangling-connection", "connections.web-links.to"],
      ["unknown-kind", "components.hot.kind"],
      ["unknown-protocol", "connections.web-hot.protocol"],
    ]);
    expect(board.components).toHaveProperty("hot.kind", "unheard-of");
  });

  it("names every fault at once, where it is and what would be accepted", () => {
    const { code, faults } = fault(
      changed(({ board: { components, about, workload } }) => {
        components!["web"]!["position"] = { x: "left", y: 0 };
        components!["hot"]!["colour"] = "red";
        components!["hot"]!["settings"] = { strategy: null };
        (about as Record<string, unknown>)["stage"] = -1;
        delete (workload as Record<string, unknown>)["peakFactor"];
      }),
    );
    expect(code).toBe("malformed-board");
    expect(faults.map((each) => each.path).sort()).toEqual([
      "board.about.stage",
      "board.components.hot.colour",
      "board.components.hot.settings.strategy",
      "board.components.web.position.x",
      "board.workload.peakFactor",
    ]);
    for (const each of faults) expect(each.accepted.length).toBeGreaterThan(3);
  });

  it.each<[string, string, BoardFileError["code"], string]>([
    ["is no JSON", "{ not json", "not-json", "(file)"],
    ["is empty", "", "not-json", "(file)"],
    ["is another kind of file", '{"format":"excalidraw"}', "not-a-board-file", "format"],
    ["holds a list", "[]", "not-a-board-file", "(file)"],
    ["is of a newer format", '{"format":"loadstone-board","version":2}', "unknown-version", "version"],
    ["has no board", '{"format":"loadstone-board","version":1}', "not-a-board-file", "board"],
    ["says more than it may", changed((file) => (file["more"] = 1)), "not-a-board-file", "more"],
    [
      "holds a newer board",
      changed((file) => ((file.board as Record<string, unknown>)["schemaVersion"] = 99)),
      "unknown-version",
      "board.schemaVersion",
    ],
    [
      "uses a name that JavaScript gives a meaning",
      FILE.replace('"web":', '"__proto__":'),
      "unsafe-json",
      "board.components.__proto__",
    ],
    [
      "hides that name behind escapes",
      FILE.replace('"web":', '"constr\\u0075ctor":'),
      "unsafe-json",
      "board.components.constructor",
    ],
    ["gives a name twice", FILE.replace('"worker":', '"web":'), "unsafe-json", "board.components.web"],
    [
      "is deep without end",
      `{"format":${"[".repeat(1_000_000)}`,
      "unsafe-json",
      `format.${"0.".repeat(31).slice(0, -1)}`,
    ],
    [
      "keeps an id under another name",
      changed(({ board }) => (board["cards"]!["card0"]!["id"] = "x")),
      "malformed-board",
      "board.cards.card0.id",
    ],
    ["is larger than 5 MiB", `"${"é".repeat(2_700_000)}"`, "too-large", "(file)"],
  ])("is refused when it %s", (_what, text, code, path) => {
    const error = fault(text);
    expect(error.code).toBe(code);
    expect(error.faults.map((each) => each.path)).toContain(path);
  });

  it("counts what it does not list", () => {
    const text = changed(({ board }) => {
      board["cards"] = Object.fromEntries(
        Array.from({ length: 1_500 }, (_, n) => [`c${String(n)}`, { id: 1 }]),
      );
    });
    const { faults } = fault(text);
    expect(faults).toHaveLength(1_001);
    expect(faults.at(-1)?.message).toMatch(/more faults/);
  });

  it("holds no more than fits on a board", () => {
    const text = changed(({ board }) => {
      const card = board["cards"]!["card0"]!;
      board["cards"] = Object.fromEntries(
        Array.from({ length: 1_001 }, (_, n) => [`c${String(n)}`, { ...card, id: `c${String(n)}` }]),
      );
    });
    expect(fault(text).faults).toEqual([
      { path: "board.cards", message: "There are 1001 of them.", accepted: "at most 1000" },
    ]);
  });

  it("names a key without letters by its quotes", () => {
    const parsed = parseBoardFile(FILE.replace("{", '{"": 1,'), TEST_KNOWLEDGE);
    expect(!parsed.ok && parsed.error.faults.map((each) => each.path)).toEqual(['""']);
  });

  it("survives 10,000 mutations: a sound board, or faults that name a path", () => {
    const snippet = fc.constantFrom(
      "",
      '"',
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      "null",
      "-1",
      "1e999",
      "\\u0000",
      "\\",
      '"__proto__":1,',
      "\ud83d",
      "true",
      '"web"',
    );
    const mutation = fc.record({ at: fc.nat({ max: FILE.length }), gone: fc.nat({ max: 40 }), put: snippet });
    let takenIn = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const text = mutations.reduce(
          (file, { at, gone, put }) => file.slice(0, at) + put + file.slice(at + gone),
          FILE,
        );
        const parsed = parseBoardFile(text, TEST_KNOWLEDGE);
        if (parsed.ok) {
          takenIn += 1;
          expect(boardSchema.safeParse(parsed.value.board).success).toBe(true);
        } else {
          expect(parsed.error.faults.length).toBeGreaterThan(0);
          for (const each of parsed.error.faults) expect(each.path).not.toBe("");
        }
      }),
      { numRuns: 10_000 },
    );
    expect(takenIn).toBeGreaterThan(10);
  });

  it("survives what is valid JSON and no board", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }),
        fc.constantFrom("components", "intake", "decisions", "about"),
        (value, root) => {
          const text = changed(({ board }) => (board[root] = value as never));
          const parsed = parseBoardFile(text);
          if (!parsed.ok) expect(parsed.error.faults[0]?.path).not.toBe("");
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("migrateBoard", () => {
  it("leaves a board of this version as it is and knows none that is newer or unheard of", () => {
    expect(migrateBoard(BOARD)).toEqual({ ok: true, value: { board: BOARD, drifts: [] } });
    for (const schemaVersion of [0, 3, "1", undefined, Number.NaN]) {
      expect(migrateBoard({ ...BOARD, schemaVersion })).toEqual({
        ok: false,
        error: { code: "unknown-version" },
      });
    }
  });
});
