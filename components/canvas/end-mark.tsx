import { END_SHAPES, type EndShape } from "@/lib/drawing/end-shapes";
import type { Point } from "@/lib/drawing/geometry";

/** The mark at the reader's end of a line, drawn by hand: `context-stroke` markers are not known to every browser. */
export function EndMark({ shape, at, angle }: { shape: EndShape; at: Point; angle: number }) {
  const { path, filled } = END_SHAPES[shape];
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
