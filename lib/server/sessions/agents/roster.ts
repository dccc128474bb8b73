import "server-only";
import { AGENT_ROLES, type AgentRole } from "@/lib/domain/sessions/script/script-step";
import { activeRoot } from "@/lib/domain/sessions/active-root";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import { find, isOver, type Run, type SessionState } from "@/lib/domain/sessions/session-state";
import type { Log } from "@/lib/server/log";
import type { Interrupt } from "@/lib/domain/sessions/door-message";
import { startAgent, type AgentChild } from "@/lib/server/sessions/agents/agent-child";
import { agentActorId, plainScript } from "@/lib/server/sessions/agents/agent-order";
import type { Lease, Leases } from "@/lib/server/sessions/agents/leases";
import type { Capabilities } from "@/lib/server/sessions/capabilities";
import type { SessionViews } from "@/lib/server/sessions/session-views";
import type { SystemVoice } from "@/lib/server/sessions/system-voice";

/** What keeping agents at work needs. */
export interface RosterDeps {
  readonly leases: Leases;
  readonly capabilities: Capabilities;
  readonly views: SessionViews;
  readonly voice: SystemVoice;
  readonly log: Log;
  /** Where this server listens for its own agents. */
  readonly origin: () => string;
  readonly leaseMs: number;
}

type RunKey = Omit<Lease, "fence">;

/** The agents at work in this process. */
export interface Roster {
  /** Starts the agent of a run whose lease is held. */
  start(lease: Lease, role: AgentRole, script: RunScript): Promise<void>;
  /** Keeps a run whose turn has not come, without anybody at work. */
  queue(lease: Lease): Promise<void>;
  /** Starts the agent of a run that waits, if its answer is there, or its turn has come. */
  takeUp(parked: Lease): Promise<void>;
  /** Ends a run in whose name nobody speaks any more, and frees its lease. */
  abandon(lease: Lease, reason: string): Promise<void>;
  interrupt(run: RunKey, signal: Interrupt): void;
  isAtWork(run: RunKey): boolean;
  size(): number;
  isStopping(): boolean;
  stop(): Promise<void>;
}

interface Office extends RosterDeps {
  readonly atWork: Map<string, AgentChild>;
  /** Every agent at work, and every beginning and end that is not settled yet. */
  readonly unsettled: Set<Promise<void>>;
  isStopping: boolean;
}

/** How long a run waits for an answer or for its turn before it ends as an error: nearly as long as its session lives. */
const WAITS_MS = 6 * 86_400_000;
const TOKEN_MS = 3_600_000;
/** A process that has not said anything after this time hangs. */
const LONGEST_BOOT_MS = 15_000;
const SUSPENDED_CODE = 3;

function keyOf({ sessionId, runId }: RunKey): string {
  return `${sessionId}/${runId}`;
}

function roleOf({ agent }: Run): AgentRole | undefined {
  return AGENT_ROLES.find((role) => role === agent);
}

async function abandon(office: Office, lease: Lease, reason: string): Promise<void> {
  const { sessionId, runId } = lease;
  const view = await office.views.catchUp(sessionId);
  const run = view === null ? undefined : find(view.session.state.runs, runId);
  if (run !== undefined && !isOver(run)) {
    const outcome = run.stopAskedBy === undefined ? "error" : "cancelled";
    await office.voice.say(sessionId, { type: "run-end", runId, outcome, reason });
  }
  await office.leases.release(lease);
}

/** After a process ended: parks what waits for people, and ends what nobody will go on with. */
async function settle(office: Office, lease: Lease, end: number | string): Promise<void> {
  await office.capabilities.revokeRun(lease.sessionId, lease.runId);
  if (end !== SUSPENDED_CODE) {
    await abandon(office, lease, office.isStopping ? "the server was stopped" : "its agent died");
    return;
  }
  await park(office, lease);
}

async function park(office: Office, lease: Lease): Promise<void> {
  await office.leases.park(lease, WAITS_MS);
  // What it waits for may have come in the meantime.
  await takeUp(office, lease);
}

