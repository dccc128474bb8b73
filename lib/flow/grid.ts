/** World pixels from one line of the grid to the next: new parts stand on it, and a nudge ends on it. */
export const GRID = 4;

/** World pixels between the dots behind the board. */
export const DOTS = 5 * GRID;

/** The nearest line of the grid. */
export function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}
