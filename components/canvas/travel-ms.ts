/** How long the canvas takes to travel: `milliseconds`, or no time for whoever asked the system for less motion. */
export function travelMs(milliseconds: number): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : milliseconds;
}
