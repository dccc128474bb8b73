import type { Part } from "@/lib/domain/graph/board-index";
import type { CallOrder } from "@/lib/domain/load/call-order";
import type { Route } from "@/lib/domain/load/routes";

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

/**
 * The mean of a visit at utilisation `rho`: service plus the wait of M/M/c by Sakasegawa's closed form,
 * rho^(sqrt(2(c+1))-1) / (c(1-rho)) services. Undefined at or above 1, where no waiting time exists.
 * Source: H. Sakasegawa, An approximation formula Lq = a rho^b / (1 - rho), 1977.
 */
export function visitDuration(serviceMs: number, utilisation: number, capacityPerSecond: number): Duration | undefined {
  if (utilisation >= 1) return undefined;
  const servers = Math.max(1, Math.round((capacityPerSecond * serviceMs) / 1_000));
  const wait = utilisation ** (Math.sqrt(2 * (servers + 1)) - 1) / (servers * (1 - utilisation));
  return { visitMs: serviceMs, waitMs: serviceMs * wait };
}

const NO_TIME: Duration = { visitMs: 0, waitMs: 0 };

/** Mean and p99 of a duration, in ms. */
export function summarise(duration: Duration): { meanMs: number; p99Ms: number } {
  return { meanMs: duration.visitMs + duration.waitMs, p99Ms: VISIT_P99 * duration.visitMs + WAIT_P99 * duration.waitMs };
}

/** How long a caller waits from each part on, in ms; a part is absent when something behind it is unstable. */
export type PathDurations = ReadonlyMap<string, Duration>;

/**
 * How long a caller waits from every part on: the part's own visit and every call that it waits for. Calls of one
 * request run one after another; several calls over one connection count as one batch; a share below 1 counts by its
 * share. Linear in routes.
 */
export function pathDurations(calls: CallOrder, own: (part: Part) => Duration | undefined): PathDurations {
  const paths = new Map<string, Duration>();
  for (let place = calls.order.length - 1; place >= 0; place -= 1) {
    const part = calls.order[place];
    const total = part && pathFrom(part, calls.routes.get(part.id) ?? [], paths, own);
    if (total) paths.set(part.id, total);
  }
  return paths;
}

function pathFrom(part: Part, routes: readonly Route[], paths: PathDurations, own: (part: Part) => Duration | undefined): Duration | undefined {
  const visit = part.facts.has("client") ? NO_TIME : own(part);
  if (!visit) return undefined;
  let { visitMs, waitMs } = visit;
  for (const { share, connection, target } of routes) {
    if (share === 0 || connection.purpose === "subscribe" || target.facts.has("observes")) continue;
    const behind = paths.get(target.id);
    if (!behind) return undefined;
    const weight = Math.min(1, share);
    visitMs += weight * (behind.visitMs + HOP_MS);
    waitMs += weight * behind.waitMs;
  }
  return { visitMs, waitMs };
}