/** Whether a run that nobody works at can go on: its turn has come, or its answer is there. */
function isReady(state: SessionState, run: Run): boolean {
  if (run.status === "requested") return run.parentRunId !== undefined || activeRoot(state)?.id === run.id;
  const approval = run.waitingFor === undefined ? undefined : find(state.approvals, run.waitingFor);
  return approval?.decision !== undefined;
}

/** Keeps a lease: by what the agent says once it runs, and until then by its process being there. */
function keepLease({ leases, leaseMs, log }: Office, lease: Lease, everyMs: number) {
  const renew = () => {
    leases.renew(lease, leaseMs).catch((error: unknown) => {
      log.error({ err: error, runId: lease.runId }, "a lease could not be renewed");
    });
  };
  const booting = setInterval(renew, everyMs);
  const booted = () => {
    clearInterval(booting);
    clearTimeout(longest);
  };
  const longest = setTimeout(booted, LONGEST_BOOT_MS);
  return {
    heard: () => {
      booted();
      renew();
    },
    end: booted,
  };
}

/** Has stopping wait for something that may still write. */
function track<Value>(office: Office, work: Promise<Value>): Promise<Value> {
  const settled = work.then(
    () => undefined,
    () => undefined,
  );
  office.unsettled.add(settled);
  void settled.then(() => office.unsettled.delete(settled));
  return work;
}

async function start(office: Office, lease: Lease, role: AgentRole, script: RunScript): Promise<void> {
  const { sessionId, runId, fence } = lease;
  const token = await office.capabilities.issue({
    sessionId,
    runId,
    actorId: agentActorId(runId),
    actorType: "agent",
    role: "agent",
    scopes: ["read", "write"],
    expiresAt: Date.now() + TOKEN_MS,
  });
  // The last moment before there is a process: whoever stops ends those that are there, and no more may come.
  if (office.isStopping) {
    await abandon(office, lease, "the server was stopped");
    return;
  }
  const heartbeatMs = Math.max(50, Math.floor(office.leaseMs / 4));
  const order = {
    origin: office.origin(),
    token,
    sessionId,
    runId,
    role,
    script,
    fence,
    heartbeatMs,
  };
  const keeping = keepLease(office, lease, heartbeatMs);
  const child = startAgent(order, keeping.heard);
  const done = child.ended
    .then((end) => {
      keeping.end();
      office.atWork.delete(keyOf(lease));
      return settle(office, lease, end);
    })
    .catch((error: unknown) => {
      office.log.error({ err: error, runId }, "a run could not be settled; its lease will run out");
    });
  office.atWork.set(keyOf(lease), child);
  void track(office, done);
}

async function takeUp(office: Office, parked: Lease): Promise<void> {
  const view = await office.views.catchUp(parked.sessionId);
  const run = view === null ? undefined : find(view.session.state.runs, parked.runId);
  if (view === null || run === undefined || isOver(run)) {
    await office.leases.release(parked);
    return;
  }
  const role = roleOf(run);
  if (!isReady(view.session.state, run) || role === undefined || office.isStopping) return;
  const lease = await office.leases.acquire(parked, office.leaseMs);
  if (lease !== null) await start(office, lease, role, run.script ?? plainScript(run.id));
}

/** An empty roster. */
export function createRoster(deps: RosterDeps): Roster {
  const office: Office = { ...deps, atWork: new Map(), unsettled: new Set(), isStopping: false };
  return {
    start: (lease, role, script) => track(office, start(office, lease, role, script)),
    queue: (lease) => track(office, park(office, lease)),
    takeUp: (parked) => track(office, takeUp(office, parked)),
    abandon: (lease, reason) => abandon(office, lease, reason),
    interrupt: (run, signal) => office.atWork.get(keyOf(run))?.interrupt(signal),
    isAtWork: (run) => office.atWork.has(keyOf(run)),
    size: () => office.atWork.size,
    isStopping: () => office.isStopping,
    stop: async () => {
      office.isStopping = true;
      for (const child of office.atWork.values()) child.interrupt("SIGKILL");
      while (office.unsettled.size > 0) await Promise.all(office.unsettled);
    },
  };
}
