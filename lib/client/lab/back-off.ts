const FIRST_MS = 250;
const LONGEST_MS = 8_000;

/** How long a line that broke waits before the next try: twice as long each time, up to eight seconds. */
export interface BackOff {
  nextMs(): number;
  /** The next try is a first one again. */
  startOver(): void;
}

/** Begins with a quarter of a second. */
export function createBackOff(): BackOff {
  let waitMs = FIRST_MS;
  return {
    nextMs: () => {
      const mine = waitMs;
      waitMs = Math.min(waitMs * 2, LONGEST_MS);
      return mine;
    },
    startOver: () => {
      waitMs = FIRST_MS;
    },
  };
}
