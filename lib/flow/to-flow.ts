import { componentNodes } from "@/lib/flow/component-nodes";
import { connectionEdges } from "@/lib/flow/connection-edges";
import type { FlowInput } from "@/lib/flow/flow-input";
import type { CardNode, DataModelNode, FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import { isSameData } from "@/lib/shared/same-data";

/** What React Flow is given. Nodes before edges, containers before what they hold. */
export type Flow = { nodes: readonly FlowNode[]; edges: readonly FlowEdge[] };

const NOTE_Z = 11;

function cardNodes({ board, selection }: FlowInput): CardNode[] {
  return Object.values(board.cards).map((card) => ({
    id: card.id,
    type: "card",
    position: card.position,
    data: { card },
    selected: selection.cards.includes(card.id),
    connectable: false,
    zIndex: NOTE_Z,
    dragHandle: ".card-grip",
    ariaLabel: `Note: ${card.text.slice(0, 60) || "empty"}`,
    ariaRole: "group",
    domAttributes: { "aria-roledescription": "note" },
  }));
}

function dataModelNodes({ board, selection }: FlowInput): DataModelNode[] {
  return Object.values(board.dataModels).map((dataModel) => ({
    id: dataModel.id,
    type: "dataModel",
    position: dataModel.position,
    data: {
      dataModel,
      storeName: board.components[dataModel.store as keyof typeof board.components]?.name ?? "",
    },
    selected: selection.dataModels.includes(dataModel.id),
    connectable: false,
    zIndex: NOTE_Z,
    dragHandle: ".card-grip",
    ariaLabel: `Data model: ${dataModel.name || "unnamed"}`,
    ariaRole: "group",
    domAttributes: { "aria-roledescription": "data model" },
  }));
}

function keepSame<Item extends { id: string }>(
  known: ReadonlyMap<string, Item>,
  before: readonly Item[],
  next: readonly Item[],
): readonly Item[] {
  const kept = next.map((item) => {
    const old = known.get(item.id);
    return old !== undefined && isSameData(old, item) ? old : item;
  });
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

/**
 * Makes a projection from the board to React Flow that keeps the identity of every node and edge that looks as before,
 * so that only what changed is drawn again. The result depends on the input alone; only identities are remembered.
 */
export function createToFlow(): (input: FlowInput) => Flow {
  let last: Flow = { nodes: [], edges: [] };
  let known = { nodes: new Map<string, FlowNode>(), edges: new Map<string, FlowEdge>() };
  return (input) => {
    const nodes = keepSame<FlowNode>(known.nodes, last.nodes, [
      ...componentNodes(input),
      ...dataModelNodes(input),
      ...cardNodes(input),
    ]);
    const edges = keepSame(known.edges, last.edges, connectionEdges(input));
    if (nodes === last.nodes && edges === last.edges) return last;
    last = { nodes, edges };
    known = {
      nodes: new Map(nodes.map((node) => [node.id, node])),
      edges: new Map(edges.map((edge) => [edge.id, edge])),
    };
    return last;
  };
}
