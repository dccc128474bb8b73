import "server-only";
import { z } from "zod";
import type { SessionEvent } from "@/lib/domain/sessions/session-event";
import { find, isOver } from "@/lib/domain/sessions/session-state";
import { INTERRUPTS } from "@/lib/domain/sessions/door-message";
import type { Agents, WakeFailure, WakeRequest } from "@/lib/server/sessions/agents/agents";
import { createRoster, type Roster, type RosterDeps } from "@/lib/server/sessions/agents/roster";
import type { Bus } from "@/lib/server/sessions/bus/bus";
import { err, ok, type Result } from "@/lib/shared/result";

/** What supervising needs. */
export interface AgentsDeps extends RosterDeps {
  readonly bus: Bus;
}

interface Supervision extends AgentsDeps {
  readonly roster: Roster;
}

const MOST_AT_WORK = 24;
/** An agent that was asked to stop and did not is killed after this time. */
const STOP_GRACE_MS = 2_000;
/** To the process where a run's agent is: do this to it, or see to it that it stops. */
const CHANNEL = "agents";
const noteSchema = z.strictObject({
  sessionId: z.string(),
  runId: z.string(),
  order: z.enum([...INTERRUPTS, "stop"]),
});

async function wake(by: Supervision, request: WakeRequest): Promise<Result<null, WakeFailure>> {
  const { sessionId, runId, agent, inputId, parentRunId } = request;
  if (by.roster.size() >= MOST_AT_WORK)
    return err({ code: "busy", message: "Too many agents are at work. Try again in a moment." });
  const lease = await by.leases.acquire({ sessionId, runId }, by.leaseMs);
  // Whoever holds it has begun this very run.
  if (lease === null) return ok(null);
  const asked = await by.voice.say(sessionId, {
    type: "run-request",
    runId,
    agent,
    ...(inputId === undefined ? {} : { inputId }),
    ...(parentRunId === undefined ? {} : { parentRunId }),
  });
  if (asked.ok && asked.value !== "duplicate") {
    await by.roster.start(lease, agent);
    return ok(null);
  }
  await by.leases.release(lease);
  return asked.ok ? ok(null) : asked;
}

async function stopColleagues(by: Supervision, sessionId: string, runId: string): Promise<void> {
  const view = await by.views.catchUp(sessionId);
  for (const run of Object.values(view?.session.state.runs ?? {}))
    if (run.parentRunId === runId && !isOver(run))
      await by.voice.say(sessionId, {
        type: "cancel",
        runId: run.id,
        reason: "its orchestrator was stopped",
      });
}

async function takeUpAnswered(by: Supervision, sessionId: string, approvalId: string): Promise<void> {
  const view = await by.views.catchUp(sessionId);
  const approval = view === null ? undefined : find(view.session.state.approvals, approvalId);
  // Where an agent is still at work it sees the answer itself, or its run is taken up once it has gone.
  for (const lease of await by.leases.parked())
    if (lease.sessionId === sessionId && lease.runId === approval?.runId) await by.roster.takeUp(lease);
}

async function reactTo(by: Supervision, sessionId: string, event: SessionEvent): Promise<void> {
  if (event.type === "approval-response") await takeUpAnswered(by, sessionId, event.approvalId);
  if (event.type !== "cancel") return;
  by.bus.publish(CHANNEL, JSON.stringify({ sessionId, runId: event.runId, order: "stop" }));
  await stopColleagues(by, sessionId, event.runId);
}

async function sweep({ leases, roster }: Supervision): Promise<void> {
  for (const lease of await leases.expired()) {
    roster.interrupt(lease, "SIGKILL");
    await roster.abandon(lease, "its lease ran out");
  }
  for (const lease of await leases.parked()) await roster.takeUp(lease);
  await leases.purge();
}

function obey(roster: Roster, message: string): void {
  if (message === "") return;
  const { order, ...run } = noteSchema.parse(JSON.parse(message));
  if (order !== "stop") roster.interrupt(run, order);
  else
    setTimeout(() => {
      roster.interrupt(run, "SIGKILL");
    }, STOP_GRACE_MS).unref();
}

/** Supervises agents: begins their runs, and ends the runs of those that are gone. */
export function createAgents(deps: AgentsDeps): Agents {
  const by: Supervision = { ...deps, roster: createRoster(deps) };
  const stopListening = deps.bus.subscribe(CHANNEL, (message) => {
    obey(by.roster, message);
  });
  return {
    wake: (request) => wake(by, request),
    react: (sessionId, events) => {
      for (const event of events)
        reactTo(by, sessionId, event).catch((error: unknown) => {
          deps.log.error({ err: error, sessionId }, "an event had no effect; the next sweep tries again");
        });
    },
    interrupt: (sessionId, runId, order) => {
      deps.bus.publish(CHANNEL, JSON.stringify({ sessionId, runId, order }));
    },
    atWork: () => by.roster.size(),
    sweep: () => sweep(by),
    stop: async () => {
      stopListening();
      await by.roster.stop();
    },
  };
}
