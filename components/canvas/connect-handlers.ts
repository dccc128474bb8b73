import type { FinalConnectionState } from "@xyflow/react";
import type { MouseEvent as ReactMouseEvent } from "react";
import type { StoreApi } from "zustand/vanilla";
import { chooseAlone, type ModifierKeys } from "@/components/canvas/choose-by-click";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import type { StudioState } from "@/lib/client/studio-state";
import type { FlowNode } from "@/lib/flow/flow-types";
import type { Pointed } from "@/lib/flow/pointed";
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

/** A line begins where the pointer was pressed, also where it left the card at once: until it is let go the handles stay. */
function whenLetGo(run: () => void): void {
  window.addEventListener("pointerup", run, { once: true });
}

/** Lines by the pointer: handle to handle, handle to anywhere on a card, handle to nothing, and tap by tap. */
export function connectHandlers(
  store: StoreApi<StudioState>,
  pointed: Pointed,
  { actions, opens }: { actions: CanvasActions; opens: Opens },
) {
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
      const under = nodeUnder(screen) ?? pointed.near();
      const from = state.fromNode.id;
      if (under === null) opens.dropMenu({ from, screen, world: actions.toWorld(screen) });
      else if (under !== from) join(from, under);
    },
    onNodeMouseEnter: (_event: unknown, { id, type }: FlowNode) => {
      // A container is taken by its title bar, where a handle would be in the way. A finger points at nothing.
      if (type === "component" && window.matchMedia("(hover: hover)").matches) pointed.enter(id);
    },
    onNodeMouseLeave: ({ buttons, currentTarget }: ReactMouseEvent, { id }: FlowNode) => {
      if (buttons === 0) pointed.leave(id);
      else whenLetGo(() => !currentTarget.matches(":hover") && pointed.leave(id));
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
