import type { FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import type { Point } from "@/lib/drawing/geometry";
import { placePills } from "@/lib/drawing/place-pills";
import type { Block } from "@/lib/drawing/route-edges";
import { isSameData } from "@/lib/drawing/same-data";

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

/** The boxes that lines run between, in world coordinates. */
export function blocksOf(nodes: readonly FlowNode[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const node of nodes) {
    if (node.type !== "component" && node.type !== "container") continue;
    const frame = node.parentId === undefined ? undefined : blocks.get(node.parentId);
    const position = { x: node.position.x + (frame?.x ?? 0), y: node.position.y + (frame?.y ?? 0) };
    blocks.set(node.id, {
      id: node.id,
      container: node.type === "container",
      ...position,
      width: node.width ?? 0,
      height: node.height ?? 0,
    });
  }
  return blocks;
}

/** Gives every edge its path. Edges whose path is as before keep their identity through `before`. */
export function edgesAlong(
  edges: readonly FlowEdge[],
  paths: ReadonlyMap<string, readonly Point[]>,
  before: ReadonlyMap<string, FlowEdge>,
): FlowEdge[] {
  const pills = placePills(paths);
  return edges.flatMap((edge) => {
    if (edge.data === undefined) return [];
    const points = paths.get(edge.id) ?? [];
    const old = before.get(edge.id);
    const routed = { ...edge, data: { ...edge.data, points, pillAt: pills.get(edge.id) ?? { x: 0, y: 0 } } };
    return [old !== undefined && isSameData(old, routed) ? old : routed];
  });
}
