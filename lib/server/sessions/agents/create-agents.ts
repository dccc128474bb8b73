import "server-only";
import * as z from "zod";
import type { SessionEvent } from "@/lib/domain/sessions/session-event";
import { activeRoot } from "@/lib/domain/sessions/active-root";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import { EMPTY_SESSION, find, isOver, type SessionState } from "@/lib/domain/sessions/session-state";
import { INTERRUPTS } from "@/lib/domain/sessions/door-message";
import type { Agents, WakeFailure, WakeRequest } from "@/lib/server/sessions/agents/agents";
import { plainScript } from "@/lib/server/sessions/agents/agent-order";
import type { Losses } from "@/lib/server/sessions/agents/losses";
import { createRoster, type Roster, type RosterDeps } from "@/lib/server/sessions/agents/roster";
import type { Bus } from "@/lib/server/sessions/bus/bus";
import { err, ok, type Result } from "@/lib/shared/result";

/** What supervising needs. */
export interface AgentsDeps extends RosterDeps {
  readonly bus: Bus;
  readonly losses: Losses;
  /** Whether some device of anybody follows a session. */
  readonly isAnybodyThere: (sessionId: string) => Promise<boolean>;
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
  order: z.enum([...INTERRUPTS, "stop", "lose-write"]),
});

async function stateOf({ views }: Supervision, sessionId: string): Promise<SessionState> {
  return (await views.catchUp(sessionId))?.session.state ?? EMPTY_SESSION;
}

/** What a run plays: what was chosen for it, or for the run that asks for it. */
function scriptFor({ runs }: SessionState, { runId, parentRunId, script }: WakeRequest): RunScript {
  const parent = parentRunId === undefined ? undefined : find(runs, parentRunId);
  return script ?? parent?.script ?? plainScript(parentRunId ?? runId);
}

async function wake(by: Supervision, request: WakeRequest): Promise<Result<null, WakeFailure>> {
  const { sessionId, runId, agent, inputId, parentRunId } = request;
  if (by.roster.isStopping() || by.roster.size() >= MOST_AT_WORK)
    return err({ code: "busy", message: "Too many agents are at work. Try again in a moment." });
  const lease = await by.leases.acquire({ sessionId, runId }, by.leaseMs);
  // Whoever holds it has begun this very run.
  if (lease === null) return ok(null);
  const script = scriptFor(await stateOf(by, sessionId), request);
  const asked = await by.voice.say(sessionId, {
    type: "run-request",
    runId,
    agent,
    script,
    ...(inputId === undefined ? {} : { inputId }),
    ...(parentRunId === undefined ? {} : { parentRunId }),
  });
  if (asked.ok && asked.value !== "duplicate") {
    const isTurn = parentRunId !== undefined || activeRoot(await stateOf(by, sessionId))?.id === runId;
    await (isTurn ? by.roster.start(lease, agent, script) : by.roster.queue(lease));
    return ok(null);
  }
  await by.leases.release(lease);
  return asked.ok ? ok(null) : asked;
}

async function stopColleagues(by: Supervision, sessionId: string, runId: string): Promise<void> {
  const { runs } = await stateOf(by, sessionId);
  for (const run of Object.values(runs))
    if (run.parentRunId === runId && !isOver(run))
      await by.voice.say(sessionId, {
        type: "cancel",
        runId: run.id,
        reason: "its orchestrator was stopped",
      });
}

/** Where an agent is still at work it sees an answer itself, or its run is taken up once it has gone. */
async function takeUpWaiting(by: Supervision, sessionId: string): Promise<void> {
  for (const lease of await by.leases.parked())
    if (lease.sessionId === sessionId) await by.roster.takeUp(lease);
}

/** Whoever is not there when what they asked for ends is told so once. */
async function pointOut(by: Supervision, sessionId: string, runId: string): Promise<void> {
  const run = find((await stateOf(by, sessionId)).runs, runId);
  if (run === undefined || run.parentRunId !== undefined || !isOver(run)) return;
  if (!(await by.isAnybodyThere(sessionId))) await by.voice.say(sessionId, { type: "pointer", runId });
}

async function reactTo(by: Supervision, sessionId: string, event: SessionEvent): Promise<void> {
  if (event.type === "run-end" || event.type === "cancel" || event.type === "approval-response")
    await takeUpWaiting(by, sessionId);
  if (event.type === "run-end") await pointOut(by, sessionId, event.runId);
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

function obey({ roster, losses }: Supervision, message: string): void {
  if (message === "") return;
  const { order, ...run } = noteSchema.parse(JSON.parse(message));
  if (order === "lose-write") {
    if (roster.isAtWork(run)) losses.arm(run);
  } else if (order !== "stop") roster.interrupt(run, order);
  else
    setTimeout(() => {
      roster.interrupt(run, "SIGKILL");
    }, STOP_GRACE_MS).unref();
}

/** Supervises agents: begins their runs, and ends the runs of those that are gone. */
export function createAgents(deps: AgentsDeps): Agents {
  const by: Supervision = { ...deps, roster: createRoster(deps) };
  const stopListening = deps.bus.subscribe(CHANNEL, (message) => {
    obey(by, message);
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
    loseWrites: (sessionId, runId) => {
      deps.bus.publish(CHANNEL, JSON.stringify({ sessionId, runId, order: "lose-write" }));
    },
    atWork: () => by.roster.size(),
    sweep: () => sweep(by),
    stop: async () => {
      stopListening();
      await by.roster.stop();
    },
  };
}
