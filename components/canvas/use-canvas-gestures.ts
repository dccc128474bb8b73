import type { EdgeChange, NodeChange } from "@xyflow/react";
import { useMemo, useState, type Dispatch, type SetStateAction } from "react";
import type { StoreApi } from "zustand/vanilla";
import { choose } from "@/components/canvas/choose";
import { connectHandlers, type Opens } from "@/components/canvas/connect-handlers";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import type { StudioState } from "@/lib/client/studio-state";
import type { ComponentId } from "@/lib/domain/board/ids";
import { useStudioStore } from "@/lib/client/use-studio";
import { GROUNDED, type Flight } from "@/lib/flow/flight";
import type { FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import { moveEdit, rootOf, selectionAfter } from "@/lib/flow/from-flow";

type SetFlight = Dispatch<SetStateAction<Flight>>;

function flightAfter(flight: Flight, changes: readonly NodeChange<FlowNode>[]): Flight {
  let next = flight;
  for (const change of changes) {
    if (change.type === "position" && change.position !== undefined) {
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

function changeHandlers(store: StoreApi<StudioState>, setFlight: SetFlight) {
  const take = (changes: readonly (NodeChange<FlowNode> | EdgeChange<FlowEdge>)[], of: "nodes" | "edges") => {
    const state = store.getState();
    const next = selectionAfter(state.board, state.selection, changes, of);
    if (next !== state.selection) choose(state, next);
  };
  return {
    onNodesChange: (changes: NodeChange<FlowNode>[]) => {
      take(changes, "nodes");
      setFlight((now) => flightAfter(now, changes));
    },
    onEdgesChange: (changes: EdgeChange<FlowEdge>[]) => {
      take(changes, "edges");
    },
  };
}

function dropHandlers(store: StoreApi<StudioState>, setFlight: SetFlight) {
  const drop = (nodes: readonly FlowNode[]) => {
    const { board, knowledge, edit } = store.getState();
    const dropped = nodes.flatMap((node) => {
      const frame = node.parentId === undefined ? undefined : board.components[node.parentId as ComponentId];
      if (rootOf(board, node.id) === undefined) return [];
      const { x, y } = frame?.position ?? { x: 0, y: 0 };
      return [{ id: node.id, position: { x: node.position.x + x, y: node.position.y + y } }];
    });
    const move = moveEdit(board, knowledge, dropped);
    if (move !== undefined) edit(move);
    setFlight((now) => ({ ...GROUNDED, measured: now.measured }));
  };
  return {
    onNodeDragStop: (_event: unknown, _node: FlowNode, nodes: FlowNode[]) => {
      drop(nodes);
    },
    onSelectionDragStop: (_event: unknown, nodes: FlowNode[]) => {
      drop(nodes);
    },
  };
}

/** React Flow's events turned into edits and into the session. A drag is in flight until it ends; then it is one edit. */
export function useCanvasGestures(actions: CanvasActions, opens: Opens) {
  const store = useStudioStore();
  const [flight, setFlight] = useState<Flight>(GROUNDED);
  const handlers = useMemo(
    () => ({
      ...changeHandlers(store, setFlight),
      ...dropHandlers(store, setFlight),
      ...connectHandlers(store, actions, opens),
    }),
    [store, actions, opens],
  );
  return { flight, handlers };
}
