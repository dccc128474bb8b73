import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Category } from "@/lib/domain/catalogue/kind-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { detailOf } from "@/lib/drawing/component-words";
import { isContainer, rectOf } from "@/lib/drawing/component-rects";
import { verbOf } from "@/lib/drawing/connection-words";
import { arrivalAngle, edgePath } from "@/lib/drawing/edge-path";
import { centreOf, contains, overlaps, type Point, type Rect } from "@/lib/drawing/geometry";
import { placePills } from "@/lib/drawing/place-pills";
import type { Block } from "@/lib/drawing/line-ports";
import { routeEdges } from "@/lib/drawing/route-edges";

/** A card is drawn smaller than on the canvas, around the same middle: what it leaves free is for words on lines. */
const PICTURE_CARD = { width: 150, height: 54 } as const;
const MARGIN = 22;
/** The room that a word on a line takes. */
const LABEL = { width: 104, height: 24 } as const;
/** What fits on a card at 13 and 12 px, in letters. */
const LETTERS = { name: 14, detail: 16 } as const;

/** A component as a picture shows it. */
export type PictureCard = Rect & {
  id: string;
  name: string;
  /** The name and detail, cut to what fits. */
  shortName: string;
  shortDetail: string;
  icon: string;
  category: Category;
};

/** Where a line ends, at what angle it arrives, in degrees, and what travels to there. */
export type PictureEnd = Point & { angle: number; purpose: Purpose };

/** One line: a connection, or two that join the same parts in opposite directions. */
export type PictureLine = {
  /** The connections that it stands for; the first gives the line its look. */
  ids: readonly [string, ...string[]];
  path: string;
  ends: readonly PictureEnd[];
  /** Where a word about it stands; lines without a word have none. Where it is tight a word would hide a card: use a sign. */
  labelAt?: Point & { tight: boolean };
  /** "Browser streams with Agent over Token stream". */
  says: string;
};

/** A frame around others. */
export type PictureFrame = Rect & { id: string; name: string };

/** A board laid out to be drawn once: everything lies inside `box`, in pixels at full size. */
export type BoardPlan = { box: Rect; frames: PictureFrame[]; cards: PictureCard[]; lines: PictureLine[] };

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

function cardOf(component: Component, catalogue: Catalogue): PictureCard {
  const kind = Object.hasOwn(catalogue.kinds, component.kind) ? catalogue.kinds[component.kind] : undefined;
  const middle = centreOf(rectOf(component, catalogue));
  const name = component.name.trim() === "" ? (kind?.name ?? "Unnamed") : component.name;
  return {
    id: component.id,
    x: middle.x - PICTURE_CARD.width / 2,
    y: middle.y - PICTURE_CARD.height / 2,
    ...PICTURE_CARD,
    name,
    shortName: cut(name, LETTERS.name),
    shortDetail: cut(detailOf(component, kind), LETTERS.detail),
    icon: kind?.icon ?? "square-dashed",
    category: kind?.category ?? "generic",
  };
}

function saysOf(line: Connection, names: ReadonlyMap<string, string>, catalogue: Catalogue): string {
  const over =
    line.protocol === undefined ? "" : ` over ${catalogue.protocols[line.protocol]?.name ?? line.protocol}`;
  return `${names.get(line.from) ?? ""} ${verbOf(line.purpose)} ${names.get(line.to) ?? ""}${over}`;
}

function boxAround(rects: readonly Rect[], points: readonly Point[]): Rect {
  const xs = [...rects.flatMap(({ x, width }) => [x, x + width]), ...points.map(({ x }) => x)];
  const ys = [...rects.flatMap(({ y, height }) => [y, y + height]), ...points.map(({ y }) => y)];
  if (xs.length === 0) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return { x: left, y: top, width: Math.max(...xs) + MARGIN - left, height: Math.max(...ys) + MARGIN - top };
}

function labelRect({ x, y }: Point): Rect {
  return { x: x - LABEL.width / 2, y: y - LABEL.height / 2, ...LABEL };
}

/** Two connections that join the same parts in opposite directions are drawn as one; those with a word go first. */
function pairUp(lines: readonly Connection[], worded: ReadonlySet<string>): [Connection, Connection?][] {
  const ordered = [...lines].sort((a, b) => Number(worded.has(b.id)) - Number(worded.has(a.id)));
  const paired = new Set<string>();
  return ordered.flatMap((line): [Connection, Connection?][] => {
    if (paired.has(line.id)) return [];
    const back = ordered.find(
      (other) => other.from === line.to && other.to === line.from && !paired.has(other.id),
    );
    paired.add(line.id);
    if (back) paired.add(back.id);
    return [back ? [line, back] : [line]];
  });
}

/** What of a board a picture shows. */
export type PictureWish = {
  /** The parts to draw, with the frames around them and the lines between them; left out: all. */
  only?: ReadonlySet<string>;
  /** The connections that a word will stand on. */
  worded?: ReadonlySet<string>;
};

/**
 * Lays a board out as a picture, from where its parts stand. Lines whose ends are not drawn are left out. Equal boards
 * give equal pictures.
 */
export function planPicture(
  board: Board,
  catalogue: Catalogue,
  { only, worded = new Set() }: PictureWish = {},
): BoardPlan {
  const all = Object.values(board.components);
  const cards = all
    .filter((one) => !isContainer(one, catalogue) && (only === undefined || only.has(one.id)))
    .map((one) => cardOf(one, catalogue));
  const frames = all
    .filter((one) => isContainer(one, catalogue))
    .map((one): PictureFrame => ({ id: one.id, name: one.name, ...rectOf(one, catalogue) }))
    .filter((frame) => cards.some((card) => contains(frame, card)));
  const blocks = new Map(
    [...cards, ...frames].map((one): [string, Block] => [one.id, { ...one, container: !("icon" in one) }]),
  );
  const drawn = Object.values(board.connections).filter(({ from, to }) => blocks.has(from) && blocks.has(to));
  const pairs = pairUp(drawn, worded);
  const paths = routeEdges(
    pairs.map(([line]) => line),
    blocks,
  );
  const isBlocked = (at: Point): boolean => cards.some((card) => overlaps(card, labelRect(at)));
  const places = placePills(new Map([...paths].filter(([id]) => worded.has(id))), LABEL, isBlocked);
  const names = new Map([...cards, ...frames].map(({ id, name }) => [id, name]));
  const lines = pairs.map(([line, back]): PictureLine => {
    const points = paths.get(line.id) ?? [];
    const labelAt = places.get(line.id);
    return {
      ids: back ? [line.id, back.id] : [line.id],
      path: edgePath(points),
      ends: [...endOf(points, line.purpose), ...(back ? endOf([...points].reverse(), back.purpose) : [])],
      ...(labelAt && { labelAt: { ...labelAt, tight: isBlocked(labelAt) } }),
      says: [line, ...(back ? [back] : [])].map((one) => saysOf(one, names, catalogue)).join("; "),
    };
  });
  const words = [...places.values()].map(labelRect);
  return {
    box: boxAround([...frames, ...cards, ...words], [...paths.values()].flat()),
    frames,
    cards,
    lines,
  };
}

function endOf(points: readonly Point[], purpose: Purpose): PictureEnd[] {
  const end = points.at(-1);
  return end ? [{ ...end, angle: arrivalAngle(points), purpose }] : [];
}
