import type { Timers } from "@/lib/client/lab/timers";

/** For tests: a clock that stands still until it is moved on. */
export interface FakeTimers extends Timers {
  /** Moves the clock on, and calls what falls due, in order; lets promises settle after each. */
  pass(ms: number): Promise<void>;
  /** How many alarms are set. */
  pending(): number;
}

/** Lets everything that waits for nothing but its turn have it. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
}

/** A clock at one million milliseconds. */
export function createFakeTimers(): FakeTimers {
  let now = 1_000_000;
  const alarms = new Set<{ at: number; work: () => void }>();
  return {
    now: () => now,
    after: (ms, work) => {
      const alarm = { at: now + ms, work };
      alarms.add(alarm);
      return () => {
        alarms.delete(alarm);
      };
    },
    pending: () => alarms.size,
    pass: async (ms) => {
      const until = now + ms;
      await settle();
      for (;;) {
        const [next] = [...alarms].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        alarms.delete(next);
        now = Math.max(now, next.at);
        next.work();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}
