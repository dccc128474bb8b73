import type { FitViewOptions } from "@xyflow/react";

const AIR = 0.12;

/** How the whole board is fitted: some air around it, and never larger than life. */
export const FIT = { padding: AIR, maxZoom: 1 } as const;

/** How much of a canvas, from below, a sheet covers: 0 without one, and never so much that nothing could be seen. */
function coveredShare(canvas: Element): number {
  const sheet = document.querySelector("[data-sheet]");
  if (!sheet) return 0;
  const { bottom, height } = canvas.getBoundingClientRect();
  const covered = (bottom - sheet.getBoundingClientRect().top) / height;
  return Math.min(Math.max(covered, 0), 0.7);
}

/** The same, into the part of the canvas that no sheet covers. */
export function fitInSight(air: number = AIR): FitViewOptions {
  const canvas = document.querySelector(".react-flow");
  const covered = canvas ? coveredShare(canvas) : 0;
  if (covered === 0) return { padding: air, maxZoom: 1 };
  const below = `${String(Math.round((covered + 0.04) * 100))}%` as `${number}%`;
  return { padding: { x: "24px", top: "56px", bottom: below }, maxZoom: 1 };
}
