import "server-only";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "@/lib/server/env";
import type { Allows } from "@/lib/server/limits";
import type { Log } from "@/lib/server/log";
import type { Agents } from "@/lib/server/sessions/agents/agents";
import { createAgents } from "@/lib/server/sessions/agents/create-agents";
import { createLosses } from "@/lib/server/sessions/agents/losses";
import { createLeases } from "@/lib/server/sessions/agents/leases";
import type { Bus } from "@/lib/server/sessions/bus/bus";
import { createCapabilities, type Capabilities } from "@/lib/server/sessions/capabilities";
import { createSessionLog } from "@/lib/server/sessions/create-session-log";
import { createDirectRuns } from "@/lib/server/sessions/direct/direct-runs";
import { handleDirect } from "@/lib/server/sessions/direct/handle-direct";
import { createSessionDoor, type SessionDoor } from "@/lib/server/sessions/door/session-door";
import { createSessionFeeds } from "@/lib/server/sessions/door/session-feeds";
import { createEventGate, type EventGate } from "@/lib/server/sessions/event-gate";
import { handleStreams } from "@/lib/server/sessions/protocol/handle-streams";
import { createPresence, PRESENCE_BEAT_MS } from "@/lib/server/sessions/presence";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import { handleWake } from "@/lib/server/sessions/handle-wake";
import { createSessionTickets, type SessionTickets } from "@/lib/server/sessions/session-tickets";
import { createSessionViews, type SessionViews } from "@/lib/server/sessions/session-views";
import { createSessions, type Sessions } from "@/lib/server/sessions/sessions";
import type { SqlRunner } from "@/lib/server/sessions/sql/sql-flow";
import { createSystemVoice } from "@/lib/server/sessions/system-voice";

/** How long things take; tests shorten them. */
export interface SessionTimes {
  /** A run whose agent was not heard for this long has nobody at work, and is ended. */
  readonly leaseMs: number;
  readonly longPollMs: number;
  readonly eventStreamMs: number;
}

/** What an installation has. */
export const SESSION_TIMES: SessionTimes = { leaseMs: 25_000, longPollMs: 20_000, eventStreamMs: 60_000 };

/** What the durable sessions need from outside. */
export interface SessionServicesDeps {
  readonly sql: SqlRunner;
  readonly bus: Bus;
  readonly env: Pick<Env, "publicUrl">;
  readonly log: Log;
  /** Where this very process listens; asked for when an agent is started. */
  readonly origin: () => string;
  readonly times?: SessionTimes;
  /** Who sent a request, by their cookie. */
  readonly personOf: (request: IncomingMessage) => Promise<string | null>;
  /** What people may do how often. */
  readonly allows: Allows;
}

/** The durable sessions of this process. */
export interface SessionServices {
  readonly log: SessionLog;
  readonly views: SessionViews;
  readonly gate: EventGate;
  readonly agents: Agents;
  readonly sessions: Sessions;
  readonly tickets: SessionTickets;
  readonly capabilities: Capabilities;
  readonly door: SessionDoor;
  /** Answers `/streams/…`, `/sessions/<token>/runs` and `/api/lab/direct`; resolves with whether the request was for them. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Voids what a sign-in that ended could still be used for. */
  end(signInId: string): void;
  stop(): Promise<void>;
}

const PURGE_EVERY_MS = 60_000;
const COMPACT_AFTER_MS = 15_000;

/** Calls `work` again and again, and logs what goes wrong. */
function repeat(everyMs: number, log: Log, work: () => Promise<unknown>): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    work()
      .catch((error: unknown) => {
        log.error({ err: error }, "the keeping of sessions failed; it is tried again");
      })
      .finally(() => {
        isBusy = false;
      });
  }, everyMs).unref();
  return () => {
    clearInterval(timer);
  };
}

function build(deps: SessionServicesDeps, times: SessionTimes) {
  const { sql, bus, log: logger } = deps;
  /** Sessions in which a run ended, and when. */
  const ripe = new Map<string, number>();
  const log = createSessionLog({ sql, bus, now: Date.now });
  const views = createSessionViews(log);
  const capabilities = createCapabilities(sql, Date.now);
  const gate = createEventGate({
    log,
    views,
    onAppended: (sessionId, events) => {
      agents.react(sessionId, events);
      if (events.some(({ type }) => type === "run-end")) ripe.set(sessionId, Date.now());
    },
  });
  const onError = (error: unknown) => {
    logger.error({ err: error }, "who is there could not be kept; it is tried again");
  };
  const presence = createPresence({ sql, bus, now: Date.now, onError });
  const losses = createLosses();
  const agents: Agents = createAgents({
    losses,
    isAnybodyThere: async (sessionId) => (await presence.list(sessionId)).length > 0,
    leases: createLeases(sql, randomUUID(), Date.now),
    capabilities,
    views,
    voice: createSystemVoice(gate),
    bus,
    log: logger,
    origin: deps.origin,
    leaseMs: times.leaseMs,
  });
  async function compactRipe(): Promise<void> {
    for (const [sessionId, at] of [...ripe]) {
      // Whoever follows along has it all by then, and is not sent back to the beginning.
      if (Date.now() - at < COMPACT_AFTER_MS) continue;
      ripe.delete(sessionId);
      await sessions.compactWhenLong(sessionId);
    }
  }
  const tickets = createSessionTickets(sql, Date.now);
  const sessions = createSessions({ sql, log, views, capabilities, now: Date.now });
  const services = {
    log,
    views,
    gate,
    agents,
    losses,
    capabilities,
    tickets,
    sessions,
    presence,
    compactRipe,
  };
  const feeds = createSessionFeeds(log, logger);
  const door = createSessionDoor({ ...services, feeds, logger, allows: deps.allows });
  return { ...services, door };
}

/**
 * Starts the durable sessions; needs no Next.js. Runs that an earlier life of the process left behind are ended once
 * their leases have run out.
 */
export function startSessions(deps: SessionServicesDeps): SessionServices {
  const times = deps.times ?? SESSION_TIMES;
  const services = build(deps, times);
  const { log, gate, agents, losses, capabilities, tickets, presence } = services;
  const stopping = new AbortController();
  const { env, log: logger } = deps;
  const at = { times, env, logger, stopping: stopping.signal };
  const streams = handleStreams({ log, capabilities, gate, losses, ...at });
  const wakes = handleWake({ capabilities, agents, logger });
  const runs = createDirectRuns();
  const direct = handleDirect({ runs, personOf: deps.personOf, allows: deps.allows, logger });
  const stops = [
    repeat(Math.max(100, Math.floor(times.leaseMs / 4)), deps.log, () => agents.sweep()),
    repeat(PRESENCE_BEAT_MS, deps.log, () => presence.beat()),
    repeat(COMPACT_AFTER_MS, deps.log, services.compactRipe),
    repeat(PURGE_EVERY_MS, deps.log, () =>
      Promise.all([log.purgeExpired(), capabilities.purgeExpired(), tickets.purgeExpired()]),
    ),
  ];
  return {
    ...services,
    handle: async (request, response) =>
      (await streams(request, response)) ||
      (await wakes(request, response)) ||
      (await direct(request, response)),
    end: (signInId) => {
      services.door.closeFor(signInId);
      tickets.revoke(signInId).catch((error: unknown) => {
        logger.error({ err: error }, "tickets could not be revoked; they run out within a minute");
      });
    },
    stop: async () => {
      for (const stop of stops) stop();
      await Promise.all([agents.stop(), runs.stop()]);
      await presence.stop();
      stopping.abort();
      await deps.bus.close();
      await deps.sql.close();
    },
  };
}
