/** The most that one text or diagram may hold. Beyond them it is said what was left out. */
export const SKETCH_LIMITS = {
  characters: 100_000,
  lines: 4_000,
  /** Of one statement. */
  length: 2_000,
  nodes: 250,
  frames: 60,
  connections: 500,
  faults: 100,
  remarks: 100,
  /** Of one name. */
  name: 120,
  count: 10_000,
} as const;
