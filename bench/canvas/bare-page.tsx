import {
  Background,
  EdgeLabelRenderer,
  Handle,
  Position,
  ReactFlow,
  getSmoothStepPath,
  useEdgesState,
  useNodesState,
  useReactFlow,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
} from "@xyflow/react";
import { memo, useEffect } from "react";
import { createRoot } from "react-dom/client";
import type { Drawn } from "@/bench/canvas/capture";

/*
 * The yardstick: React Flow as its first page of documentation has it, with the cards and pills that the product drew,
 * taken over as HTML. It knows no board, no coach and no routes: React Flow draws its own lines.
 */
type Html = { html: string };

const Card = memo(function Card({ data }: NodeProps<Node<Html>>) {
  return (
    <>
      <Handle type="target" position={Position.Left} />
      <div className="h-full w-full" dangerouslySetInnerHTML={{ __html: data.html }} />
      <Handle type="source" position={Position.Right} />
    </>
  );
});

const Line = memo(function Line(props: EdgeProps<Edge<Html>>) {
  const [path, x, y] = getSmoothStepPath(props);
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke="transparent"
        strokeWidth={24}
        className="react-flow__edge-interaction"
      />
      <path d={path} fill="none" stroke="var(--ink-3)" strokeWidth={1.5} />
      <EdgeLabelRenderer>
        <div
          style={{ position: "absolute", transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          dangerouslySetInnerHTML={{ __html: props.data?.html ?? "" }}
        />
      </EdgeLabelRenderer>
    </>
  );
});

const NODE_TYPES = { card: Card };
const EDGE_TYPES = { line: Line };
const drawn = JSON.parse(document.getElementById("drawn")?.textContent ?? "{}") as Drawn;

const NODES: Node<Html>[] = drawn.nodes.map(({ id, parentId, x, y, width, height, html }) => ({
  id,
  type: "card",
  position: { x, y },
  width,
  height,
  data: { html },
  ...(parentId !== null && { parentId }),
}));
const EDGES: Edge<Html>[] = drawn.edges.map(({ id, source, target, html }) => ({
  id,
  source,
  target,
  type: "line",
  data: { html },
}));

type Place = { id: string; x: number; y: number; width: number; height: number };

/** Puts every card where the event says, in one go, and brings all of them into view. */
function MoveAll() {
  const flow = useReactFlow<Node<Html>>();
  useEffect(() => {
    const move = (event: Event): void => {
      const places = new Map((event as CustomEvent<Place[]>).detail.map((place) => [place.id, place]));
      flow.setNodes((nodes) =>
        nodes.map((node) => {
          const place = places.get(node.id);
          if (place === undefined) return node;
          const { x, y, width, height } = place;
          return { ...node, position: { x, y }, width, height };
        }),
      );
      requestAnimationFrame(() => void flow.fitView({ duration: 200 }));
    };
    window.addEventListener("move-all", move);
    return () => {
      window.removeEventListener("move-all", move);
    };
  }, [flow]);
  return null;
}

function BarePage() {
  const [nodes, , onNodesChange] = useNodesState(NODES);
  const [edges, , onEdgesChange] = useEdgesState(EDGES);
  return (
    <div className="group/canvas bg-canvas" style={{ position: "fixed", inset: 0 }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        minZoom={0.1}
        maxZoom={2}
        fitView
      >
        <Background />
        <MoveAll />
      </ReactFlow>
    </div>
  );
}

const place = document.getElementById("place");
if (place !== null) createRoot(place).render(<BarePage />);
