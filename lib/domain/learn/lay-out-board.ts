import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard, type BoardIndex } from "@/lib/domain/graph/board-index";
import { isWaited } from "@/lib/domain/graph/request-graph";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { fillRows, type Slot } from "@/lib/domain/learn/fill-rows";
import { rankParts, type Run } from "@/lib/domain/learn/rank-parts";

/** A rectangle of a picture, in its own pixels. */
export type Place = { x: number; y: number; width: number; height: number };

/** A line of a picture: an SVG path from the one who asks to the one who answers. */
export type Wire = {
  id: string;
  path: string;
  /** The middle of it, where its protocol may stand. */
  at: { x: number; y: number };
  /** Whoever asks waits for the answer. */
  waited: boolean;
};

/** Where everything on a small board is drawn; frames from the outermost in. */
export type Layout = {
  width: number;
  height: number;
  cards: Readonly<Record<string, Place>>;
  frames: Readonly<Record<string, Place>>;
  wires: readonly Wire[];
};

/** The size of a card in a picture, in its pixels. */
export const PICTURE_CARD = { width: 164, height: 58 } as const;
const MARGIN = 10;
const FRAME = { side: 12, top: 28, bottom: 12 } as const;
/** Lines between the same two parts stand this far apart. */
const ASIDE = 22;
/** The room that the longest name of a protocol takes. */
const LABEL = 128;

type Point = { x: number; y: number };

function curve(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return "";
  let from = start;
  const parts = rest.map((to) => {
    const half = (from.y + to.y) / 2;
    from = to;
    return `C${[previous(points, to).x, half, to.x, half, to.x, to.y].map(round).join(" ")}`;
  });
  return `M${round(start.x)} ${round(start.y)}${parts.join("")}`;
}

function previous(points: readonly Point[], point: Point): Point {
  return points[points.indexOf(point) - 1] ?? point;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function middleOf(points: readonly Point[]): Point {
  const before = points[Math.ceil(points.length / 2) - 1];
  const after = points[Math.floor(points.length / 2)];
  return { x: ((before?.x ?? 0) + (after?.x ?? 0)) / 2, y: ((before?.y ?? 0) + (after?.y ?? 0)) / 2 };
}

/** How far each run stands aside, so that two between the same parts are two lines. */
function shiftOf(run: Run, runs: readonly Run[]): number {
  const same = runs.filter(({ top, bottom }) => top === run.top && bottom === run.bottom);
  return (same.indexOf(run) - (same.length - 1) / 2) * ASIDE;
}

function pointsOf(run: Run, slots: ReadonlyMap<string, Slot>, shift: number): Point[] {
  const [top, bottom] = [slots.get(run.top), slots.get(run.bottom)];
  if (!top || !bottom) return [];
  const half = PICTURE_CARD.height / 2;
  const between = [...slots.values()]
    .filter((slot) => slot.run === run.id)
    .sort((a, b) => a.y - b.y)
    .flatMap(({ x, y }) => [
      { x: x + shift, y: y - half },
      { x: x + shift, y: y + half },
    ]);
  return [{ x: top.x + shift, y: top.y + half }, ...between, { x: bottom.x + shift, y: bottom.y - half }];
}

function wireOf(index: BoardIndex, run: Run, points: readonly Point[]): Wire {
  const line = index.connections.find(({ id }) => id === run.id);
  const way = run.up ? [...points].reverse() : points;
  return { id: run.id, path: curve(way), at: middleOf(points), waited: !line || isWaited(index, line) };
}

function cardsOf(slots: ReadonlyMap<string, Slot>): Record<string, Place> {
  const { width, height } = PICTURE_CARD;
  return Object.fromEntries(
    [...slots]
      .filter(([, slot]) => slot.run === undefined)
      .map(([id, { x, y }]) => [id, { x: x - width / 2, y: y - height / 2, width, height }]),
  );
}

function around(places: readonly Place[]): Place {
  const left = Math.min(...places.map(({ x }) => x)) - FRAME.side;
  const top = Math.min(...places.map(({ y }) => y)) - FRAME.top;
  const right = Math.max(...places.map(({ x, width }) => x + width)) + FRAME.side;
  const bottom = Math.max(...places.map(({ y, height }) => y + height)) + FRAME.bottom;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The frames around what stands in them, the innermost first; empty ones are left out. */
function framesOf(index: BoardIndex, cards: Readonly<Record<string, Place>>): Record<string, Place> {
  const known: Record<string, Place> = { ...cards };
  const frames: Record<string, Place> = {};
  const wanted = index.parts.filter((part) => part.facts.has("container"));
  for (let round = 0; round < wanted.length; round += 1) {
    for (const frame of wanted) {
      const inside = index.parts.filter(({ component }) => component.parent === frame.id);
      const places = inside.flatMap(({ id }) => known[id] ?? []);
      if (places.length > 0) known[frame.id] = frames[frame.id] = around(places);
    }
  }
  return frames;
}

/** What a line that passes takes, with the word that may stand on it. */
function roomAround({ x, y }: Slot): Place {
  return { x: x - LABEL / 2, y, width: LABEL, height: 0 };
}

/** Moves everything so that it begins at the margin. */
function shifted(layout: Layout, by: Point): Layout {
  const move = (place: Place): Place => ({ ...place, x: place.x + by.x, y: place.y + by.y });
  const all = (places: Readonly<Record<string, Place>>): Record<string, Place> =>
    Object.fromEntries(Object.entries(places).map(([id, place]) => [id, move(place)]));
  return { ...layout, cards: all(layout.cards), frames: all(layout.frames) };
}

/**
 * Lays a small board out in rows from the people down. Cards never overlap, frames hold what stands in them and nothing
 * else, lines pass beside the cards of the rows between. Pure; meant for a dozen parts.
 */
export function layOutBoard(board: Board, catalogue: Catalogue): Layout {
  const index = indexBoard(board, catalogue);
  const rows = rankParts(index);
  const slots = fillRows(index, rows, PICTURE_CARD);
  const cards = cardsOf(slots);
  const frames = framesOf(index, cards);
  const passing = [...slots.values()].filter(({ run }) => run !== undefined).map(roomAround);
  const places = [...Object.values(cards), ...Object.values(frames), ...passing];
  const left = Math.min(0, ...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y), Infinity);
  const by = { x: MARGIN - left, y: MARGIN - (Number.isFinite(top) ? top : 0) };
  const moved = new Map(
    [...slots].map(([id, slot]) => [id, { ...slot, x: slot.x + by.x, y: slot.y + by.y }]),
  );
  const wires = rows.runs.map((run) => wireOf(index, run, pointsOf(run, moved, shiftOf(run, rows.runs))));
  const laid = shifted({ width: 0, height: 0, cards, frames, wires }, by);
  return {
    ...laid,
    width: Math.max(0, ...places.map(({ x, width }) => x + width)) + by.x + MARGIN,
    height: Math.max(0, ...places.map(({ y, height }) => y + height)) + by.y + MARGIN,
  };
}
