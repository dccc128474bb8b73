import { useDeferredValue, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import { useDragged } from "@/components/canvas/use-dragged";
import { usePacedLines, usePacedNodes } from "@/components/canvas/use-paced";
import { isDeliveryShown } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import type { Trace } from "@/lib/domain/load/trace";
import { GROUNDED, isAloft, isDragged, nodesInFlight, type Flight } from "@/lib/flow/flight";
import type { FlowInput } from "@/lib/flow/flow-input";
import type { FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import type { Line } from "@/lib/drawing/line-ports";
import { createPacing } from "@/lib/flow/pacing";
import { createRoutes, type Routes } from "@/lib/flow/routes";
import { createRouting } from "@/lib/flow/routing";
import { createToFlow } from "@/lib/flow/to-flow";

const selectBoard = (state: StudioState) => state.board;
const selectKnowledge = (state: StudioState) => state.knowledge;
const selectAnalysis = (state: StudioState) => state.analysis;
const selectGhost = (state: StudioState) => state.ghost;
const selectSelection = (state: StudioState) => state.selection;
const selectFlyTo = (state: StudioState) => state.flyTo;
const selectConnectingFrom = (state: StudioState) => state.connectingFrom;

function linesOf(edges: readonly FlowEdge[]): Line[] {
  return edges.map((edge) => ({ id: edge.id, from: edge.source, to: edge.target }));
}

/** Makes a way to keep what was last let through. */
function createHold<Thing>(): (now: Thing, isHeld: boolean) => Thing {
  let last: Thing | undefined;
  return (now, isHeld) => {
    last = isHeld ? (last ?? now) : now;
    return last;
  };
}

/**
 * All that the picture depends on, as it is now. Only where a preview comes or goes is it drawn a moment later, since it
 * may change every card at once: the press that asks for it is answered first.
 */
function useFlowInput(trace: Trace | null): FlowInput {
  const board = useStudio(selectBoard);
  const catalogue = useStudio(selectKnowledge);
  const analysis = useStudio(selectAnalysis);
  const ghost = useStudio(selectGhost);
  const selection = useStudio(selectSelection);
  const evidence = useStudio(selectFlyTo);
  const connectingFrom = useStudio(selectConnectingFrom);
  const delivery = useStudio(isDeliveryShown);
  const drawnGhost = useDeferredValue(ghost);
  const [hold] = useState(() => createHold<FlowInput>());
  const now = useMemo(
    () => ({ board, catalogue, analysis, ghost, selection, evidence, trace, connectingFrom, delivery }),
    [board, catalogue, analysis, ghost, selection, evidence, trace, connectingFrom, delivery],
  );
  // One that is only drawn anew comes with what it is drawn upon: what was just dropped stays where it was dropped.
  return hold(now, (ghost === null) !== (drawnGhost === null));
}

/** `isThere` says whether all nodes stand where they are wanted, and all lines run there. */
type Drawn = { nodes: FlowNode[]; edges: FlowEdge[]; routes: Routes; isThere: boolean };

/** What stands for every flight by which something is dragged: it is followed without React. */
const DRAGGED: Flight = { ...GROUNDED };

function shownOf(flight: Flight): Flight {
  return isDragged(flight) ? DRAGGED : flight;
}

/** What React Flow draws: the board projected, with what is in flight laid over it, and where its lines run. */
export function useFlow(flight: StoreApi<Flight>, trace: Trace | null): Drawn {
  const input = useFlowInput(trace);
  const [toFlow] = useState(createToFlow);
  const [route] = useState(createRouting);
  const [routes] = useState(createRoutes);
  const [pacing] = useState(createPacing);
  const shown = useStore(flight, shownOf);
  const flow = useMemo(() => toFlow(input), [toFlow, input]);
  const edges = useMemo(() => [...flow.edges], [flow]);
  const lines = useMemo(() => linesOf(edges), [edges]);
  const resting = useMemo(() => nodesInFlight(flow.nodes, shown), [flow, shown]);
  // Drawn anew in the middle of a drag, for another reason: everything is where the drag has it by now.
  const now = flight.getState();
  const nodes = shown === DRAGGED ? nodesInFlight(flow.nodes, now) : resting;
  const aloft = isAloft(now);
  const run = useMemo(() => route(nodes, lines, aloft), [route, nodes, lines, aloft]);
  useDragged(
    flight,
    (dragged) => {
      const moved = pacing.towards(nodesInFlight(flow.nodes, dragged), true);
      return { nodes: moved, run: route(moved, lines, true) };
    },
    routes,
  );
  const drawn = usePacedNodes(pacing, nodes, aloft);
  const isThere = drawn === nodes;
  const areLinesThere = usePacedLines(routes, run, { aloft, isThere });
  return { nodes: drawn, edges, routes, isThere: isThere && areLinesThere };
}
