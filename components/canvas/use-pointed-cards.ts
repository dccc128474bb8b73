import { useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useEffect, useState } from "react";
import type { FlowNode } from "@/lib/flow/flow-types";
import { nearestByHandle } from "@/lib/flow/handles";
import { createPointed, type DrawnLine, type Pointed } from "@/lib/flow/pointed";

/** So near has the end of a line to come to a handle, in pixels at zoom 1. */
export const CONNECTION_RADIUS = 32;

function drawnLineOf({ connection, nodeLookup, transform }: ReactFlowState<FlowNode>): DrawnLine | null {
  if (!connection.inProgress) return null;
  const [x, y, zoom] = transform;
  const at = { x: (connection.pointer.x - x) / zoom, y: (connection.pointer.y - y) / zoom };
  const from = connection.fromNode.id;
  const boxes = [...nodeLookup.values()].flatMap(({ id, type, measured, internals }) => {
    if (type !== "component" || id === from) return [];
    const { width = 0, height = 0 } = measured;
    return [[id, { ...internals.positionAbsolute, width, height }] as const];
  });
  return { from, near: nearestByHandle(boxes, at, CONNECTION_RADIUS) };
}

/** Which cards are pointed at: what is under the pointer says so itself, the line that is drawn is followed here. */
export function usePointedCards(): Pointed {
  const [pointed] = useState(createPointed);
  const view = useStoreApi<FlowNode>();
  useEffect(
    () =>
      view.subscribe((now, before) => {
        if (now.connection !== before.connection) pointed.draw(drawnLineOf(now));
      }),
    [view, pointed],
  );
  return pointed;
}
