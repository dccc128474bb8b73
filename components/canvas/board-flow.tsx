import {
  Background,
  BackgroundVariant,
  ConnectionLineType,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  SelectionMode,
} from "@xyflow/react";
import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { categoryColour } from "@/components/canvas/category-hue";
import { ConnectionPills } from "@/components/canvas/connection-pills";
import { DragLayer } from "@/components/canvas/drag-layer";
import type { Opens } from "@/components/canvas/connect-handlers";
import { fitInSight } from "@/components/canvas/fit-options";
import { FlyTo } from "@/components/canvas/fly-to";
import { EDGE_TYPES, NODE_TYPES } from "@/components/canvas/node-types";
import { SelectionActions } from "@/components/canvas/selection-actions";
import { SteadyWheel } from "@/components/canvas/steady-wheel";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import { useCanvasGestures } from "@/components/canvas/use-canvas-gestures";
import { useKnownHandles } from "@/components/canvas/use-known-handles";
import { PointedProvider } from "@/components/canvas/use-pointed";
import { CONNECTION_RADIUS, usePointedCards } from "@/components/canvas/use-pointed-cards";
import { useFlow } from "@/components/canvas/use-flow";
import { RoutesProvider } from "@/components/canvas/use-route";
import type { Shortcuts } from "@/lib/client/shortcuts";
import type { StudioState } from "@/lib/client/studio-state";
import { useStudio } from "@/lib/client/use-studio";
import { traceRequest } from "@/lib/domain/load/trace-request";
import type { FlowNode } from "@/lib/flow/flow-types";
import { isDragged } from "@/lib/flow/flight";
import { DOTS } from "@/lib/flow/grid";

const selectReadOnly = (state: StudioState) => state.readOnly;
const selectFraming = (state: StudioState) => state.framing;
const selectBoard = (state: StudioState) => state.board;
const selectKnowledge = (state: StudioState) => state.knowledge;
const selectLoad = (state: StudioState) => state.analysis.load;
const selectTracedClass = (state: StudioState) => state.tracedClass;
const MULTI_KEYS = ["Shift", "Meta", "Control"];

function mapColour(node: FlowNode): string {
  if (node.type === "component") return categoryColour(node.data.category);
  return node.type === "container" ? "var(--line)" : "var(--line-strong)";
}

function useTrace() {
  const [board, knowledge, load, classId] = [
    useStudio(selectBoard),
    useStudio(selectKnowledge),
    useStudio(selectLoad),
    useStudio(selectTracedClass),
  ];
  return useMemo(
    () => (classId === null ? null : traceRequest(board, knowledge, load, classId)),
    [board, knowledge, load, classId],
  );
}

function BoardMap() {
  return (
    <MiniMap<FlowNode>
      ariaLabel="Map of the board"
      pannable
      zoomable
      nodeColor={mapColour}
      bgColor="var(--panel)"
      maskColor="color-mix(in oklch, var(--canvas) 65%, transparent)"
      className="!top-[60px] max-md:!top-[88px] !right-3 !bottom-auto !m-0 overflow-hidden rounded-[10px] border border-line"
      position="top-right"
    />
  );
}

type Props = { actions: CanvasActions; opens: Opens; shortcuts: Shortcuts; mapShown: boolean };

/** React Flow with the board's own nodes and lines: all that is drawn anew while something is dragged, and nothing else. */
export function BoardFlow({ actions, opens, shortcuts, mapShown }: Props) {
  const readOnly = useStudio(selectReadOnly);
  const framing = useStudio(selectFraming);
  const [firstFit] = useState(() => fitInSight());
  useKnownHandles();
  const pointed = usePointedCards();
  const { flight, guides, handlers } = useCanvasGestures(pointed, actions, opens);
  const isDragging = useStore(flight, isDragged);
  const { nodes, edges, routes, isThere } = useFlow(flight, useTrace());
  const around = useMemo(
    () => (
      <>
        <Background variant={BackgroundVariant.Dots} gap={DOTS} size={1.4} color="var(--dot)" />
        <SteadyWheel />
        {mapShown && <BoardMap />}
      </>
    ),
    [mapShown],
  );
  return (
    <PointedProvider value={pointed}>
      <RoutesProvider value={routes}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          {...handlers}
          nodesDraggable={!readOnly}
          nodesConnectable={!readOnly}
          edgesFocusable={false}
          edgesReconnectable={false}
          connectionMode={ConnectionMode.Loose}
          connectionLineType={ConnectionLineType.SmoothStep}
          connectionRadius={CONNECTION_RADIUS}
          connectOnClick={false}
          deleteKeyCode={null}
          disableKeyboardA11y
          elevateNodesOnSelect={false}
          multiSelectionKeyCode={MULTI_KEYS}
          selectionMode={SelectionMode.Partial}
          selectionOnDrag={framing}
          panOnDrag={!framing}
          zIndexMode="manual"
          minZoom={0.1}
          maxZoom={2}
          fitView
          fitViewOptions={firstFit}
          attributionPosition="top-left"
        >
          {around}
          {/* Nobody presses them while something is dragged. */}
          {!isDragging && <SelectionActions shortcuts={shortcuts} />}
          <ConnectionPills edges={edges} />
          <FlyTo isThere={isThere} />
          <DragLayer guides={guides} isDragging={isDragging} />
        </ReactFlow>
      </RoutesProvider>
    </PointedProvider>
  );
}
