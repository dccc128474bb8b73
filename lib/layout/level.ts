import type { Point } from "@/lib/drawing/geometry";

/** How much room a box takes. */
export type Size = { width: number; height: number };

/** Boxes of one level where they came to stand, top left corners from 0 on, and the room they take together. */
export type Level = { places: ReadonlyMap<string, Point>; width: number; height: number };

/** A line between two boxes of one level. */
export type LevelLine = { from: string; to: string };

/** Between two ranks there is room for a pill on the line; across, for the lines beside each other. */
export const GAPS = { rank: 128, across: 44 } as const;
