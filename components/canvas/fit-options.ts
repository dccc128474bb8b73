import type { FitViewOptions } from "@xyflow/react";

const AIR = 0.12;

const NARROW = "(max-width: 767px)";

/** On a small screen the bars above and below need their rows; what is fitted stands between them. */
const BETWEEN_BARS = { x: "16px", top: "88px", bottom: "136px" } as const;

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

/** How parts are fitted into what no sheet and no bar covers: some air around them, and never larger than life. */
export function fitInSight(air: number = AIR): FitViewOptions {
  const covered = coveredShare();
  if (covered === 0) {
    const isNarrow = window.matchMedia(NARROW).matches;
    return { padding: isNarrow ? BETWEEN_BARS : air, maxZoom: 1 };
  }
  const below = `${String(Math.round((covered + 0.04) * 100))}%` as `${number}%`;
  return { padding: { x: "24px", top: BETWEEN_BARS.top, bottom: below }, maxZoom: 1 };
}
