/** The clock and the alarm of whatever waits; tests have their own. */
export interface Timers {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `work` once after `ms`; returns how to call it off. */
  after(ms: number, work: () => void): () => void;
}

/** The browser's own. */
export const browserTimers: Timers = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
