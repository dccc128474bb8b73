import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import { EMPTY_BOARD, TEST_KNOWLEDGE } from "@/lib/domain/edit/plan-fixture";
import { overlaps, type Rect } from "@/lib/drawing/geometry";
import { ancestorsOf, isContainer, rectOf } from "@/lib/drawing/component-rects";
import { tidyUp, type TidyPlan } from "@/lib/layout/tidy-up";

const kinds = TEST_KNOWLEDGE.kinds;
const frameKind = Object.values(kinds).find((kind) => kind.facts.includes("container"))?.id ?? "";

type Drawn = { x: number; y: number; pinned: boolean; frame: boolean; inside: number };
const drawn = fc.record<Drawn>({
  x: fc.integer({ min: -800, max: 800 }),
  y: fc.integer({ min: -800, max: 800 }),
  pinned: fc.boolean(),
  frame: fc.boolean(),
  inside: fc.integer({ min: 0, max: 12 }),
});

/** Some boxes, each perhaps within a frame drawn before it, and lines between any two of them. */
const boards = fc
  .tuple(
    fc.array(drawn, { minLength: 1, maxLength: 16 }),
    fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 24 }),
  )
  .map(([boxes, lines]): Board => {
    const components = boxes.map(({ x, y, pinned, frame, inside }, at) => {
      const around = boxes[inside];
      return {
        id: `c${String(at)}`,
        kind: frame ? frameKind : "server",
        name: `C${String(at)}`,
        position: { x, y },
        pinned: pinned && at % 3 === 0,
        settings: {},
        origin: "drawn",
        ...(inside < at && around?.frame && { parent: `c${String(inside)}` }),
      } as unknown as Component;
    });
    const connections = lines
      .filter(([from, to]) => from !== to && from < boxes.length && to < boxes.length)
      .map(([from, to], at) => ({ id: `l${String(at)}`, from: `c${String(from)}`, to: `c${String(to)}` }));
    return {
      ...EMPTY_BOARD,
      components: Object.fromEntries(components.map((one) => [one.id, one])),
      connections: Object.fromEntries(connections.map((one) => [one.id, one])) as never,
    };
  });

function rectAfter(component: Component, { places, sizes }: TidyPlan): Rect {
  const rect = rectOf(component, { kinds });
  return { ...rect, ...places[component.id], ...sizes[component.id] };
}

/** Pinned, or within something that is. */
function staysWhole(board: Board, { id, pinned }: Component): boolean {
  return pinned || ancestorsOf(board, id).some((outer) => board.components[outer as Component["id"]]?.pinned);
}

describe("tidying up", () => {
  it("leaves the pinned, what stands in it and what stands around it where they are", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const plan = tidyUp({ board, kinds, obstacles: [] });
        for (const component of Object.values(board.components)) {
          if (!staysWhole(board, component)) continue;
          expect(plan.places).not.toHaveProperty(component.id);
          expect(plan.sizes).not.toHaveProperty(component.id);
          for (const outer of ancestorsOf(board, component.id)) expect(plan.places).not.toHaveProperty(outer);
        }
      }),
    );
  });

  it("puts nothing that moves onto anything beside it", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const plan = tidyUp({ board, kinds, obstacles: [] });
        const all = Object.values(board.components);
        for (const one of all) {
          if (!Object.hasOwn(plan.places, one.id)) continue;
          const beside = all.filter((other) => other.id !== one.id && other.parent === one.parent);
          for (const other of beside)
            expect(overlaps(rectAfter(one, plan), rectAfter(other, plan)), `${one.id} on ${other.id}`).toBe(
              false,
            );
        }
      }),
    );
  });

  it("keeps what moves within its container", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const plan = tidyUp({ board, kinds, obstacles: [] });
        for (const one of Object.values(board.components)) {
          const frame = one.parent === undefined ? undefined : board.components[one.parent];
          if (!frame || !isContainer(frame, { kinds }) || !Object.hasOwn(plan.places, one.id)) continue;
          const [inner, outer] = [rectAfter(one, plan), rectAfter(frame, plan)];
          expect(inner.x).toBeGreaterThanOrEqual(outer.x);
          expect(inner.y).toBeGreaterThanOrEqual(outer.y);
          expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
          expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
        }
      }),
    );
  });

  it("answers the same for the same board, and leaves a tidy one where it is", () => {
    fc.assert(
      fc.property(boards, (board) => {
        const request = { board, kinds, obstacles: [] };
        expect(tidyUp(request)).toEqual(tidyUp(structuredClone(request)));
      }),
    );
  });
});
