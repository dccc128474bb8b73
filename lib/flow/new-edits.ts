import type { Board } from "@/lib/domain/board/board-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { indexBoard, type Part } from "@/lib/domain/graph/board-index";
import { remarkOnWire } from "@/lib/domain/graph/remark-on-wire";
import { suggestProtocol, suggestWire, type SuggestedWire } from "@/lib/domain/graph/suggest-wire";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { isContainer, rectOf } from "@/lib/drawing/component-rects";
import { containerAt } from "@/lib/flow/from-flow";
import { CARD, CONTAINER, type Point } from "@/lib/drawing/geometry";
import { freePlace, placeBeside } from "@/lib/flow/place-new";

/** Where a person wants something new: at a point (its centre), beside a component, or anywhere near a point. */
export type Wish = { at: Point } | { beside: string; near: Point } | { near: Point };

type On = { board: Board; catalogue: Catalogue };

function placeFor({ board, catalogue }: On, size: { width: number; height: number }, wish: Wish): Point {
  const corner = (point: Point) => ({ x: point.x - size.width / 2, y: point.y - size.height / 2 });
  if ("at" in wish) return { x: Math.round(corner(wish.at).x), y: Math.round(corner(wish.at).y) };
  const anchor = "beside" in wish ? board.components[wish.beside as Component["id"]] : undefined;
  if (anchor !== undefined) return placeBeside(board, catalogue, rectOf(anchor, catalogue), size);
  return freePlace(board, catalogue, corner(wish.near), size);
}

/** The edit that puts a component of a kind on the board, inside the container it lands in. */
export function addEdit(
  on: On,
  kind: string,
  id: string,
  wish: Wish,
): Extract<Edit, { type: "add-component" }> {
  const container = isContainer({ kind }, on.catalogue);
  const size = container ? CONTAINER : CARD;
  const position = placeFor(on, size, wish);
  const parent = containerAt(on.board, on.catalogue, {
    x: position.x + size.width / 2,
    y: position.y + size.height / 2,
  });
  return {
    type: "add-component",
    id,
    kind,
    position,
    ...(parent !== undefined && { parent }),
    ...(container && { size }),
  };
}

/** A client that asks a part already may hold a line open to it beside its requests; any other second line is left to be refused. */
function wireBetween(asker: Part, answerer: Part, catalogue: Catalogue): SuggestedWire {
  const first = suggestWire(asker, answerer, catalogue);
  const joins = (purpose: Purpose): boolean =>
    asker.out.some((line) => line.to === answerer.id && line.purpose === purpose);
  if (!asker.facts.has("client") || !joins(first.purpose)) return first;
  const protocol = suggestProtocol("stream", asker, answerer, catalogue);
  const second: SuggestedWire = { purpose: "stream", ...(protocol !== undefined && { protocol }) };
  return joins("stream") || remarkOnWire(asker, answerer, second, catalogue) !== null ? first : second;
}

/** The edit that joins two components as the catalogue suggests. Undefined when an end is not there. */
export function connectEdit(
  { board, catalogue }: On,
  id: string,
  from: string,
  to: string,
): Edit | undefined {
  const index = indexBoard(board, catalogue);
  const [asker, answerer] = [index.part(from), index.part(to)];
  if (asker === undefined || answerer === undefined) return undefined;
  return { type: "connect", id, from, to, ...wireBetween(asker, answerer, catalogue) };
}

/** One edit that puts a component at a point and joins it to the one a line was pulled from. */
export function addAndConnectEdit(
  on: On,
  from: string,
  kind: string,
  ids: { component: string; connection: string },
  at: Point,
): Edit | undefined {
  const add = addEdit(on, kind, ids.component, { at });
  const asker = indexBoard(on.board, on.catalogue).part(from);
  const known = on.catalogue.kinds[kind];
  if (asker === undefined || known === undefined) return undefined;
  const component: Component = {
    id: ids.component as Component["id"],
    kind,
    name: known.name,
    position: add.position,
    pinned: false,
    settings: {},
    origin: "drawn",
  };
  const answerer: Part = {
    id: ids.component,
    component,
    kind: known,
    facts: new Set(known.facts),
    out: [],
    in: [],
  };
  const wire = suggestWire(asker, answerer, on.catalogue);
  return {
    type: "batch",
    edits: [add, { type: "connect", id: ids.connection, from, to: ids.component, ...wire }],
  };
}
