import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * What one person (or, where there is no person yet, one address) may do in a span of time. A test makes a person of
 * its own, so the limits need no switch to be turned off.
 */
export const LIMITS = {
  createBoard: { points: 30, seconds: 3_600, of: "person" },
  importBoard: { points: 10, seconds: 3_600, of: "person" },
  changeBoard: { points: 120, seconds: 60, of: "person" },
  issueTicket: { points: 60, seconds: 60, of: "person" },
  // The lab: thirty-five cards with several screens each, in a few minutes and twice over.
  labTicket: { points: 600, seconds: 300, of: "person" },
  openSession: { points: 300, seconds: 600, of: "person" },
  wakeAgent: { points: 300, seconds: 300, of: "person" },
  askDirectly: { points: 300, seconds: 300, of: "person" },
  exportBoard: { points: 60, seconds: 60, of: "person" },
  shareBoard: { points: 60, seconds: 3_600, of: "person" },
  /** Tokens of share links that open nothing: a good one gives its point back, so that a whole office can open one. */
  guessToken: { points: 20, seconds: 60, of: "address" },
  showToken: { points: 600, seconds: 3_600, of: "address" },
  mintGuest: { points: 600, seconds: 3_600, of: "address" },
} as const satisfies Record<string, { points: number; seconds: number; of: "person" | "address" }>;
export type LimitName = keyof typeof LIMITS;

/** The answer of a limit: within it, or when to come back. */
export type LimitVerdict = { ok: true } | { ok: false; retryAfterSeconds: number };

/** Whether `key` may do something once more. */
export type Allows = (name: LimitName, key: string) => Promise<boolean>;

/** Counts what people do, in this process's memory. */
export interface Limits {
  /** Takes one point of `key`'s allowance. */
  take(name: LimitName, key: string): Promise<LimitVerdict>;
  /** Gives a point back that was taken for what turned out to be none of the limit's business. */
  giveBack(name: LimitName, key: string): Promise<void>;
}

/** Guarantees a fresh count for every limit. */
export function createLimits(): Limits {
  const limiters = new Map(
    Object.entries(LIMITS).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
    ]),
  );
  return {
    take: async (name, key) => {
      try {
        await limiters.get(name)?.consume(key);
        return { ok: true };
      } catch (spent) {
        if (!(spent instanceof RateLimiterRes)) throw spent;
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(spent.msBeforeNext / 1_000)) };
      }
    },
    giveBack: async (name, key) => {
      await limiters.get(name)?.reward(key);
    },
  };
}
