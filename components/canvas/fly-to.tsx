import { useReactFlow } from "@xyflow/react";
import { useEffect } from "react";
import { fitInSight } from "@/components/canvas/fit-options";
import { travelMs } from "@/components/canvas/travel-ms";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectFlyTo = (state: StudioState) => state.flyTo;

const selectAdded = (state: StudioState) => state.ghost?.addedComponents.join("+") ?? "";

/** Brings into view what someone asked for, and what a preview would add. The viewport is React Flow's, outside React: hence effects. */
export function FlyTo() {
  const target = useStudio(selectFlyTo);
  const flow = useReactFlow();
  useEffect(() => {
    if (target === null) return;
    const ends = target.connections.flatMap((id) => {
      const edge = flow.getEdge(id);
      return edge === undefined ? [] : [edge.source, edge.target];
    });
    const nodes = [...target.components, ...ends].map((id) => ({ id }));
    if (nodes.length > 0) void flow.fitView({ nodes, duration: travelMs(200), ...fitInSight(0.4) });
  }, [target, flow]);
  const added = useStudio(selectAdded);
  useEffect(() => {
    if (added === "") return;
    // After the new nodes are React Flow's too.
    const frame = requestAnimationFrame(
      () => void flow.fitView({ duration: travelMs(200), ...fitInSight(), maxZoom: flow.getZoom() }),
    );
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [added, flow]);
  return null;
}
