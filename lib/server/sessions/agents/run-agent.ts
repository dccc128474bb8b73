import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SESSION_SCHEMA_VERSION } from "@/lib/domain/sessions/event-envelope";
import { agentScript } from "@/lib/domain/sessions/script/agent-script";
import {
  NO_SIGNAL,
  type Saying,
  type ScriptSignal,
  type ScriptStep,
} from "@/lib/domain/sessions/script/script-step";
import { sessionEventSchema, type SessionEvent } from "@/lib/domain/sessions/session-event";
import { find, isOver, type Run } from "@/lib/domain/sessions/session-state";
import { agentActorId, type AgentOrder } from "@/lib/server/sessions/agents/agent-order";
import type { SessionClient } from "@/lib/server/sessions/agents/session-client";

/** How a run's process came to its end: the run is over, or it waits for an answer with nobody at work. */
export type AgentEnd = "over" | "suspended";

/** Thrown within a run to leave its script: it was stopped, or is over already. */
class Left extends Error {
  constructor(readonly why: "stopped" | "over" | "suspended") {
    super(why);
  }
}

/** What running needs. `signal` aborts when the session says that this run shall stop. */
export interface RunDeps {
  readonly client: SessionClient;
  readonly order: AgentOrder;
  /** Asks for a colleague's run. */
  readonly wake: (agent: string, runId: string) => Promise<void>;
  /** Resolves when the session has news. */
  readonly news: () => Promise<void>;
  readonly stopping: AbortSignal;
}

function runOf({ client, order }: RunDeps): Run | undefined {
  return find(client.current().state.runs, order.runId);
}

function toEvent({ sessionId, runId }: AgentOrder, saying: Saying, seq: number): SessionEvent {
  return sessionEventSchema.parse({
    ...saying,
    schemaVersion: SESSION_SCHEMA_VERSION,
    eventId: `e${randomUUID()}`,
    sessionId,
    actorId: agentActorId(runId),
    actorType: "agent",
    at: new Date().toISOString(),
    runId,
    seq,
  });
}

/** How far a run has walked its script, by what it has said and by the clock. */
interface Walk {
  seq: number;
  /** How many of its sayings the log has. */
  readonly known: number;
  dueMs: number;
  /** The steers it has said it took up; what it reads of the session is a moment behind that. */
  readonly taken: Set<string>;
}

/** A run that is late by this much lets the time go; what is less it makes up for, so that it keeps its rate. */
const MOST_LATE_MS = 250;

async function pause(deps: RunDeps, walk: Walk, ms: number): Promise<void> {
  walk.dueMs = Math.max(walk.dueMs, performance.now() - MOST_LATE_MS) + ms;
  const leftMs = walk.dueMs - performance.now();
  if (leftMs > 0) await sleep(leftMs, undefined, { signal: deps.stopping }).catch(() => undefined);
  if (deps.stopping.aborted) throw new Left("stopped");
}

async function say(deps: RunDeps, saying: Saying, seq: number): Promise<void> {
  const refused = await deps.client.append(toEvent(deps.order, saying, seq));
  if (refused === null) return;
  if (refused === "run-stopping") throw new Left("stopped");
  if (refused === "run-over") throw new Left("over");
  throw new Error(`the session refused ${saying.type} as ${refused}`);
}

/** Steers the run took up right after its entry `seq`, in an earlier life of it. */
function takenAfter({ client, order }: RunDeps, seq: number): ScriptSignal["steers"] {
  const mine = Object.values(client.current().state.steers).filter(({ runId }) => runId === order.runId);
  const taken: { id: string; text: string }[] = [];
  for (let next = seq + 1; ; next += 1) {
    const steer = mine.find(({ takenAtSeq }) => takenAtSeq === next);
    if (steer === undefined) return taken;
    taken.push(steer);
  }
}

function openSteers({ client, order }: RunDeps, { taken }: Walk): ScriptSignal["steers"] {
  return Object.values(client.current().state.steers).filter(
    ({ id, runId, takenAtSeq }) => runId === order.runId && takenAtSeq === undefined && !taken.has(id),
  );
}

/** Until all are over, or until somebody says something to the run that waits. */
async function awaitRuns(deps: RunDeps, walk: Walk, runIds: readonly string[]): Promise<ScriptSignal> {
  for (;;) {
    const steers = openSteers(deps, walk);
    if (steers.length > 0) return { steers };
    const { runs } = deps.client.current().state;
    const areOver = runIds.every((id) => {
      const run = find(runs, id);
      return run !== undefined && isOver(run);
    });
    if (areOver) return NO_SIGNAL;
    await deps.news();
    if (deps.stopping.aborted) throw new Left("stopped");
  }
}

async function awaitApproval(deps: RunDeps, approvalId: string): Promise<ScriptSignal> {
  await deps.client.read(false, deps.stopping);
  const decision = find(deps.client.current().state.approvals, approvalId)?.decision;
  // Nobody waits in a process: whoever answers has the run taken up again.
  if (decision === undefined) throw new Left("suspended");
  return { steers: [], decision };
}

/** Walks one step. What the log has of this run already is passed over, with the signals it had then. */
async function take(deps: RunDeps, step: ScriptStep, count: Walk): Promise<ScriptSignal> {
  switch (step.kind) {
    case "wake":
      if (find(deps.client.current().state.runs, step.runId) === undefined) {
        await pause(deps, count, step.delayMs);
        await deps.wake(step.agent, step.runId);
      }
      return NO_SIGNAL;
    case "await-runs":
      if (count.seq < count.known) return { steers: takenAfter(deps, count.seq - 1) };
      return awaitRuns(deps, count, step.runIds);
    case "await-approval":
      return awaitApproval(deps, step.approvalId);
    case "say": {
      const seq = count.seq;
      count.seq += 1;
      const isKnown = seq < count.known;
      if (!isKnown) {
        await pause(deps, count, step.delayMs);
        await say(deps, step.saying, seq);
      }
      if (step.saying.type === "steer-taken") count.taken.add(step.saying.steerId);
      if (step.saying.type !== "output-delta") return NO_SIGNAL;
      return { steers: isKnown && seq + 1 < count.known ? takenAfter(deps, seq) : openSteers(deps, count) };
    }
  }
}

async function walk(deps: RunDeps, count: Walk): Promise<void> {
  const { role, script, runId } = deps.order;
  const steps = agentScript(role, script, runId);
  for (let step = steps.next(NO_SIGNAL); step.done !== true;)
    step = steps.next(await take(deps, step.value, count));
}

/**
 * Runs the script of an order to its end, to a stop, or to a wait for people. An order for a run that the log knows of
 * goes on where the log ends. A run that is stopped is ended as cancelled, one that fails as an error.
 */
export async function runAgent(deps: RunDeps): Promise<AgentEnd> {
  await deps.client.read(false, deps.stopping);
  const count = {
    seq: 0,
    known: runOf(deps)?.nextSeq ?? 0,
    dueMs: performance.now(),
    taken: new Set<string>(),
  };
  try {
    await walk(deps, count);
    return "over";
  } catch (error) {
    const why = error instanceof Left ? error.why : "failed";
    if (why === "suspended" || why === "over") return why;
    // Other entries of this run may be on their way; what the session counts is right.
    await deps.client.read(false, AbortSignal.timeout(5_000));
    const run = runOf(deps);
    if (run === undefined || isOver(run)) return "over";
    const outcome = why === "stopped" ? "cancelled" : "error";
    const reason = why === "stopped" ? "stopped" : String(error);
    await deps.client.append(toEvent(deps.order, { type: "run-end", outcome, reason }, run.nextSeq));
    return "over";
  }
}
