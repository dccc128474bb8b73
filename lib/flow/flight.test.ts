import { describe, expect, it } from "vitest";
import { createBlocks, flightAfter, GROUNDED, isAloft, isDragged, nodesInFlight } from "@/lib/flow/flight";
import type { FlowNode } from "@/lib/flow/flow-types";

function node(id: string, x: number, more: Partial<FlowNode> = {}): FlowNode {
  return {
    id,
    type: "component",
    position: { x, y: 0 },
    width: 184,
    height: 72,
    data: {},
    ...more,
  } as FlowNode;
}

const dragged = (id: string, x: number) =>
  ({ type: "position", id, position: { x, y: 0 }, dragging: true }) as const;

describe("a flight", () => {
  it("takes up what is dragged, and has landed once that is let go of, drop or no drop", () => {
    const aloft = flightAfter(GROUNDED, [dragged("a", 40)]);
    expect(aloft.positions).toEqual({ a: { x: 40, y: 0 } });
    expect([isAloft(aloft), isDragged(aloft)]).toEqual([true, true]);
    const landed = flightAfter(aloft, [{ ...dragged("a", 50), dragging: false }]);
    expect([isAloft(landed), isDragged(landed)]).toEqual([false, false]);
  });

  it("of a frame that is resized by a corner is no drag", () => {
    const changes = [
      { type: "position", id: "zone", position: { x: 4, y: 4 } },
      { type: "dimensions", id: "zone", resizing: true, dimensions: { width: 300, height: 200 } },
    ] as const;
    const flight = flightAfter(GROUNDED, [...changes]);
    expect([isAloft(flight), isDragged(flight)]).toEqual([true, false]);
  });

  it("moves its nodes and no others", () => {
    const nodes = [node("a", 0), node("b", 0)];
    const [a, b] = nodesInFlight(nodes, flightAfter(GROUNDED, [dragged("a", 40)]));
    expect(a?.position).toEqual({ x: 40, y: 0 });
    expect(b).toBe(nodes[1]);
  });
});

describe("the boxes of nodes", () => {
  it("are in world coordinates, and go along with their frame", () => {
    const blocksOf = createBlocks();
    const child = node("a", 10, { parentId: "zone" });
    const before = blocksOf([node("zone", 100, { type: "container" }), child, node("b", 500)]);
    expect(before.get("a")).toMatchObject({ x: 110, container: false });
    const after = blocksOf([node("zone", 160, { type: "container" }), child, node("b", 500)]);
    expect(after.get("a")).toMatchObject({ x: 170 });
    expect(after.get("b")).toBe(before.get("b"));
  });

  it("keep their identity while they are as they were, whatever else a node says", () => {
    const blocksOf = createBlocks();
    const before = blocksOf([node("a", 0)]);
    expect(blocksOf([node("a", 0, { selected: true })]).get("a")).toBe(before.get("a"));
    expect(blocksOf([node("a", 1)]).get("a")).not.toBe(before.get("a"));
  });
});
