import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import { PAPER } from "@/lib/domain/library/paper";
import { MOST_BOXES, MOST_LINES, type Thumbnail } from "@/lib/domain/library/thumbnail-schema";

type Kinds = Readonly<Record<string, Pick<Kind, "category" | "facts">>>;
type Box = { x: number; y: number; width: number; height: number };
type Drawn = { component: Component; box: Box; isFrame: boolean };

const CARD = { width: 184, height: 72 } as const;
const FRAME = { width: 416, height: 256 } as const;
const AIR = 8;
/** One part alone stays a part and does not fill the paper. */
const LARGEST_SCALE = 0.2;
const SMALLEST = { width: 4, height: 3 } as const;

function measure(component: Component, kinds: Kinds): Drawn {
  const isFrame = kinds[component.kind]?.facts.includes("container") ?? false;
  const size = isFrame ? (component.size ?? FRAME) : CARD;
  return { component, isFrame, box: { ...component.position, ...size } };
}

function byPlace(a: Drawn, b: Drawn): number {
  return a.box.y - b.box.y || a.box.x - b.box.x || (a.component.id < b.component.id ? -1 : 1);
}

/** At most `most` of a list, spread evenly over it. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as Item);
}

/** Frames first, the largest of them foremost, then parts in reading order. */
function choose(all: readonly Drawn[]): readonly Drawn[] {
  const area = ({ box }: Drawn): number => box.width * box.height;
  const frames = all.filter(({ isFrame }) => isFrame).sort((a, b) => area(b) - area(a) || byPlace(a, b));
  const parts = all.filter(({ isFrame }) => !isFrame).sort(byPlace);
  const kept = frames.slice(0, MOST_BOXES / 4);
  return [...kept, ...spread(parts, MOST_BOXES - kept.length)];
}

function placeOnPaper(boxes: readonly Box[]): (box: Box) => [number, number, number, number] {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const scale = Math.min((PAPER.width - 2 * AIR) / width, (PAPER.height - 2 * AIR) / height, LARGEST_SCALE);
  const dx = (PAPER.width - width * scale) / 2;
  const dy = (PAPER.height - height * scale) / 2;
  return (box) => [
    Math.round((box.x - left) * scale + dx),
    Math.round((box.y - top) * scale + dy),
    Math.max(SMALLEST.width, Math.round(box.width * scale)),
    Math.max(SMALLEST.height, Math.round(box.height * scale)),
  ];
}

function linesBetween(board: Board, drawn: readonly Drawn[]): Thumbnail["lines"] {
  const at = new Map<string, number>(drawn.map(({ component }, index) => [component.id, index]));
  const pairs = Object.values(board.connections).flatMap(({ from, to }): [number, number][] => {
    const [one, other] = [at.get(from), at.get(to)];
    if (one === undefined || other === undefined || one === other) return [];
    return [one < other ? [one, other] : [other, one]];
  });
  const once = [...new Map(pairs.map((pair) => [pair.join("-"), pair])).values()];
  return once.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, MOST_LINES);
}

/** Draws a board small. The same board gives the same picture, whatever the order of its keys; of a large one a part is drawn. */
export function drawThumbnail(board: Board, kinds: Kinds): Thumbnail {
  const drawn = choose(Object.values(board.components).map((component) => measure(component, kinds)));
  if (drawn.length === 0) return { boxes: [], lines: [] };
  const place = placeOnPaper(drawn.map(({ box }) => box));
  return {
    boxes: drawn.map(({ component, box, isFrame }) => {
      const category = kinds[component.kind]?.category ?? "generic";
      return isFrame ? [...place(box), category, "frame"] : [...place(box), category];
    }),
    lines: linesBetween(board, drawn),
  };
}
