import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyChanges } from "@/lib/domain/board/apply-changes";
import { boardSchema, type Board } from "@/lib/domain/board/board-schema";
import { anyEdit, type Whim } from "@/lib/domain/edit/plan-any-edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import { TEST_KNOWLEDGE, testContext } from "@/lib/domain/edit/plan-fixture";
import { STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";
import { applyChangesToDoc } from "@/lib/document/apply-to-doc";
import { boardToDoc } from "@/lib/document/board-to-doc";
import { createProjection } from "@/lib/document/create-projection";
import { projectBoard } from "@/lib/document/project-board";
import { EDITED_ROOTS } from "@/lib/document/root-names";
import { whims } from "@/lib/document/whims";

const SUBJECTS = [
  { key: "c1/settings~strategy", entity: "c1", field: "settings.strategy", value: "aside" },
  { key: "connections/protocol", entity: "connections", field: "protocol", value: "https" },
];

function context(): EditContext {
  return testContext({ subjects: () => SUBJECTS, passedThrough: () => 1 });
}

const START = STOCKED_BOARD;

function sound(board: Board): void {
  expect(boardSchema.safeParse(board).error).toBeUndefined();
  for (const line of Object.values(board.connections)) {
    expect(board.components).toHaveProperty([line.from]);
    expect(board.components).toHaveProperty([line.to]);
  }
  for (const { parent } of Object.values(board.components))
    if (parent) expect(board.components).toHaveProperty([parent]);
}

function walk(run: readonly Whim[], each: (board: Board, next: Board, doc: Y.Doc) => void): void {
  const doc = boardToDoc(START);
  let board = START;
  run.forEach((whim, at) => {
    const planned = planEdit(board, anyEdit(board, whim, `id${String(at)}`), context());
    if (!planned.ok) return;
    const next = applyChanges(board, planned.value);
    applyChangesToDoc(doc, planned.value, "me");
    each(board, next, doc);
    board = next;
  });
}

/** A client of its own: a document with a start in common, edited apart. */
function live(doc: Y.Doc, run: readonly Whim[], name: string): void {
  run.forEach((whim, at) => {
    const { board } = projectBoard(doc);
    const planned = planEdit(board, anyEdit(board, whim, `${name}${String(at)}`), context());
    if (planned.ok) applyChangesToDoc(doc, planned.value, name);
  });
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe("the document and the plain board", () => {
  it("never differ after any run of edits, and keep the schema", () => {
    fc.assert(
      fc.property(whims(60), (run) => {
        walk(run, (_before, next, doc) => {
          sound(next);
          expect(projectBoard(doc)).toEqual({ board: next, drifts: [] });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("are one projection, whether read at once or edit by edit", () => {
    fc.assert(
      fc.property(whims(60), (run) => {
        const doc = boardToDoc(START);
        const projection = createProjection(doc, TEST_KNOWLEDGE);
        run.forEach((whim, at) => {
          const before = projection.current().board;
          live(doc, [whim], `id${String(at)}x`);
          const after = projection.current();
          expect(after).toEqual(projectBoard(doc, TEST_KNOWLEDGE));
          for (const [id, component] of Object.entries(after.board.components)) {
            const old = (before.components as Record<string, unknown>)[id];
            if (JSON.stringify(old) === JSON.stringify(component)) expect(component).toBe(old);
          }
        });
        projection.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it("survive the way to a document and back", () => {
    fc.assert(
      fc.property(whims(60), (run) => {
        walk(run, (_before, next) => expect(projectBoard(copyOf(boardToDoc(next))).board).toEqual(next));
      }),
      { numRuns: 60 },
    );
  });

  it("undo every edit exactly, and redo it", () => {
    fc.assert(
      fc.property(whims(40), (run) => {
        const doc = boardToDoc(START);
        const undo = new Y.UndoManager(
          EDITED_ROOTS.map((root) => doc.getMap(root)),
          { trackedOrigins: new Set(["me"]) },
        );
        let board = START;
        run.forEach((whim, at) => {
          const planned = planEdit(board, anyEdit(board, whim, `id${String(at)}`), context());
          if (!planned.ok) return;
          undo.stopCapturing();
          const steps = undo.undoStack.length;
          applyChangesToDoc(doc, planned.value, "me");
          const next = applyChanges(board, planned.value);
          if (undo.undoStack.length > steps) {
            undo.undo();
            expect(projectBoard(doc).board).toEqual(board);
            undo.redo();
          }
          expect(projectBoard(doc).board).toEqual(next);
          board = next;
        });
        while (undo.undoStack.length > 0) undo.undo();
        expect(projectBoard(doc).board).toEqual(START);
      }),
      { numRuns: 60 },
    );
  });
});

describe("people who edit apart", () => {
  it("agree after merging in any order, on a board that is sound", () => {
    fc.assert(
      fc.property(whims(30), whims(20), whims(20), whims(20), (common, ...apart) => {
        const start = boardToDoc(START);
        live(start, common, "common");
        const docs = apart.map((run, at) => {
          const doc = copyOf(start);
          live(doc, run, `p${String(at)}-`);
          return doc;
        });
        const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
        const orders = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 2, 0],
        ];
        const merged = orders.map((order) => {
          const doc = copyOf(start);
          const projection = createProjection(doc);
          for (const at of order) {
            Y.applyUpdate(doc, updates[at]!);
            projection.current();
          }
          expect(projection.current()).toEqual(projectBoard(doc));
          return projectBoard(doc);
        });
        for (const each of merged) {
          sound(each.board);
          expect(each).toEqual(merged[0]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
