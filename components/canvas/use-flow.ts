import { useMemo, useState } from "react";
import { isDeliveryShown } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import type { Trace } from "@/lib/domain/load/trace";
import { blocksOf, edgesAlong, nodesInFlight, type Flight } from "@/lib/flow/flight";
import type { FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import { createRouter } from "@/lib/drawing/route-edges";
import { createToFlow } from "@/lib/flow/to-flow";

const selectBoard = (state: StudioState) => state.board;
const selectKnowledge = (state: StudioState) => state.knowledge;
const selectAnalysis = (state: StudioState) => state.analysis;
const selectGhost = (state: StudioState) => state.ghost;
const selectSelection = (state: StudioState) => state.selection;
const selectFlyTo = (state: StudioState) => state.flyTo;
const selectConnectingFrom = (state: StudioState) => state.connectingFrom;

/** Makes a projector that also routes the lines, keeping the identity of each that looks as before. */
function createProjector() {
  const route = createRouter();
  let before = new Map<string, FlowEdge>();
  return (nodes: readonly FlowNode[], edges: readonly FlowEdge[], flight: Flight) => {
    const drawn = nodesInFlight(nodes, flight);
    const blocks = blocksOf(drawn);
    const lines = edges.map((edge) => ({ id: edge.id, from: edge.source, to: edge.target }));
    const moving = new Set([...Object.keys(flight.positions), ...Object.keys(flight.sizes)]);
    const routed = edgesAlong(edges, route(lines, blocks, moving), before);
    before = new Map(routed.map((edge) => [edge.id, edge]));
    return { nodes: drawn, edges: routed };
  };
}

/** What React Flow draws: the board projected, with what is in flight laid over it. */
export function useFlow(flight: Flight, trace: Trace | null): { nodes: FlowNode[]; edges: FlowEdge[] } {
  const board = useStudio(selectBoard);
  const catalogue = useStudio(selectKnowledge);
  const analysis = useStudio(selectAnalysis);
  const ghost = useStudio(selectGhost);
  const selection = useStudio(selectSelection);
  const evidence = useStudio(selectFlyTo);
  const connectingFrom = useStudio(selectConnectingFrom);
  const delivery = useStudio(isDeliveryShown);
  const [toFlow] = useState(createToFlow);
  const [project] = useState(createProjector);
  const flow = useMemo(
    () => toFlow({ board, catalogue, analysis, ghost, selection, evidence, trace, connectingFrom, delivery }),
    [toFlow, board, catalogue, analysis, ghost, selection, evidence, trace, connectingFrom, delivery],
  );
  return useMemo(() => project(flow.nodes, flow.edges, flight), [project, flow, flight]);
}
