/** One hop inside a zone, there and back, in ms. Source: research note A2, same-zone round trip 0.1-0.5 ms. */
export const HOP_MS = 0.5;
/** What a user on another continent adds to a request, in ms. Source: research note A2, CA-NL-CA 150 ms. */
export const DISTANT_MS = 150;
/** The tail of an exponential waiting time: -ln(1 - 0.99). */
const WAIT_P99 = 4.605;
/** Judgement: an unqueued visit's p99 over its mean. */
const VISIT_P99 = 2.5;

/** Mean time split in what a visit takes by itself and what it waits; undefined where something is unstable. */
export type Duration = { visitMs: number; waitMs: number };

/** How many visits a part answers at a time, as its capacity and the time of a visit imply; 1 or more. */
export function serversOf(serviceMs: number, capacityPerSecond: number): number {
  return Math.max(1, Math.round((capacityPerSecond * serviceMs) / 1_000));
}

/**
 * The mean wait at utilisation `rho` below 1 before so many servers, in services, by Sakasegawa's closed form of M/M/c:
 * rho^(sqrt(2(c+1))-1) / (c(1-rho)). Source: H. Sakasegawa, An approximation formula Lq = a rho^b / (1 - rho), 1977.
 */
export function waitInServices(servers: number, rho: number): number {
  return rho === 0 ? 0 : rho ** (Math.sqrt(2 * (servers + 1)) - 1) / (servers * (1 - rho));
}

/** The mean of a visit: service plus wait. Undefined at or above a utilisation of 1, where no waiting time exists. */
export function visitDuration(
  serviceMs: number,
  utilisation: number,
  capacityPerSecond: number,
): Duration | undefined {
  if (utilisation >= 1) return undefined;
  const wait = waitInServices(serversOf(serviceMs, capacityPerSecond), utilisation);
  return { visitMs: serviceMs, waitMs: serviceMs * wait };
}

/** Mean and p99 of a duration, in ms. */
export function summarise(duration: Duration): { meanMs: number; p99Ms: number } {
  return {
    meanMs: duration.visitMs + duration.waitMs,
    p99Ms: VISIT_P99 * duration.visitMs + WAIT_P99 * duration.waitMs,
  };
}
