import { connectionItems } from "@/lib/client/outline/connection-items";
import { makeItem } from "@/lib/client/outline/make-item";
import { marksInWords } from "@/lib/client/outline/marks-in-words";
import { owedItem } from "@/lib/client/outline/question-items";
import type { OutlineInput } from "@/lib/client/outline/outline-input";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import type { Component } from "@/lib/domain/board/component-schema";
import { allOwed } from "@/lib/domain/ladder/all-owed";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import { accessibleName, heatMark } from "@/lib/flow/component-data";
import { ROLE_WORDS } from "@/lib/flow/delivery-view";
import type { ComponentNode, ContainerNode } from "@/lib/flow/flow-types";
import { gatherRemarks, type Remarks } from "@/lib/flow/marks";

type Drawn = ComponentNode | ContainerNode;
type Said = {
  remarks: Remarks;
  owed: ReadonlyMap<string, readonly QuestionState[]>;
  lines: ReadonlyMap<string, { out: readonly OutlineItem[]; in: readonly OutlineItem[] }>;
  inside: ReadonlyMap<string | undefined, readonly Drawn[]>;
};

function isDrawn(node: OutlineInput["flow"]["nodes"][number]): node is Drawn {
  return node.type === "component" || node.type === "container";
}

/** From left to right, and from above to below, as on the canvas: requests mostly run that way. */
function inReadingOrder(nodes: readonly Drawn[], places: Readonly<Record<string, Component>>): Drawn[] {
  const at = (node: Drawn) => places[node.id]?.position ?? { x: 0, y: 0 };
  return [...nodes].sort(
    (a, b) => at(a).x - at(b).x || at(a).y - at(b).y || (a.id < b.id ? -1 : a.id === b.id ? 0 : 1),
  );
}

/** The notes that each entity owes. */
function owedBy(input: OutlineInput): Map<string, QuestionState[]> {
  const found = new Map<string, QuestionState[]>();
  for (const question of allOwed(input.analysis))
    for (const entity of new Set(question.uncovered.map((subject) => subject.entity)))
      found.set(entity, [...(found.get(entity) ?? []), question]);
  return found;
}

function itemOf(node: Drawn, input: OutlineInput, said: Said): OutlineItem {
  const { data, id } = node;
  const load = input.analysis.load.components[id];
  const heat = heatMark(load);
  const resource = load?.worst?.resource;
  const marks = data.ghost === "added" ? [] : marksInWords(id, said.remarks, heat);
  // Where it is hot, the mark says the number already.
  const use = heat === null ? resource : undefined;
  const more = [
    data.role === null ? "" : ROLE_WORDS[data.role],
    data.pinned ? "pinned" : "",
    data.wouldBe,
  ].filter(Boolean);
  const lines = said.lines.get(id);
  return makeItem({
    subject: { type: "component", id },
    icon: data.icon,
    title: data.name,
    detail: [data.detail, data.copies, resource === undefined ? "" : data.percent, ...more]
      .filter(Boolean)
      .join(" · "),
    named: [accessibleName({ ...data, mark: null, resource: use }), ...more].join(", "),
    marks,
    ghost: data.ghost,
    children: [
      ...(said.inside.get(id) ?? []).map((inner) => itemOf(inner, input, said)),
      ...(said.owed.get(id) ?? []).map((question) => owedItem(question, id, input)),
      ...(lines?.out ?? []),
      ...(lines?.in ?? []),
    ],
  });
}

/** Every component once, within its container; in each its notes owed, the connections that begin at it and pointers to those that end at it. */
export function componentItems(input: OutlineInput): OutlineItem[] {
  const places = { ...input.board.components, ...input.ghost?.board.components };
  const nodes = inReadingOrder(input.flow.nodes.filter(isDrawn), places);
  const remarks = gatherRemarks(input.analysis);
  const inside = new Map<string | undefined, Drawn[]>();
  for (const node of nodes) inside.set(node.parentId, [...(inside.get(node.parentId) ?? []), node]);
  const said: Said = { remarks, owed: owedBy(input), lines: connectionItems(input, nodes, remarks), inside };
  return (inside.get(undefined) ?? []).map((node) => itemOf(node, input, said));
}
