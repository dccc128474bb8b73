import type { FinalConnectionState } from "@xyflow/react";
import type { StoreApi } from "zustand/vanilla";
import { chooseAlone, type ModifierKeys } from "@/components/canvas/choose-by-click";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import type { StudioState } from "@/lib/client/studio-state";
import type { FlowNode } from "@/lib/flow/flow-types";
import type { Point } from "@/lib/drawing/geometry";

/** A line let go over nothing: where it came from, and where it ended. */
export type Dropped = { from: string; screen: Point; world: Point };

/** What a new line opens: the picker of a connection, or the menu of what to put at its end. */
export type Opens = { wire: (connection: string) => void; dropMenu: (dropped: Dropped) => void };

function screenPoint(event: MouseEvent | TouchEvent): Point {
  const touch = "changedTouches" in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

function nodeUnder(point: Point): string | undefined {
  const element = document
    .elementFromPoint(point.x, point.y)
    ?.closest<HTMLElement>(".react-flow__node-component, .react-flow__node-container");
  return element?.dataset["id"];
}

/** Lines by the pointer: handle to handle, handle to anywhere on a card, handle to nothing, and tap by tap. */
export function connectHandlers(store: StoreApi<StudioState>, actions: CanvasActions, opens: Opens) {
  const join = (from: string, to: string) => {
    const connection = actions.connect(from, to);
    if (connection !== null) opens.wire(connection);
  };
  return {
    onConnect: ({ source, target }: { source: string; target: string }) => {
      join(source, target);
    },
    onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      if (state.isValid === true || state.fromNode === null) return;
      const screen = screenPoint(event);
      const under = nodeUnder(screen);
      const from = state.fromNode.id;
      if (under === undefined) opens.dropMenu({ from, screen, world: actions.toWorld(screen) });
      else if (under !== from) join(from, under);
    },
    onNodeClick: (event: ModifierKeys, node: FlowNode) => {
      const { connectingFrom, beginConnecting } = store.getState();
      if (connectingFrom === null) chooseAlone(store.getState(), node.id, event);
      if (connectingFrom === null || (node.type !== "component" && node.type !== "container")) return;
      beginConnecting(null);
      if (connectingFrom !== node.id) join(connectingFrom, node.id);
    },
  };
}
