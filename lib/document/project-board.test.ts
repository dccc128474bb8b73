import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardSchema } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import { TEST_KNOWLEDGE, testContext } from "@/lib/domain/edit/plan-fixture";
import { STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";
import { applyChangesToDoc } from "@/lib/document/apply-to-doc";
import { boardToDoc } from "@/lib/document/board-to-doc";
import { projectBoard } from "@/lib/document/project-board";
import { EDITED_ROOTS } from "@/lib/document/root-names";

const BOARD = STOCKED_BOARD;

function entity(doc: Y.Doc, root: string, id: string): Y.Map<unknown> {
  return doc.getMap(root).get(id) as Y.Map<unknown>;
}

function paths(doc: Y.Doc): string[] {
  return projectBoard(doc).drifts.map((drift) => `${drift.code} ${drift.path}`);
}

describe("projectBoard", () => {
  it("keeps every object that did not change", () => {
    const doc = boardToDoc(BOARD);
    const before = projectBoard(doc).board;
    expect(projectBoard(doc, undefined, before).board).toBe(before);
    entity(doc, "components", "web").set("name", "Edge");
    const after = projectBoard(doc, undefined, before).board;
    expect(after).not.toBe(before);
    expect(after.connections).toBe(before.connections);
    const changed = Object.keys(after.components).filter(
      (id) => (after.components as never)[id] !== (before.components as never)[id],
    );
    expect(changed).toEqual(["web"]);
  });

  it("leaves out what dangles, says so, and writes nothing back", () => {
    const doc = boardToDoc(BOARD);
    doc.getMap("components").delete("hot");
    doc.getMap("components").delete("zone");
    const state = Y.encodeStateAsUpdate(doc);
    expect(paths(doc)).toEqual(
      [
        "dangling-connection connections.web-hot.to",
        "dangling-parent components.web.parent",
        "dangling-parent components.worker.parent",
      ].sort((a, b) => (a.split(" ")[1]! < b.split(" ")[1]! ? -1 : 1)),
    );
    expect(Object.keys(projectBoard(doc).board.connections).sort()).toEqual(["people-web", "web-links"]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(state);
  });

  it("breaks a circle of containers at its smallest id, whatever their order", () => {
    const doc = boardToDoc(BOARD);
    entity(doc, "components", "zone").set("parent", "worker");
    expect(paths(doc)).toEqual(["parent-cycle components.worker.parent"]);
    expect(projectBoard(doc).board.components).toMatchObject({
      web: { parent: "zone" },
      zone: { parent: "worker" },
    });
  });

  it("shortens a text that two people filled past its limit", () => {
    const doc = boardToDoc(BOARD);
    const text = entity(doc, "decisions", "store").get("note.because") as Y.Text;
    text.insert(0, "🔥".repeat(1_200));
    const { board } = projectBoard(doc);
    expect(Object.values(board.decisions).find((decision) => decision.id === "store")?.note.because).toBe(
      "🔥".repeat(1_000),
    );
    expect(paths(doc)).toEqual(["malformed-entity decisions.store.note.because"]);
  });

  it("loses of the overlay only what a merge left half or nobody knows, and says so", () => {
    const overlay = { ...BLANK_OVERLAY, adoptedAt: "2026-01-01T00:00:00Z" };
    const doc = boardToDoc({ ...BOARD, overlay });
    const kept = entity(doc, "overlay", "it");
    kept.set("results.RD1.outcome", "passed");
    kept.set("results.RD2.outcome", "passed");
    kept.set("results.RD2.build", "7");
    kept.set("results.RD2.at", "2026-01-02T00:00:00Z");
    kept.set("results.XX9.outcome", "passed");
    kept.set("scores.delivery.score", 9);
    kept.set("scores.delivery.at", "2026-01-02T00:00:00Z");
    kept.set("evidence.d4.found", new Y.Text("nothing is recorded here"));
    const { board } = projectBoard(doc);
    expect(board.overlay).toEqual({
      ...overlay,
      results: { RD2: { outcome: "passed", build: "7", at: "2026-01-02T00:00:00Z" } },
    });
    expect(paths(doc).length).toBeGreaterThanOrEqual(4);
    expect(paths(doc).every((path) => path.startsWith("malformed-entity overlay"))).toBe(true);
  });

  it("reads a document that has no overlay as one in which nothing was recorded", () => {
    const doc = boardToDoc(BOARD);
    doc.getMap("overlay").delete("it");
    expect(projectBoard(doc)).toEqual({ board: { ...BOARD, overlay: BLANK_OVERLAY }, drifts: [] });
  });

  it("loses only the line of a note that a merge left half", () => {
    const doc = boardToDoc(BOARD);
    entity(doc, "decisions", "store").set("note.gain.half.quality", "cost");
    const { board, drifts } = projectBoard(doc);
    expect(board).toEqual(BOARD);
    expect(drifts.map((drift) => drift.path)).toEqual([
      "decisions.store.note.gain.half.by",
      "decisions.store.note.gain.half.order",
    ]);
  });

  it("leaves out an entity that lacks what it cannot be without", () => {
    const doc = boardToDoc(BOARD);
    entity(doc, "components", "people").delete("position.x");
    expect(projectBoard(doc).board.components).not.toHaveProperty("people");
    expect(paths(doc)).toContain("malformed-entity components.people");
  });

  it("stands blanks in for a frame that is missing, and says which", () => {
    const { board, drifts } = projectBoard(new Y.Doc());
    expect(boardSchema.safeParse(board).success).toBe(true);
    expect(drifts.map((drift) => drift.path)).toEqual(expect.arrayContaining(["schemaVersion"]));
  });

  it("keeps unknown kinds and protocols and reports them when it knows the catalogue", () => {
    const doc = boardToDoc(BOARD);
    entity(doc, "components", "hot").set("kind", "unheard-of");
    entity(doc, "connections", "web-hot").set("protocol", "unheard-of");
    const { board, drifts } = projectBoard(doc, TEST_KNOWLEDGE);
    expect(drifts.map((drift) => drift.code)).toEqual(["unknown-kind", "unknown-protocol"]);
    expect(board.components).toHaveProperty("hot.kind", "unheard-of");
  });

  it("takes the key for the id, and reports roots it does not know", () => {
    const doc = boardToDoc(BOARD);
    entity(doc, "cards", "card0").set("id", "other");
    doc.getMap("plugins").set("x", 1);
    expect(paths(doc)).toEqual(["id-mismatch cards.card0.id", "unknown-root plugins"]);
    expect(projectBoard(doc).board).toEqual(BOARD);
  });

  it("is sound whatever is put into the document", () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(new Uint8Array(2)),
      fc.jsonValue() as fc.Arbitrary<never>,
      fc.constant("a".repeat(5_000)),
      fc.constantFrom("web", "zone", "toString", "__proto__"),
    );
    const field = fc.constantFrom(
      "id",
      "name",
      "kind",
      "parent",
      "from",
      "to",
      "settings.instances",
      "settings.__proto__",
      "settings",
      "note",
      "note.because",
      "note.gain.x.by",
      "note.gain.g1.order",
      "settles.a/b",
      "position.x",
      "stage",
      "usersPerDay",
      "text",
      "size.width",
      "status",
      "__proto__",
      "confirmed.x",
      "nonsense.a.b",
      "",
    );
    const id = fc.constantFrom(
      "web",
      "zone",
      "people",
      "hot",
      "store",
      "card0",
      "it",
      "web-hot",
      "__proto__",
      "constructor",
      "a.b",
      "",
      "new",
    );
    const poison = fc.record({
      root: fc.constantFrom(...EDITED_ROOTS),
      id,
      field,
      value,
      whole: fc.nat({ max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(poison, { maxLength: 25, size: "max" }), (poisons) => {
        const doc = boardToDoc(BOARD);
        for (const { root, id: key, field: name, value: put, whole } of poisons) {
          const stored = doc.getMap(root).get(key);
          if (whole === 0) doc.getMap(root).set(key, put);
          else if (stored instanceof Y.Map) stored.set(name, whole === 1 ? new Y.Text("text") : put);
          else doc.getMap(root).set(key, new Y.Map([[name, put]]));
        }
        const { board } = projectBoard(doc);
        expect(boardSchema.safeParse(board).error).toBeUndefined();
        for (const line of Object.values(board.connections))
          expect(Object.keys(board.components)).toEqual(expect.arrayContaining([line.from, line.to]));
        const copy = new Y.Doc();
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
        expect(projectBoard(copy)).toEqual(projectBoard(doc));
      }),
      { numRuns: 100 },
    );
  });
});

describe("applyChangesToDoc", () => {
  it("keeps what two people type in one text, and edits only what differs", () => {
    const doc = boardToDoc(BOARD);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const write = (target: Y.Doc, because: string): void => {
      const planned = planEdit(
        projectBoard(target).board,
        { type: "write-note", id: "caching", note: { because } },
        testContext(),
      );
      if (planned.ok) applyChangesToDoc(target, planned.value, null);
    };
    write(doc, "very hot 🔥 links");
    write(other, "hot 🔥 links, read often");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(projectBoard(doc).board.decisions).toHaveProperty(
      "caching.note.because",
      "very hot 🔥 links, read often",
    );
  });

  it("writes nothing where nothing differs", () => {
    const doc = boardToDoc(BOARD);
    const before = Y.encodeStateVector(doc);
    applyChangesToDoc(
      doc,
      [{ type: "set", root: "components", id: "web", fields: { name: "Server", "settings.instances": 2 } }],
      null,
    );
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it("does nothing to an entity that is not there", () => {
    const doc = boardToDoc(BOARD);
    applyChangesToDoc(
      doc,
      [{ type: "set", root: "components", id: "gone", fields: { name: "Ghost" } }],
      null,
    );
    expect(projectBoard(doc).board).toEqual(BOARD);
  });
});
