import type { EventRefusalCode } from "@/lib/domain/sessions/event-refusal";
import type { RunEvent } from "@/lib/domain/sessions/run-event";
import { find, isOver, type Run, type SessionState } from "@/lib/domain/sessions/session-state";

type Problem = EventRefusalCode | null;

/** What a run that was asked to stop may still say: how things in flight ended, and that it ended. */
const AFTER_STOP: ReadonlySet<RunEvent["type"]> = new Set(["tool-result", "step-end", "run-end"]);

function orderProblem(run: Run, event: RunEvent): Problem {
  if (event.seq === undefined) return event.actorType === "system" ? null : "malformed";
  if (event.seq < run.nextSeq) return "duplicate";
  return event.seq > run.nextSeq ? "out-of-order" : null;
}

function statusProblem(run: Run, type: RunEvent["type"]): Problem {
  if (isOver(run)) return "run-over";
  if (type === "run-end") return null;
  const needed = type === "run-start" ? "requested" : type === "run-resume" ? "suspended" : "active";
  if (run.status !== needed) return "run-not-active";
  return run.stopAskedBy === undefined || AFTER_STOP.has(type) ? null : "run-stopping";
}

function messageProblem(state: SessionState, run: Run, messageId: string): Problem {
  const message = find(state.messages, messageId);
  if (message === undefined) return null;
  if (message.runId !== run.id) return "foreign-message";
  return message.status === "streaming" ? null : "message-whole";
}

function stepProblem(state: SessionState, run: Run, stepId: string | undefined): Problem {
  if (stepId === undefined) return null;
  return find(state.steps, stepId)?.runId === run.id ? null : "unknown-step";
}

/** A retry carries the same step and a higher attempt; what an earlier attempt left gives way to it. */
function stepStartProblem(state: SessionState, run: Run, stepId: string, attempt: number): Problem {
  const step = find(state.steps, stepId);
  if (step === undefined) return null;
  if (step.runId !== run.id) return "unknown-step";
  return attempt > step.attempt ? null : "duplicate";
}

function approvalProblem(state: SessionState, run: Run, event: RunEvent & { approvalId: string }): Problem {
  const approval = find(state.approvals, event.approvalId);
  if (event.type === "approval-request") return approval === undefined ? null : "duplicate";
  if (approval?.runId !== run.id) return "unknown-approval";
  if (event.type === "run-suspend") return null;
  if (run.waitingFor !== approval.id) return "unknown-approval";
  return approval.decision === undefined ? "not-answered" : null;
}

function contentProblem(state: SessionState, run: Run, event: RunEvent): Problem {
  switch (event.type) {
    case "run-start":
      return null;
    case "step-start":
      return stepStartProblem(state, run, event.stepId, event.attempt);
    case "step-end":
      return stepProblem(state, run, event.stepId);
    case "output-delta":
    case "output-final":
      return messageProblem(state, run, event.messageId) ?? stepProblem(state, run, event.stepId);
    case "tool-call":
      return find(state.toolCalls, event.toolCallId) === undefined
        ? stepProblem(state, run, event.stepId)
        : "duplicate";
    case "tool-result": {
      const call = find(state.toolCalls, event.toolCallId);
      if (call?.runId !== run.id) return "unknown-tool-call";
      return call.status === "running" ? null : "duplicate";
    }
    case "approval-request":
    case "run-suspend":
    case "run-resume":
      return approvalProblem(state, run, event);
    case "steer-taken": {
      const steer = find(state.steers, event.steerId);
      if (steer?.runId !== run.id) return "unknown-steer";
      return steer.takenAtSeq === undefined ? null : "duplicate";
    }
    case "run-end":
      return event.outcome === "complete" && run.stopAskedBy !== undefined ? "run-stopping" : null;
  }
}

/** Why an entry of a run cannot come now; `null` when it can. A repeat is named as such even after the run's end. */
export function admitRunEvent(state: SessionState, event: RunEvent): Problem {
  const run = find(state.runs, event.runId);
  if (run === undefined) return "unknown-run";
  return (
    orderProblem(run, event) ?? statusProblem(run, event.type) ?? contentProblem(state, run, event) ?? null
  );
}
