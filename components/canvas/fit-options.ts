import type { FitViewOptions } from "@xyflow/react";

const AIR = 0.12;

/** How the whole board is fitted: some air around it, and never larger than life. */
export const FIT = { padding: AIR, maxZoom: 1 } as const;

/** How much of the canvas, from below, a sheet covers: 0 without one, and never so much that nothing could be seen. */
function coveredShare(): number {
  const canvas = document.querySelector(".react-flow");
  const sheet = document.querySelector("[data-sheet]");
  if (!canvas || !sheet) return 0;
  const { bottom, height } = canvas.getBoundingClientRect();
  const covered = (bottom - sheet.getBoundingClientRect().top) / height;
  return Math.min(Math.max(covered, 0), 0.7);
}

/** Whether a sheet lies over some of the canvas. */
export function isCovered(): boolean {
  return coveredShare() > 0;
}

/** How parts are fitted into what no sheet covers. */
export function fitInSight(air: number = AIR): FitViewOptions {
  const covered = coveredShare();
  if (covered === 0) return { padding: air, maxZoom: 1 };
  const below = `${String(Math.round((covered + 0.04) * 100))}%` as `${number}%`;
  return { padding: { x: "24px", top: "56px", bottom: below }, maxZoom: 1 };
}
