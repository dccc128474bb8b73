import type { NodeChange } from "@xyflow/react";
import type { FlowNode } from "@/lib/flow/flow-types";
import type { Point } from "@/lib/drawing/geometry";
import type { Block } from "@/lib/drawing/line-ports";

/** What is on its way and not on the board yet: positions under a drag, sizes under a resize, sizes that the browser measured. */
export type Flight = {
  /** Relative to the container, as React Flow reports them. */
  positions: Readonly<Record<string, Point>>;
  sizes: Readonly<Record<string, { width: number; height: number }>>;
  measured: Readonly<Record<string, { width: number; height: number }>>;
};

export const GROUNDED: Flight = { positions: {}, sizes: {}, measured: {} };

/** Whether anything is being moved or resized. */
export function isAloft({ positions, sizes }: Flight): boolean {
  return Object.keys(positions).length > 0 || Object.keys(sizes).length > 0;
}

/** Whether something is on its way to another place. A frame that is resized is not, also where a corner of it moves. */
export function isDragged({ positions, sizes }: Flight): boolean {
  return Object.keys(positions).length > 0 && Object.keys(sizes).length === 0;
}

/**
 * The flight after React Flow's changes. What is let go of has landed, also where no drop follows: a second finger ends a
 * drag without one.
 */
export function flightAfter(flight: Flight, changes: readonly NodeChange<FlowNode>[]): Flight {
  let next = flight;
  for (const change of changes) {
    if (change.type === "position" && change.dragging === false) {
      next = { ...next, positions: {} };
    } else if (change.type === "position" && change.position !== undefined) {
      next = { ...next, positions: { ...next.positions, [change.id]: change.position } };
    } else if (change.type === "dimensions" && change.resizing === false) {
      next = { ...GROUNDED, measured: next.measured };
    } else if (change.type === "dimensions" && change.dimensions !== undefined) {
      const part = change.resizing === true ? "sizes" : "measured";
      next = { ...next, [part]: { ...next[part], [change.id]: change.dimensions } };
    }
  }
  return next;
}

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

function blockOf(node: FlowNode, frame: Block | undefined): Block {
  return {
    id: node.id,
    container: node.type === "container",
    x: node.position.x + (frame?.x ?? 0),
    y: node.position.y + (frame?.y ?? 0),
    width: node.width ?? 0,
    height: node.height ?? 0,
  };
}

function isBlockOf(node: FlowNode, frame: Block | undefined, block: Block): boolean {
  return (
    block.x === node.position.x + (frame?.x ?? 0) &&
    block.y === node.position.y + (frame?.y ?? 0) &&
    block.width === (node.width ?? 0) &&
    block.height === (node.height ?? 0) &&
    block.container === (node.type === "container")
  );
}

/**
 * Makes a way to read the boxes that lines run between, in world coordinates, off the nodes. A box that is as it was
 * when last read keeps its identity. Containers come before what they hold.
 */
export function createBlocks(): (nodes: readonly FlowNode[]) => ReadonlyMap<string, Block> {
  let last: ReadonlyMap<string, Block> = new Map();
  return (nodes) => {
    const blocks = new Map<string, Block>();
    for (const node of nodes) {
      if (node.type !== "component" && node.type !== "container") continue;
      const frame = node.parentId === undefined ? undefined : blocks.get(node.parentId);
      const before = last.get(node.id);
      blocks.set(node.id, before && isBlockOf(node, frame, before) ? before : blockOf(node, frame));
    }
    last = blocks;
    return blocks;
  };
}
