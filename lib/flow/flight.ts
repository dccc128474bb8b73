import type { FlowNode } from "@/lib/flow/flow-types";
import type { Point } from "@/lib/drawing/geometry";
import type { Block } from "@/lib/drawing/route-edges";

/** What is on its way and not on the board yet: positions under a drag, sizes under a resize, sizes that the browser measured. */
export type Flight = {
  /** Relative to the container, as React Flow reports them. */
  positions: Readonly<Record<string, Point>>;
  sizes: Readonly<Record<string, { width: number; height: number }>>;
  measured: Readonly<Record<string, { width: number; height: number }>>;
};

export const GROUNDED: Flight = { positions: {}, sizes: {}, measured: {} };

/** Lays the flight over the nodes. Nodes that are not in flight keep their identity. */
export function nodesInFlight(nodes: readonly FlowNode[], flight: Flight): FlowNode[] {
  return nodes.map((node): FlowNode => {
    const position = flight.positions[node.id];
    const size = flight.sizes[node.id];
    const measured = node.measured === undefined ? flight.measured[node.id] : undefined;
    if (position === undefined && size === undefined && measured === undefined) return node;
    const sized = size === undefined ? {} : { width: size.width, height: size.height, measured: size };
    return { ...node, ...(position && { position }), ...(measured && { measured }), ...sized };
  });
}

function isSameBlock(a: Block | undefined, b: Block): a is Block {
  return (
    a !== undefined &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.container === b.container
  );
}

/** The boxes that lines run between, in world coordinates. Those that are as in `known` keep their identity. */
export function blocksOf(
  nodes: readonly FlowNode[],
  known: ReadonlyMap<string, Block> = new Map(),
): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const node of nodes) {
    if (node.type !== "component" && node.type !== "container") continue;
    const frame = node.parentId === undefined ? undefined : blocks.get(node.parentId);
    const block: Block = {
      id: node.id,
      container: node.type === "container",
      x: node.position.x + (frame?.x ?? 0),
      y: node.position.y + (frame?.y ?? 0),
      width: node.width ?? 0,
      height: node.height ?? 0,
    };
    const before = known.get(node.id);
    blocks.set(node.id, isSameBlock(before, block) ? before : block);
  }
  return blocks;
}
