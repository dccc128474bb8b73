import { useReactFlow, type ReactFlowInstance } from "@xyflow/react";
import { memo, useDeferredValue, useEffect, useRef } from "react";
import { fitInSight, isCovered } from "@/components/canvas/fit-options";
import { travelMs } from "@/components/canvas/travel-ms";
import { onNextFrame } from "@/lib/client/next-frame";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectFlyTo = (state: StudioState) => state.flyTo;
const selectAdded = ({ ghost }: StudioState) =>
  ghost?.shows === "tidy-up" ? ghost.shows : (ghost?.addedComponents.join("+") ?? "");
const selectSheetOpen = (state: StudioState) => state.sheetOpen;

/** A sheet has come to rest by then. */
const SHEET_RESTS_MS = 450;

function flyTo(flow: ReactFlowInstance, target: NonNullable<StudioState["flyTo"]>): void {
  const ends = target.connections.flatMap((id) => {
    const edge = flow.getEdge(id);
    return edge === undefined ? [] : [edge.source, edge.target];
  });
  const nodes = [...target.components, ...ends].map((id) => ({ id }));
  if (nodes.length > 0) void flow.fitView({ nodes, duration: travelMs(200), ...fitInSight(0.4) });
}

/**
 * Brings into view what someone asked for, what a preview would add or tidy up, and what a sheet has just covered. The
 * viewport is React Flow's, outside React: hence effects. A preview is waited for until all of it stands where it would.
 */
function FlyToView({ isThere }: { isThere: boolean }) {
  const flow = useReactFlow();
  const target = useStudio(selectFlyTo);
  const lastTarget = useRef<typeof target>(null);
  useEffect(() => {
    lastTarget.current = target;
    if (target !== null) flyTo(flow, target);
  }, [target, flow]);
  // With the preview itself, which is drawn a moment after it is asked for.
  const added = useDeferredValue(useStudio(selectAdded));
  const fitted = useRef("");
  useEffect(() => {
    if (added === "") fitted.current = "";
    if (!isThere || added === fitted.current) return;
    const fit = () => {
      fitted.current = added;
      void flow.fitView({ duration: travelMs(200), ...fitInSight(), maxZoom: flow.getZoom() });
    };
    // After the new nodes are React Flow's too, and painted once.
    let callOff = onNextFrame(() => {
      callOff = onNextFrame(fit);
    });
    return () => {
      callOff();
    };
  }, [added, isThere, flow]);
  const sheetOpen = useStudio(selectSheetOpen);
  useEffect(() => {
    if (!sheetOpen) {
      lastTarget.current = null;
      return;
    }
    const timer = setTimeout(() => {
      if (!isCovered()) return;
      if (lastTarget.current === null) void flow.fitView({ duration: travelMs(200), ...fitInSight() });
      else flyTo(flow, lastTarget.current);
    }, SHEET_RESTS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [sheetOpen, flow]);
  return null;
}

/** Drawn anew only for what it waits for. */
export const FlyTo = memo(FlyToView);
