import type { EdgeChange, FinalConnectionState, NodeChange } from "@xyflow/react";
import { useMemo, useState } from "react";
import { choose } from "@/components/canvas/choose";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import { useStudioStore } from "@/lib/client/use-studio";
import { GROUNDED, type Flight } from "@/lib/flow/flight";
import type { FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import { moveEdit, rootOf, selectionAfter } from "@/lib/flow/from-flow";
import type { Point } from "@/lib/flow/geometry";

/** A line let go over nothing: where it came from, and where it ended. */
export type Dropped = { from: string; screen: Point; world: Point };

type Opens = { wire: (connection: string) => void; dropMenu: (dropped: Dropped) => void };

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

function screenPoint(event: MouseEvent | TouchEvent): Point {
  const touch = "changedTouches" in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

function nodeUnder(point: Point): string | undefined {
  const element = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>(".react-flow__node-component, .react-flow__node-container");
  return element?.dataset["id"];
}

/** React Flow's events turned into edits and into the session. A drag is in flight until it ends; then it is one edit. */
export function useCanvasGestures(actions: CanvasActions, opens: Opens) {
  const store = useStudioStore();
  const [flight, setFlight] = useState<Flight>(GROUNDED);
  const handlers = useMemo(() => {
    const take = (changes: readonly (NodeChange<FlowNode> | EdgeChange<FlowEdge>)[], of: "nodes" | "edges") => {
      const state = store.getState();
      const next = selectionAfter(state.board, state.selection, changes as readonly (NodeChange | EdgeChange)[], of);
      if (next !== state.selection) choose(state, next);
    };
    const drop = (nodes: readonly FlowNode[]) => {
      const { board, knowledge, edit } = store.getState();
      const dropped = nodes.flatMap((node) => {
        const frame = node.parentId === undefined ? undefined : board.components[node.parentId as keyof typeof board.components];
        if (rootOf(board, node.id) === undefined) return [];
        return [{ id: node.id, position: { x: node.position.x + (frame?.position.x ?? 0), y: node.position.y + (frame?.position.y ?? 0) } }];
      });
      const move = moveEdit(board, knowledge, dropped);
      if (move !== undefined) edit(move);
      setFlight((now) => ({ ...GROUNDED, measured: now.measured }));
    };
    const join = (from: string, to: string) => {
      const connection = actions.connect(from, to);
      if (connection !== null) opens.wire(connection);
    };
    return {
      onNodesChange: (changes: NodeChange<FlowNode>[]) => {
        take(changes, "nodes");
        setFlight((now) => flightAfter(now, changes));
      },
      onEdgesChange: (changes: EdgeChange<FlowEdge>[]) => { take(changes, "edges"); },
      onNodeDragStop: (_event: unknown, _node: FlowNode, nodes: FlowNode[]) => { drop(nodes); },
      onSelectionDragStop: (_event: unknown, nodes: FlowNode[]) => { drop(nodes); },
      onConnect: ({ source, target }: { source: string; target: string }) => { join(source, target); },
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        if (state.isValid === true || state.fromNode === null) return;
        const screen = screenPoint(event);
        const under = nodeUnder(screen);
        if (under === undefined) opens.dropMenu({ from: state.fromNode.id, screen, world: actions.toWorld(screen) });
        else if (under !== state.fromNode.id) join(state.fromNode.id, under);
      },
      onNodeClick: (_event: unknown, node: FlowNode) => {
        const { connectingFrom, beginConnecting } = store.getState();
        if (connectingFrom === null || (node.type !== "component" && node.type !== "container")) return;
        beginConnecting(null);
        if (connectingFrom !== node.id) join(connectingFrom, node.id);
      },
    };
  }, [store, actions, opens]);
  return { flight, handlers };
}
