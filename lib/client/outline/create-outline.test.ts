import { describe, expect, it } from "vitest";
import { buildOutline, createOutline } from "@/lib/client/outline/create-outline";
import { outlineInput } from "@/lib/client/testing/outline-input";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { boardOf, inputOf, line, part, QUIET } from "@/lib/flow/flow-fixture";
import { createToFlow } from "@/lib/flow/to-flow";

/*
 *   web ──▶ [ zone:  api ──▶ links ]
 */
const ZONE = { parent: "zone" as never };
const BOARD = boardOf(
  [
    part("links", "store", 600, 0, ZONE),
    part("zone", "zone", 250, -40),
    part("web", "browser", 0, 0),
    part("api", "server", 300, 0, ZONE),
  ],
  [line("api", "links"), line("web", "api")],
);

function drawn(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap((item) => [`${"  ".repeat(depth)}${item.says}`, ...drawn(item.children, depth + 1)]);
}

describe("an outline", () => {
  it("nests what containers hold, from left to right, with connections where they begin and where they end", () => {
    expect(drawn(buildOutline(outlineInput(BOARD)))).toEqual([
      "Components, 4",
      "  web, Web browser",
      "    web → api, request",
      "  zone, Zone",
      "    api, App server",
      "      api → links, request",
      "      from web, request",
      "    links, Database",
      "      from api, request",
    ]);
  });

  it("is empty for an empty board", () => {
    expect(buildOutline(outlineInput(boardOf([])))).toEqual([]);
  });

  it("says each thing that there is to say of a part, in words", () => {
    const subject = { key: "links/kind", entity: "links", field: "kind", value: "store" };
    const owed = {
      question: "s3.store",
      step: "s3",
      status: "owed",
      says: "No note was written yet.",
      subjects: [subject],
      uncovered: [subject],
      shown: [],
    } as const;
    const analysis = { ...QUIET, progress: { ...QUIET.progress, owed: [owed] } };
    const words = drawn(buildOutline(outlineInput(BOARD, { analysis })));
    expect(words).toContain("    links, Database, owes a note");
    expect(words).toContain("      s3.store, owes a note");
    expect(words.slice(-2)).toEqual([
      "Notes of decisions, 1",
      "  s3.store, No note was written yet., owes a note",
    ]);
  });

  it("shows a preview: what would come, and what would go", () => {
    const after = boardOf(
      [
        ...Object.values(BOARD.components).filter(({ id }) => id !== "links"),
        part("cache", "store", 600, 90),
      ],
      [line("web", "api"), line("api", "cache")],
    );
    const ghost = {
      board: after,
      analysis: QUIET,
      addedComponents: ["cache"],
      addedConnections: ["api-cache"],
      changedComponents: [],
      changedConnections: [],
    };
    const words = drawn(buildOutline(outlineInput(BOARD, { ghost })));
    expect(words).toContain("  cache, Database, would be added");
    expect(words).toContain("    links, Database, would be removed");
    expect(words).toContain("      api → cache, request, would be added");
  });

  it("names cards and data models", () => {
    const board = {
      ...BOARD,
      cards: { c: { id: "c", text: "Five people run it.", position: { x: 0, y: 0 } } },
      dataModels: {
        d: { id: "d", name: "", position: { x: 0, y: 0 }, store: "links", entities: {}, queries: {} },
      },
    } as unknown as typeof BOARD;
    expect(drawn(buildOutline(outlineInput(board))).slice(-3)).toEqual([
      "Cards on the board, 2",
      "  Five people run it., text card",
      "  Data model, data model, 0 entities, held by links",
    ]);
  });

  it("keeps the identity of what is as before", () => {
    const outline = createOutline();
    const toFlow = createToFlow();
    const of = (board: typeof BOARD) => outline(outlineInput(board, {}, toFlow(inputOf(board))));
    const before = of(BOARD);
    const after = of({
      ...BOARD,
      components: { ...BOARD.components, ["web" as never]: part("web", "browser", 0, 0, { name: "Phone" }) },
    });
    const [webBefore, zoneBefore] = before[0]!.children;
    const [webAfter, zoneAfter] = after[0]!.children;
    expect(webAfter).not.toBe(webBefore);
    // The pointer within says the new name; what has no part in it stays itself.
    expect(zoneAfter).not.toBe(zoneBefore);
    expect(zoneAfter!.children[1]).toBe(zoneBefore!.children[1]);
  });
});
