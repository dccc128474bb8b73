import type { Position } from "@/lib/domain/board/scalars";
import type { Direction } from "@/lib/domain/exchange/sketch/sketch";

/** Boxes to be placed: cards, and frames around them. `inside` names the frame that holds a box. */
export type LayoutBox = { id: string; frame: boolean; inside?: string };

/** What is to be laid out. Lines join boxes or frames by id. */
export type LayoutRequest = {
  boxes: readonly LayoutBox[];
  lines: readonly { from: string; to: string }[];
  direction: Direction;
};

/** Where a box stands, its top left corner in world coordinates, and how large a frame is. */
export type PlacedBox = { position: Position; size: { width: number; height: number } };

/** Finds a place for every box. Handed in, so that the domain needs no layout engine. */
export type LayOut = (request: LayoutRequest) => ReadonlyMap<string, PlacedBox>;
