import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import { toneOf } from "@/lib/domain/load/load-tone";
import { copiesOf, detailOf, percentText } from "@/lib/drawing/component-words";
import { ancestorsOf, isContainer, rectOf } from "@/lib/drawing/component-rects";
import { accessibleName, heatMark } from "@/lib/flow/component-data";
import { deliveryOf, ROLE_WORDS, type DeliveryView } from "@/lib/flow/delivery-view";
import type { FlowInput, GhostView } from "@/lib/flow/flow-input";
import type { ComponentData, ComponentNode, ContainerNode } from "@/lib/flow/flow-types";
import { CARD, CONTAINER } from "@/lib/drawing/geometry";
import { handlesOf } from "@/lib/flow/handles";
import { gatherRemarks, markOf, type Remarks } from "@/lib/flow/marks";

/** Containers lie under the lines, cards above them. */
const CONTAINER_Z = -100;
const CARD_Z = 10;
/** Over its neighbours, which it may be pulled across; a browser also finds first what lies on top. */
const CHOSEN_Z = 11;

function ghostPartOf(id: string, ghost: GhostView | null, board: Board): ComponentData["ghost"] {
  if (ghost === null) return null;
  if (ghost.addedComponents.includes(id)) return "added";
  if (!Object.hasOwn(ghost.board.components, id)) return "removed";
  return Object.hasOwn(board.components, id) ? null : "added";
}

/** Around the card of a part that would change; cards look for it there. */
function changeClass(id: string, { ghost, board }: FlowInput): { className?: string } {
  const changes = ghost?.changedComponents.includes(id) && Object.hasOwn(board.components, id);
  return changes ? { className: "would-change" } : {};
}

function wouldBe(id: string, input: FlowInput): string {
  const after = input.ghost?.analysis.load.components[id];
  if (after?.worst === undefined) return "";
  const before = input.analysis.load.components[id];
  if (before !== undefined && Math.abs(before.utilisation - after.utilisation) < 0.01) return "";
  return `would be ${percentText(after.utilisation)}`;
}

function hopsAt(id: string, input: FlowInput): string {
  return (input.trace?.hops ?? [])
    .filter((hop) => hop.component === id && hop.connection === undefined)
    .map((hop) => String(hop.number))
    .join(", ");
}

function connectingPart(id: string, input: FlowInput): ComponentData["connecting"] {
  if (input.connectingFrom === null) return null;
  return input.connectingFrom === id ? "from" : "to";
}

/** What is said of every part at once. */
type Said = { remarks: Remarks; delivery: DeliveryView | null };

/** Whether the way of the answers is drawn and leaves a part out. Frames stay: what is on the way stands in them. */
function isDimmed(id: string, kind: Kind | undefined, { delivery }: Said): boolean {
  if (delivery === null || !delivery.hasWay || kind?.facts.includes("container")) return false;
  return !delivery.parts.has(id);
}

function dataOf(component: Component, input: FlowInput, said: Said): { data: ComponentData; label: string } {
  const kind = Object.hasOwn(input.catalogue.kinds, component.kind)
    ? input.catalogue.kinds[component.kind]
    : undefined;
  const load = input.analysis.load.components[component.id];
  const utilisation = load?.worst === undefined ? null : load.utilisation;
  const mark = markOf(component.id, said.remarks, heatMark(load));
  const role = said.delivery?.roles.get(component.id) ?? null;
  const ghost = ghostPartOf(component.id, input.ghost, input.board);
  const name = component.name.trim() === "" ? (kind?.name ?? "Unnamed") : component.name;
  const data: ComponentData = {
    name,
    kindName: kind?.name ?? component.kind,
    detail: detailOf(component, kind),
    icon: kind?.icon ?? "square-dashed",
    category: kind?.category ?? "generic",
    copies: copiesOf(component, kind),
    utilisation,
    percent: utilisation === null ? "" : percentText(utilisation),
    tone: utilisation === null ? "ok" : toneOf(utilisation),
    mark: ghost === "added" ? null : mark,
    ghost,
    wouldBe: wouldBe(component.id, input),
    evidence: input.evidence?.components.includes(component.id) ?? false,
    hops: hopsAt(component.id, input),
    connecting: connectingPart(component.id, input),
    role,
    dimmed: isDimmed(component.id, kind, said),
    pinned: component.pinned,
  };
  const named = accessibleName({ ...data, resource: load?.worst?.resource });
  const spoken = role === null ? named : `${named}, ${ROLE_WORDS[role]}`;
  return { data, label: ghost === "added" ? `${spoken}, only a preview` : spoken };
}

/** Where a node stands, relative to the container that React Flow draws it in. */
function placeOf(
  component: Component,
  board: Board,
  input: FlowInput,
): { position: { x: number; y: number }; parentId?: string } {
  const parent = component.parent === undefined ? undefined : board.components[component.parent];
  const isFramed =
    parent !== undefined &&
    isContainer(parent, input.catalogue) &&
    !ancestorsOf(board, parent.id).includes(component.id);
  if (!isFramed) return { position: component.position };
  return {
    position: { x: component.position.x - parent.position.x, y: component.position.y - parent.position.y },
    parentId: parent.id,
  };
}

function nodeOf(
  component: Component,
  board: Board,
  input: FlowInput,
  said: Said,
): ComponentNode | ContainerNode {
  const { data, label } = dataOf(component, input, said);
  const container = isContainer(component, input.catalogue);
  const size = container ? (component.size ?? CONTAINER) : CARD;
  const isReal = data.ghost !== "added";
  const depth = ancestorsOf(board, component.id).length;
  const selected = input.selection.components.includes(component.id);
  const { width, height } = container ? rectOf(component, input.catalogue) : size;
  const shared = {
    id: component.id,
    data,
    ...placeOf(component, board, input),
    width,
    height,
    measured: { width, height },
    selected,
    selectable: isReal,
    ...changeClass(component.id, input),
    draggable: isReal && data.ghost !== "removed" && !component.pinned,
    // Undefined where React Flow decides by whether the board can be edited.
    ...(!isReal && { connectable: false }),
    handles: handlesOf({ width, height }),
    focusable: isReal,
    ariaLabel: label,
    ariaRole: "button" as const,
    domAttributes: {
      "aria-pressed": selected,
      "aria-roledescription": container ? "container" : "component",
    },
  };
  if (container)
    return {
      ...shared,
      type: "container",
      zIndex: CONTAINER_Z + depth,
      dragHandle: ".container-grip",
      style: { pointerEvents: "none" },
    };
  return { ...shared, type: "component", zIndex: selected ? CHOSEN_Z : CARD_Z };
}

/** Draws every component, containers before what they hold, the rest in the board's own order. */
export function componentNodes(input: FlowInput): (ComponentNode | ContainerNode)[] {
  const said: Said = { remarks: gatherRemarks(input.analysis), delivery: deliveryOf(input) };
  const drawn: Board =
    input.ghost === null
      ? input.board
      : { ...input.board, components: { ...input.board.components, ...input.ghost.board.components } };
  const nodes = Object.values(drawn.components).map((component) => ({
    node: nodeOf(component, drawn, input, said),
    depth: ancestorsOf(drawn, component.id).length,
  }));
  const frames = nodes.filter(({ node }) => node.type === "container").sort((a, b) => a.depth - b.depth);
  return [...frames, ...nodes.filter(({ node }) => node.type === "component")].map(({ node }) => node);
}
