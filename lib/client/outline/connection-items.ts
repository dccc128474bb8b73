import { makeItem } from "@/lib/client/outline/make-item";
import { marksInWords } from "@/lib/client/outline/marks-in-words";
import type { OutlineInput } from "@/lib/client/outline/outline-input";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { lifeInWords } from "@/lib/domain/overlay/life-in-words";
import { wireWords } from "@/lib/drawing/connection-words";
import type { ComponentNode, ContainerNode, FlowEdge } from "@/lib/flow/flow-types";
import type { Remarks } from "@/lib/flow/marks";
import { formatCount } from "@/lib/shared/format-number";

type Lines = Map<string, { out: OutlineItem[]; in: OutlineItem[] }>;
type Ends = { from: string; to: string };

function itemsOf(
  edge: FlowEdge,
  ends: Ends,
  input: OutlineInput,
  remarks: Remarks,
): { own: OutlineItem; pointer: OutlineItem } {
  const { id, data } = edge;
  const lines = { ...input.board.connections, ...input.ghost?.board.connections };
  const line = lines[id as keyof typeof lines];
  const ghost = data?.ghost ?? null;
  const rates = input.analysis.load.connections;
  const rate = rates[id as keyof typeof rates];
  const wire = line === undefined ? "" : wireWords(line, input.knowledge);
  const shared = { icon: "arrow-right-left", ghost };
  const own = makeItem({
    ...shared,
    subject: { type: "connection", id, isPointer: false },
    title: `${ends.from} → ${ends.to}`,
    detail: [
      wire,
      rate === undefined || rate === 0 ? "" : `${formatCount(rate)} a second`,
      data?.life == null ? "" : lifeInWords(data.life),
    ]
      .filter(Boolean)
      .join(", "),
    marks: ghost === "added" ? [] : marksInWords(id, remarks, null),
  });
  const pointer = makeItem({
    ...shared,
    subject: { type: "connection", id, isPointer: true },
    title: `from ${ends.from}`,
    detail: wire,
    marks: [],
  });
  return { own, pointer };
}

/**
 * The items of every connection with two ends, by component: `out` begins there, `in` points to what ends there. In the
 * order of the components at the other end.
 */
export function connectionItems(
  input: OutlineInput,
  nodes: readonly (ComponentNode | ContainerNode)[],
  remarks: Remarks,
): Lines {
  const names = new Map(nodes.map((node) => [node.id, node.data.name]));
  const place = new Map(nodes.map((node, at) => [node.id, at]));
  const found: Lines = new Map(nodes.map((node) => [node.id, { out: [], in: [] }]));
  const placed = (edge: FlowEdge) => [place.get(edge.source) ?? 0, place.get(edge.target) ?? 0] as const;
  const edges = [...input.flow.edges].sort((a, b) => {
    const [[fromA, toA], [fromB, toB]] = [placed(a), placed(b)];
    return fromA - fromB || toA - toB || (a.id < b.id ? -1 : 1);
  });
  for (const edge of edges) {
    const ends = { from: names.get(edge.source) ?? "", to: names.get(edge.target) ?? "" };
    const { own, pointer } = itemsOf(edge, ends, input, remarks);
    found.get(edge.source)?.out.push(own);
    found.get(edge.target)?.in.push(pointer);
  }
  return found;
}
