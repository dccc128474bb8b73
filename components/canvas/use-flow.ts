import { useDeferredValue, useEffect, useMemo, useReducer, useState } from "react";
import { whenQuiet } from "@/lib/client/when-quiet";
import { isDeliveryShown } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import type { Point } from "@/lib/drawing/geometry";
import type { Trace } from "@/lib/domain/load/trace";
import { createBlocks, isAloft, nodesInFlight, type Flight } from "@/lib/flow/flight";
import type { FlowInput } from "@/lib/flow/flow-input";
import type { FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import { placePills } from "@/lib/drawing/place-pills";
import type { Line } from "@/lib/drawing/line-ports";
import { createRouter } from "@/lib/drawing/route-edges";
import { createPacing } from "@/lib/flow/pacing";
import { createRoutes, type Routes } from "@/lib/flow/routes";
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

type Run = { paths: ReadonlyMap<string, Point[]>; pills: ReadonlyMap<string, Point> };

/** The pills of the lines that run as before. */
function pillsAtRest({ paths, pills }: Run, now: ReadonlyMap<string, Point[]>): Map<string, Point> {
  return new Map([...pills].filter(([id]) => now.has(id) && now.get(id) === paths.get(id)));
}

/** Makes a way to route lines between nodes that remembers what it found: in a flight, what rests stays where it is. */
function createRouting() {
  const [route, blocksOf] = [createRouter(), createBlocks()];
  let before: Run = { paths: new Map(), pills: new Map() };
  return (nodes: readonly FlowNode[], lines: readonly Line[], inFlight: boolean): Run => {
    const paths = route(lines, blocksOf(nodes), inFlight);
    const kept = inFlight ? pillsAtRest(before, paths) : undefined;
    before = { paths, pills: placePills(paths, undefined, undefined, kept) };
    return before;
  };
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

/** The next ones of very many move by then, quiet or not. */
const LATEST_MS = 60;

/** The nodes to draw now on the way to where they are wanted: where very many move, they do so in several turns. */
function usePaced(wanted: FlowNode[], atOnce: boolean): FlowNode[] {
  const [pacing] = useState(createPacing);
  const [, drawAgain] = useReducer((turn: number) => turn + 1, 0);
  const drawn = pacing.towards(wanted, atOnce);
  useEffect(() => {
    if (drawn === wanted) return;
    return whenQuiet(
      () => {
        pacing.step();
        drawAgain();
      },
      { latestMs: LATEST_MS },
    );
  }, [pacing, drawn, wanted]);
  return drawn;
}

/** `isThere` says whether all nodes stand where they are wanted. */
type Drawn = { nodes: FlowNode[]; edges: FlowEdge[]; routes: Routes; isThere: boolean };

/** What React Flow draws: the board projected, with what is in flight laid over it, and where its lines run. */
export function useFlow(flight: Flight, trace: Trace | null): Drawn {
  const input = useFlowInput(trace);
  const [toFlow] = useState(createToFlow);
  const [route] = useState(createRouting);
  const [routes] = useState(createRoutes);
  const flow = useMemo(() => toFlow(input), [toFlow, input]);
  const nodes = useMemo(() => nodesInFlight(flow.nodes, flight), [flow, flight]);
  const edges = useMemo(() => [...flow.edges], [flow]);
  const lines = useMemo(() => linesOf(edges), [edges]);
  const aloft = isAloft(flight);
  const run = useMemo(() => route(nodes, lines, aloft), [route, nodes, lines, aloft]);
  const drawn = usePaced(nodes, aloft);
  const isThere = drawn === nodes;
  useEffect(() => {
    const lead = () => {
      routes.set(run.paths, run.pills);
    };
    // In flight with the nodes, which React Flow moves in an effect of its own: a card and its lines go together.
    if (aloft) {
      lead();
      return;
    }
    // At rest all of them may run elsewhere: in a turn of their own once every card is there, so that cards and lines
    // together hold nobody up.
    if (!isThere) return;
    const soon = setTimeout(lead);
    return () => {
      clearTimeout(soon);
    };
  }, [routes, run, aloft, isThere]);
  return { nodes: drawn, edges, routes, isThere };
}
