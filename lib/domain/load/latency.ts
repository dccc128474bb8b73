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
export function visitDuration(
  serviceMs: number,
  utilisation: number,
  capacityPerSecond: number,
): Duration | undefined {
  if (utilisation >= 1) return undefined;
  const servers = Math.max(1, Math.round((capacityPerSecond * serviceMs) / 1_000));
  const wait = utilisation ** (Math.sqrt(2 * (servers + 1)) - 1) / (servers * (1 - utilisation));
  return { visitMs: serviceMs, waitMs: serviceMs * wait };
}

const NO_TIME: Duration = { visitMs: 0, waitMs: 0 };

/** Mean and p99 of a duration, in ms. */
export function summarise(duration: Duration): { meanMs: number; p99Ms: number } {
  return {
    meanMs: duration.visitMs + duration.waitMs,
    p99Ms: VISIT_P99 * duration.visitMs + WAIT_P99 * duration.waitMs,
  };
}

/** How long a caller waits from the part at each place on, in ms; undefined where something behind it is unstable. */
export type PathDurations = (place: number) => Duration | undefined;

/**
 * How long a caller waits from every part on: the part's own visit and every call that it waits for. Calls of one
 * request run one after another; several calls over one connection count as one batch; a share below 1 counts by its
 * share. Linear in routes.
 */
export function pathDurations(calls: CallOrder, own: (part: Part) => Duration | undefined): PathDurations {
  const { order, starts, routes, targets } = calls;
  const visits = new Float64Array(order.length);
  const waits = new Float64Array(order.length);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const visit = ownVisit(order[place], own);
    visits[place] = visit?.visitMs ?? NaN;
    waits[place] = visit?.waitMs ?? NaN;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const route = routes[at];
      if (!route || route.share === 0 || !isAwaited(route)) continue;
      const weight = Math.min(1, route.share);
      const target = targets[at] ?? 0;
      visits[place] = (visits[place] ?? NaN) + weight * ((visits[target] ?? NaN) + HOP_MS);
      waits[place] = (waits[place] ?? NaN) + weight * (waits[target] ?? NaN);
    }
  }
  return (place) => {
    const [visitMs = NaN, waitMs = NaN] = [visits[place], waits[place]];
    return Number.isNaN(visitMs) ? undefined : { visitMs, waitMs };
  };
}

/** Whether a caller waits at all: not for what fetches by itself, nor for telemetry. */
function isAwaited({ connection, target }: Route): boolean {
  return connection.purpose !== "subscribe" && !target.facts.has("observes");
}

function ownVisit(part: Part | undefined, own: (part: Part) => Duration | undefined): Duration | undefined {
  return part?.facts.has("client") ? NO_TIME : part && own(part);
}
