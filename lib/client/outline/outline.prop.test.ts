import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildOutline } from "@/lib/client/outline/create-outline";
import { findTyped } from "@/lib/client/outline/find-typed";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { visibleRows, type OutlineRow } from "@/lib/client/outline/visible-rows";
import { survivorOf, walkOutline } from "@/lib/client/outline/walk-outline";
import { outlineInput } from "@/lib/client/testing/outline-input";
import type { Board } from "@/lib/domain/board/board-schema";
import { boardOf, line, part } from "@/lib/flow/flow-fixture";

const KINDS = ["browser", "server", "store", "zone"];

/** Any board of up to a dozen parts, wherever they claim to stand, circles of containers included. */
const boards: fc.Arbitrary<Board> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      x: fc.integer({ min: -2, max: 2 }),
      y: fc.integer({ min: -2, max: 2 }),
      parent: fc.option(fc.nat(11)),
      to: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => {
    const id = (at: number) => `p${String(at)}`;
    const parts = drawn.map(({ kind, x, y, parent }, at) =>
      part(
        id(at),
        kind,
        x,
        y,
        parent === null || parent >= drawn.length ? {} : { parent: id(parent) as never },
      ),
    );
    const lines = drawn.flatMap(({ to }, at) =>
      to.filter((other) => other < drawn.length && other !== at).map((other) => line(id(at), id(other))),
    );
    return boardOf(parts, lines);
  });

function all(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...all(item.children)]);
}

function outlineOf(board: Board): OutlineItem[] {
  return buildOutline(outlineInput(board));
}

function reversed<Item>(items: Readonly<Record<string, Item>>): Record<string, Item> {
  return Object.fromEntries(Object.entries(items).reverse());
}

/** The rows of an outline in which some items are closed. */
const scenes = fc.tuple(boards, fc.array(fc.nat(40), { maxLength: 8 })).map(([board, closed]) => {
  const items = outlineOf(board);
  const every = all(items);
  const shut = new Set(closed.flatMap((at) => every[at]?.id ?? []));
  const opens = (item: OutlineItem) => item.children.length > 0 && !shut.has(item.id);
  return { board, items, opens, rows: visibleRows(items, opens) };
});

function goes(
  rows: readonly OutlineRow[],
  at: string | null,
  key: string,
  opens: (item: OutlineItem) => boolean,
) {
  const step = walkOutline(rows, at, key, opens);
  return step !== undefined && "go" in step ? step.go : undefined;
}

describe("every outline", () => {
  it("has every component and every connection once, and no id twice", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const items = all(outlineOf(board));
        const own = items.flatMap(({ subject }) =>
          subject.type === "component" || (subject.type === "connection" && !subject.isPointer)
            ? [subject.id]
            : [],
        );
        const wanted = [...Object.keys(board.components), ...Object.keys(board.connections)];
        expect([...own].sort()).toEqual(wanted.sort());
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
    );
  });

  it("has one order, however the board is stored", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const other = {
          ...board,
          components: reversed(board.components),
          connections: reversed(board.connections),
        } as Board;
        expect(outlineOf(other)).toEqual(outlineOf(board));
      }),
    );
  });

  it("names each connection under where it begins, and points to it where it ends", () => {
    fc.assert(
      fc.property(boards, (board) => {
        for (const { subject, children } of all(outlineOf(board))) {
          if (subject.type !== "component") continue;
          for (const child of children) {
            if (child.subject.type !== "connection") continue;
            const { from, to } = board.connections[child.subject.id as never] as { from: string; to: string };
            expect(child.subject.isPointer ? to : from).toBe(subject.id);
          }
        }
      }),
    );
  });
});

describe("walking any outline", () => {
  it("down to the end and up again returns to the beginning, over the same items", () => {
    fc.assert(
      fc.property(scenes, ({ rows, opens }) => {
        if (rows.length === 0) return;
        const walk = (key: string, from: string | undefined): string[] => {
          const met: string[] = [];
          for (let at = from; at !== undefined; at = goes(rows, at, key, opens)) met.push(at);
          return met;
        };
        const down = walk("ArrowDown", rows[0]?.item.id);
        expect(down).toEqual(rows.map(({ item }) => item.id));
        expect(walk("ArrowUp", down.at(-1))).toEqual([...down].reverse());
        expect(goes(rows, down.at(-1) ?? null, "Home", opens)).toBe(down[0]);
        expect(goes(rows, down[0] ?? null, "End", opens)).toBe(down.at(-1));
      }),
    );
  });

  it("a step in and a step out leads back, and a closed item opens before it is entered", () => {
    fc.assert(
      fc.property(scenes, ({ rows, opens }) => {
        for (const { item } of rows) {
          const step = walkOutline(rows, item.id, "ArrowRight", opens);
          if (item.children.length === 0) expect(step).toBeUndefined();
          else if (!opens(item)) expect(step).toEqual({ fold: item.id, open: true });
          else {
            const inner = goes(rows, item.id, "ArrowRight", opens) ?? "";
            expect(inner).toBe(item.children[0]?.id);
            const isInnerOpen = rows.some((row) => row.item.id === inner && opens(row.item));
            if (!isInnerOpen) expect(goes(rows, inner, "ArrowLeft", opens)).toBe(item.id);
          }
        }
      }),
    );
  });

  it("never stands on what has gone, and stays where it can", () => {
    fc.assert(
      fc.property(scenes, scenes, fc.nat(40), (before, now, at) => {
        const id = before.rows[at]?.item.id ?? null;
        const next = survivorOf(before.rows, id, now.rows);
        const there = now.rows.map(({ item }) => item.id);
        if (there.length === 0) expect(next).toBeNull();
        else expect(there).toContain(next);
        if (id !== null && there.includes(id)) expect(next).toBe(id);
      }),
    );
  });

  it("a letter typed again and again comes by every item that begins with it", () => {
    fc.assert(
      fc.property(scenes, ({ rows }) => {
        const wanted = rows.filter(({ item }) => item.title.startsWith("p")).map(({ item }) => item.id);
        const met = new Set<string>();
        let at: string | null = null;
        for (const _ of wanted) {
          at = findTyped(rows, at, "p") ?? null;
          if (at !== null) met.add(at);
        }
        expect(met.size).toBe(wanted.length);
      }),
    );
  });
});
