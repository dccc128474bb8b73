import "server-only";
import { randomInt } from "node:crypto";

/** 2024-10-09T00:00:00Z, from which the protocol counts. */
const EPOCH_MS = 1_728_432_000_000;
const INTERVAL_MS = 20_000;
const INTERVALS_AN_HOUR = 180;

/**
 * The cursor of a live answer: the number of the present interval, or a larger one than the client's, so that no cache
 * between the two can give the same answer for ever.
 */
export function nextCursor(now: number, clients: string | null): string {
  const interval = Math.floor((now - EPOCH_MS) / INTERVAL_MS);
  const theirs = clients !== null && /^\d{1,15}$/.test(clients) ? Number(clients) : -1;
  return String(theirs < interval ? interval : theirs + randomInt(1, INTERVALS_AN_HOUR));
}
