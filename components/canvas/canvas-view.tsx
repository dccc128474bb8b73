import {
  Background,
  BackgroundVariant,
  ConnectionLineType,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useStore,
} from "@xyflow/react";
import { useCallback, useMemo, useRef, useState } from "react";
import type { CanvasProps } from "@/components/canvas/canvas";
import { BoardBars } from "@/components/canvas/board-bars";
import { categoryColour } from "@/components/canvas/category-hue";
import { DropMenu } from "@/components/canvas/drop-menu";
import { EmptyHint } from "@/components/canvas/empty-hint";
import { fitInSight } from "@/components/canvas/fit-options";
import { FlyTo } from "@/components/canvas/fly-to";
import { KeepMany } from "@/components/canvas/keep-many";
import { EDGE_TYPES, NODE_TYPES } from "@/components/canvas/node-types";
import { ConnectPanel } from "@/components/canvas/later-lists";
import { PaletteRail } from "@/components/canvas/palette-rail";
import { QuickAdd } from "@/components/canvas/quick-add";
import { SelectionActions } from "@/components/canvas/selection-actions";
import { SnapGuides } from "@/components/canvas/snap-guides";
import { useAskedFocus } from "@/components/canvas/use-asked-focus";
import { useCanvasActions } from "@/components/canvas/use-canvas-actions";
import { useCanvasGestures } from "@/components/canvas/use-canvas-gestures";
import type { Dropped } from "@/components/canvas/connect-handlers";
import { useCanvasKeys } from "@/components/canvas/use-canvas-keys";
import { useClipboard } from "@/components/canvas/use-clipboard";
import { useFlow } from "@/components/canvas/use-flow";
import { WirePopover } from "@/components/canvas/wire-popover";
import { ZoomControls } from "@/components/canvas/zoom-controls";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import { traceRequest } from "@/lib/domain/load/trace-request";
import type { FlowNode } from "@/lib/flow/flow-types";
import { DOTS } from "@/lib/flow/grid";

const selectReadOnly = (state: StudioState) => state.readOnly;
const selectConnecting = (state: StudioState) => state.connectingFrom !== null;
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

/** React Flow with the board's own nodes, lines, keys and menus. */
export function CanvasView({ wireFields, shortcuts }: CanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const readOnly = useStudio(selectReadOnly);
  const framing = useStudio(selectFraming);
  const isConnecting = useStudio(selectConnecting);
  const [firstFit] = useState(() => fitInSight());
  const [wire, setWire] = useState<string | null>(null);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const [mapShown, setMapShown] = useState(false);
  const actions = useCanvasActions();
  const opens = useMemo(() => ({ wire: setWire, dropMenu: setDropped }), []);
  const { flight, guides, handlers } = useCanvasGestures(actions, opens);
  const { nodes, edges } = useFlow(flight, useTrace());
  const isFar = useStore((state) => state.transform[2] < 0.5);
  const toggleMap = useCallback(() => {
    setMapShown((shown) => !shown);
  }, []);
  useCanvasKeys(frame, shortcuts, toggleMap);
  useClipboard(frame, shortcuts, actions.toWorld);
  useAskedFocus(frame);
  const closeWire = () => {
    setWire(null);
  };
  return (
    <div
      ref={frame}
      role="region"
      aria-label="Board"
      tabIndex={-1}
      data-far={isFar || undefined}
      data-view={readOnly || undefined}
      className="group/canvas relative h-full w-full overflow-hidden bg-canvas outline-none [&_.react-flow\_\_nodesselection]:hidden [&_.react-flow\_\_attribution]:!bg-transparent [&_.react-flow\_\_attribution_a]:!text-xs [&_.react-flow\_\_attribution_a]:!text-ink-3"
    >
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
        connectionRadius={32}
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
        <Background variant={BackgroundVariant.Dots} gap={DOTS} size={1.4} color="var(--dot)" />
        <SelectionActions shortcuts={shortcuts} />
        <SnapGuides guides={guides} />
        {mapShown && (
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
        )}
      </ReactFlow>
      <FlyTo />
      <KeepMany />
      <EmptyHint />
      <ZoomControls mapShown={mapShown} shortcuts={shortcuts} />
      <BoardBars shortcuts={shortcuts} />
      {!readOnly && <PaletteRail actions={actions} />}
      {isConnecting && (
        <ConnectPanel
          onChoose={(from, to) => {
            setWire(actions.connect(from, to));
          }}
        />
      )}
      <QuickAdd actions={actions} />
      <DropMenu
        dropped={dropped}
        actions={actions}
        onClose={() => {
          setDropped(null);
        }}
        onWire={setWire}
      />
      <WirePopover connection={wire} onClose={closeWire}>
        {wire !== null && wireFields(wire, closeWire)}
      </WirePopover>
    </div>
  );
}
