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

async function pause(deps: RunDeps, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: deps.stopping }).catch(() => undefined);
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

function openSteers({ client, order }: RunDeps): ScriptSignal["steers"] {
  return Object.values(client.current().state.steers).filter(
    ({ runId, takenAtSeq }) => runId === order.runId && takenAtSeq === undefined,
  );
}

async function awaitRuns(deps: RunDeps, runIds: readonly string[]): Promise<void> {
  for (;;) {
    const { runs } = deps.client.current().state;
    const areOver = runIds.every((id) => {
      const run = find(runs, id);
      return run !== undefined && isOver(run);
    });
    if (areOver) return;
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
async function take(
  deps: RunDeps,
  step: ScriptStep,
  count: { seq: number; known: number },
): Promise<ScriptSignal> {
  switch (step.kind) {
    case "wake":
      if (find(deps.client.current().state.runs, step.runId) === undefined) {
        await pause(deps, step.delayMs);
        await deps.wake(step.agent, step.runId);
      }
      return NO_SIGNAL;
    case "await-runs":
      await awaitRuns(deps, step.runIds);
      return NO_SIGNAL;
    case "await-approval":
      return awaitApproval(deps, step.approvalId);
    case "say": {
      const seq = count.seq;
      count.seq += 1;
      const isKnown = seq < count.known;
      if (!isKnown) {
        await pause(deps, step.delayMs);
        await say(deps, step.saying, seq);
      }
      if (step.saying.type !== "output-delta") return NO_SIGNAL;
      return { steers: isKnown && seq + 1 < count.known ? takenAfter(deps, seq) : openSteers(deps) };
    }
  }
}

async function walk(deps: RunDeps, count: { seq: number; known: number }): Promise<void> {
  const { role, seed, runId } = deps.order;
  const script = agentScript(role, seed, runId);
  for (let step = script.next(NO_SIGNAL); step.done !== true;)
    step = script.next(await take(deps, step.value, count));
}

/**
 * Runs the script of an order to its end, to a stop, or to a wait for people. An order for a run that the log knows of
 * goes on where the log ends. A run that is stopped is ended as cancelled, one that fails as an error.
 */
export async function runAgent(deps: RunDeps): Promise<AgentEnd> {
  await deps.client.read(false, deps.stopping);
  const count = { seq: 0, known: runOf(deps)?.nextSeq ?? 0 };
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
