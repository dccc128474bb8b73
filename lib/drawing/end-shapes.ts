/** How a line ends at its reader: the shape that tells purposes apart without colour. */
export type EndShape = "arrow" | "open-arrow" | "double-arrow" | "diamond" | "circle" | "bar-arrow";

/** The SVG path of each end, its tip at 0,0 and pointing right; drawn with a line of 1.6. */
export const END_SHAPES: Readonly<Record<EndShape, { path: string; filled: boolean }>> = {
  arrow: { path: "M-9 -4.5L0 0L-9 4.5z", filled: true },
  "open-arrow": { path: "M-8 -4.5L0 0L-8 4.5", filled: false },
  "double-arrow": { path: "M-8 -4.5L0 0L-8 4.5M-14 -4.5L-6 0L-14 4.5", filled: false },
  diamond: { path: "M0 0L-6 -4.5L-12 0L-6 4.5z", filled: true },
  circle: { path: "M0 0a4 4 0 1 1 -8 0a4 4 0 1 1 8 0z", filled: true },
  "bar-arrow": { path: "M-9 -4.5L0 0L-9 4.5zM-12 -4.5V4.5", filled: true },
};
