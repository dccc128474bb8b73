import type { EndShape } from "@/components/canvas/purpose-look";
import type { Point } from "@/lib/flow/geometry";

const SHAPES: Readonly<Record<EndShape, { path: string; filled: boolean }>> = {
  arrow: { path: "M-9 -4.5L0 0L-9 4.5z", filled: true },
  "open-arrow": { path: "M-8 -4.5L0 0L-8 4.5", filled: false },
  "double-arrow": { path: "M-8 -4.5L0 0L-8 4.5M-14 -4.5L-6 0L-14 4.5", filled: false },
  diamond: { path: "M0 0L-6 -4.5L-12 0L-6 4.5z", filled: true },
  circle: { path: "M0 0a4 4 0 1 1 -8 0a4 4 0 1 1 8 0z", filled: true },
  "bar-arrow": { path: "M-9 -4.5L0 0L-9 4.5zM-12 -4.5V4.5", filled: true },
};

/** The mark at the reader's end of a line, drawn by hand: `context-stroke` markers are not known to every browser. */
export function EndMark({ shape, at, angle }: { shape: EndShape; at: Point; angle: number }) {
  const { path, filled } = SHAPES[shape];
  return (
    <path
      d={path}
      transform={`translate(${String(at.x)} ${String(at.y)}) rotate(${String(angle)})`}
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  );
}
