import { refuseEvent, type EventRefusal, type EventRefusalCode } from "@/lib/domain/sessions/event-refusal";
import { admitRunEvent } from "@/lib/domain/sessions/admit-run-event";
import type { PersonEvent } from "@/lib/domain/sessions/person-event";
import type { SessionEvent } from "@/lib/domain/sessions/session-event";
import { find, isOver, type SessionState } from "@/lib/domain/sessions/session-state";

function cancelProblem(state: SessionState, runId: string): EventRefusalCode | null {
  const run = find(state.runs, runId);
  // A stop may overtake the run it is meant for; it is kept until that run is asked for.
  if (run === undefined) return null;
  if (isOver(run)) return "run-over";
  return run.stopAskedBy === undefined ? null : "duplicate";
}

function steerProblem(state: SessionState, steerId: string, runId: string): EventRefusalCode | null {
  if (find(state.steers, steerId) !== undefined) return "duplicate";
  const run = find(state.runs, runId);
  if (run === undefined) return "unknown-run";
  if (isOver(run)) return "run-over";
  return run.stopAskedBy === undefined ? null : "run-stopping";
}

function answerProblem(state: SessionState, approvalId: string): EventRefusalCode | null {
  const approval = find(state.approvals, approvalId);
  if (approval === undefined) return "unknown-approval";
  if (approval.decision !== undefined) return "already-answered";
  const run = find(state.runs, approval.runId);
  return run === undefined || isOver(run) ? "run-over" : null;
}

function personProblem(state: SessionState, event: PersonEvent): EventRefusalCode | null {
  switch (event.type) {
    case "input":
      return find(state.messages, event.messageId) === undefined ? null : "duplicate";
    case "cancel":
      return cancelProblem(state, event.runId);
    case "steer":
      return steerProblem(state, event.steerId, event.runId);
    case "approval-response":
      return answerProblem(state, event.approvalId);
    case "presence":
    case "participant-join":
    case "participant-leave": {
      const known = find(state.participants, event.actorId);
      return known === undefined || event.at > known.at ? null : "stale-presence";
    }
  }
}

function isPermitted({ type, actorType }: SessionEvent): boolean {
  if (type === "run-request" || type === "pointer") return actorType === "system";
  if (type === "run-end" || type === "cancel") return actorType !== (type === "cancel" ? "agent" : "person");
  if (type === "presence" || type === "participant-join" || type === "participant-leave") return true;
  const fromPeople = type === "input" || type === "steer" || type === "approval-response";
  return actorType === (fromPeople ? "person" : "agent");
}

function problem(state: SessionState, event: SessionEvent): EventRefusalCode | null {
  // Snapshots are written by compaction alone, which does not ask.
  if (event.type === "snapshot" || !isPermitted(event)) return "not-permitted";
  switch (event.type) {
    case "input":
    case "cancel":
    case "steer":
    case "approval-response":
    case "presence":
    case "participant-join":
    case "participant-leave":
      return personProblem(state, event);
    case "run-request": {
      const run = find(state.runs, event.runId);
      if (run === undefined) return null;
      return run.status === "cancelled" && run.agent === "" ? "run-over" : "duplicate";
    }
    case "pointer": {
      const run = find(state.runs, event.runId);
      if (run === undefined) return "unknown-run";
      if (!isOver(run)) return "run-not-over";
      return run.isPointedOut === undefined ? null : "duplicate";
    }
    default:
      return admitRunEvent(state, event);
  }
}

/**
 * Whether an event may follow what a session holds: `null`, or the reason why not. Runs go from requested to active,
 * to and from suspended, and to an end that is never left; the first answer to an approval wins; a stop names its run,
 * so that one for an earlier run touches no later one, and may come before the run does.
 */
export function admitEvent(state: SessionState, event: SessionEvent): EventRefusal | null {
  const code = problem(state, event);
  return code === null ? null : refuseEvent(code);
}
