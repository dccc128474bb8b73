import { admitEvent } from "@/lib/domain/sessions/admit-event";
import { applyRunEvent } from "@/lib/domain/sessions/apply-run-event";
import { endRun } from "@/lib/domain/sessions/end-run";
import type { PersonEvent } from "@/lib/domain/sessions/person-event";
import type { SessionEvent } from "@/lib/domain/sessions/session-event";
import { find, type SessionState } from "@/lib/domain/sessions/session-state";
import type { SystemEvent } from "@/lib/domain/sessions/system-event";

/** On which device something was said, where that is known, under the name of a field. */
function on<Field extends string>(field: Field, { deviceId }: SessionEvent): Partial<Record<Field, string>> {
  return deviceId === undefined ? {} : ({ [field]: deviceId } as Record<Field, string>);
}

function applyCancel(state: SessionState, event: PersonEvent & { type: "cancel" }): SessionState {
  const { runId } = event;
  const run = find(state.runs, runId);
  const by = { stopAskedBy: event.actorId, ...on("stopAskedOn", event) };
  if (run === undefined) {
    const stopped = { id: runId, agent: "", status: "cancelled" as const, nextSeq: 0, ...by };
    return { ...state, runs: { ...state.runs, [runId]: stopped } };
  }
  const asked = { ...state, runs: { ...state.runs, [runId]: { ...run, ...by } } };
  // Where no agent is at work there is nothing to wait for.
  return run.status === "active" ? asked : endRun(asked, runId, "cancelled");
}

type Presence = Extract<PersonEvent, { type: "presence" | "participant-join" | "participant-leave" }>;

function applyPresence(state: SessionState, event: Presence): SessionState {
  const known = find(state.participants, event.actorId);
  const role = event.type === "participant-join" ? event.role : known?.role;
  const status =
    event.type === "presence" ? event.status : event.type === "participant-join" ? "online" : "offline";
  const participant = {
    id: event.actorId,
    actorType: event.actorType,
    ...(role === undefined ? {} : { role }),
    status,
    at: event.at,
  } as const;
  return { ...state, participants: { ...state.participants, [event.actorId]: participant } };
}

function applyPersonEvent(state: SessionState, event: PersonEvent): SessionState {
  switch (event.type) {
    case "input": {
      const { messageId: id, actorType: author, actorId, text } = event;
      const message = { id, author, actorId, ...on("deviceId", event), text, status: "whole" as const };
      return { ...state, messages: { ...state.messages, [id]: message } };
    }
    case "cancel":
      return applyCancel(state, event);
    case "steer": {
      const { steerId: id, runId, actorId: by, text, breaksIn } = event;
      const askedAtSeq = find(state.runs, runId)?.nextSeq ?? 0;
      const steer = { id, runId, by, text, ...(breaksIn === undefined ? {} : { breaksIn }), askedAtSeq };
      return { ...state, steers: { ...state.steers, [steer.id]: steer } };
    }
    case "approval-response": {
      const approval = find(state.approvals, event.approvalId);
      if (approval === undefined) return state;
      const by = { decidedBy: event.actorId, ...on("decidedOn", event) };
      const answered = { ...approval, decision: event.decision, ...by };
      return { ...state, approvals: { ...state.approvals, [approval.id]: answered } };
    }
    case "presence":
    case "participant-join":
    case "participant-leave":
      return applyPresence(state, event);
  }
}

function applySystemEvent(state: SessionState, event: SystemEvent): SessionState {
  if (event.type === "pointer") {
    const pointed = find(state.runs, event.runId);
    if (pointed === undefined) return state;
    return { ...state, runs: { ...state.runs, [pointed.id]: { ...pointed, isPointedOut: true } } };
  }
  const { runId: id, agent, inputId, parentRunId, script } = event;
  const run = {
    id,
    agent,
    ...(inputId === undefined ? {} : { inputId }),
    ...(parentRunId === undefined
      ? {}
      : { parentRunId, parentSeq: find(state.runs, parentRunId)?.nextSeq ?? 0 }),
    ...(script === undefined ? {} : { script }),
    status: "requested" as const,
    nextSeq: 0,
  };
  return { ...state, runs: { ...state.runs, [id]: run } };
}

/**
 * The session after one more entry of its log. Total: what `admitEvent` refuses changes nothing and gives back the same
 * object, so a log that holds repeats, stale stops or entries of ended runs reads the same as one without them.
 */
export function applyEvent(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === "snapshot") return event.state;
  if (admitEvent(state, event) !== null) return state;
  switch (event.type) {
    case "input":
    case "cancel":
    case "steer":
    case "approval-response":
    case "presence":
    case "participant-join":
    case "participant-leave":
      return applyPersonEvent(state, event);
    case "run-request":
    case "pointer":
      return applySystemEvent(state, event);
    default:
      return applyRunEvent(state, event);
  }
}
