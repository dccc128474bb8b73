import { useReactFlow, type EdgeChange, type NodeChange } from "@xyflow/react";
import { useMemo, useState, type MouseEvent as ReactMouseEvent } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";
import { choose } from "@/lib/client/choose";
import { createChoosingBox } from "@/components/canvas/choosing-box";
import { connectHandlers, type Opens } from "@/components/canvas/connect-handlers";
import { createDragSnap, type DragSnap } from "@/components/canvas/drag-snap";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import type { StudioState } from "@/lib/client/studio-state";
import type { ComponentId } from "@/lib/domain/board/ids";
import { useStudioStore } from "@/lib/client/use-studio";
import { flightAfter, GROUNDED, type Flight } from "@/lib/flow/flight";
import type { FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import type { Guide } from "@/lib/flow/guides";
import type { Pointed } from "@/lib/flow/pointed";
import { moveEdit, rootOf, selectionAfter } from "@/lib/flow/from-flow";

type ChangeFlight = (make: (now: Flight) => Flight) => void;
type Snapping = { snap: DragSnap; show: (guides: readonly Guide[]) => void; zoom: () => number };

const NO_GUIDES: readonly Guide[] = [];

/** React Flow takes the click that ends a box for no other click; after a finger's pull none comes, and it would swallow the next tap. */
function endWithClick({ nativeEvent, currentTarget }: ReactMouseEvent): void {
  if (!(nativeEvent instanceof PointerEvent) || nativeEvent.pointerType !== "touch") return;
  setTimeout(() => currentTarget.dispatchEvent(new MouseEvent("click", { bubbles: true })));
}

function changeHandlers(store: StoreApi<StudioState>, change: ChangeFlight, snapping: Snapping) {
  const box = createChoosingBox(store);
  let isKept = false;
  const take = (changes: readonly (NodeChange<FlowNode> | EdgeChange<FlowEdge>)[], of: "nodes" | "edges") => {
    if (isKept) return;
    const state = store.getState();
    const next = box.holds(selectionAfter(state.board, state.selection, changes, of));
    if (next !== state.selection) choose(state, next);
  };
  return {
    onNodesChange: (asked: NodeChange<FlowNode>[]) => {
      take(asked, "nodes");
      const { changes, guides } = snapping.snap.snap(asked, store.getState(), snapping.zoom());
      snapping.show(guides);
      change((now) => flightAfter(now, changes));
    },
    onEdgesChange: (changes: EdgeChange<FlowEdge>[]) => {
      take(changes, "edges");
    },
    onPointerDownCapture: box.press,
    onSelectionStart: box.begin,
    onSelectionEnd: (event: ReactMouseEvent) => {
      box.end();
      endWithClick(event);
      store.getState().frameNext(false);
    },
    // Told just before React Flow lets go of everything: while several are chosen, a tap beside them is a slip.
    onPaneClick: () => {
      isKept = store.getState().choosingMany;
      queueMicrotask(() => {
        isKept = false;
      });
    },
  };
}

function dropHandlers(store: StoreApi<StudioState>, change: ChangeFlight, { snap, show }: Snapping) {
  const drop = (nodes: readonly FlowNode[]) => {
    const { board, knowledge, edit } = store.getState();
    const dropped = nodes.flatMap((node) => {
      const frame = node.parentId === undefined ? undefined : board.components[node.parentId as ComponentId];
      if (rootOf(board, node.id) === undefined) return [];
      const { x, y } = frame?.position ?? { x: 0, y: 0 };
      const place = snap.placeOf(node.id) ?? node.position;
      return [{ id: node.id, position: { x: place.x + x, y: place.y + y } }];
    });
    const move = moveEdit(board, knowledge, dropped);
    if (move !== undefined) edit(move);
    snap.end();
    show([]);
    change((now) => ({ ...GROUNDED, measured: now.measured }));
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

/**
 * React Flow's events turned into edits and into the session. A drag is in flight until it ends; then it is one edit. What
 * is in flight, and the guides, are kept outside of React: at every move only what shows them is drawn anew.
 */
export function useCanvasGestures(pointed: Pointed, actions: CanvasActions, opens: Opens) {
  const store = useStudioStore();
  const flow = useReactFlow();
  const [flight] = useState(() => createStore<Flight>(() => GROUNDED));
  const [guides] = useState(() => createStore<readonly Guide[]>(() => NO_GUIDES));
  const handlers = useMemo(() => {
    const change: ChangeFlight = (make) => {
      flight.setState(make, true);
    };
    const snapping: Snapping = {
      snap: createDragSnap(),
      // The very same list while there is none: nothing is drawn again.
      show: (next) => {
        guides.setState(next.length === 0 ? NO_GUIDES : next, true);
      },
      zoom: () => flow.getZoom(),
    };
    return {
      ...changeHandlers(store, change, snapping),
      ...dropHandlers(store, change, snapping),
      ...connectHandlers(store, pointed, { actions, opens }),
    };
  }, [store, flight, guides, pointed, actions, opens, flow]);
  return { flight, guides, handlers };
}
