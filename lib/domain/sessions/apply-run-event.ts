import { endRun } from "@/lib/domain/sessions/end-run";
import type { RunEvent } from "@/lib/domain/sessions/run-event";
import { find, type Run, type SessionState } from "@/lib/domain/sessions/session-state";

type Of<Type extends RunEvent["type"]> = Extract<RunEvent, { type: Type }>;

function withRun(state: SessionState, run: Run): SessionState {
  return { ...state, runs: { ...state.runs, [run.id]: run } };
}

function without<Part extends { stepId?: string }>(
  parts: Readonly<Record<string, Part>>,
  stepId: string,
): Record<string, Part> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part.stepId !== stepId));
}

function startStep(state: SessionState, event: Of<"step-start">): SessionState {
  const { stepId: id, runId, title, attempt } = event;
  const steps = { ...state.steps, [id]: { id, runId, title, attempt, status: "running" as const } };
  if (attempt === 1) return { ...state, steps };
  return {
    ...state,
    steps,
    messages: without(state.messages, id),
    toolCalls: without(state.toolCalls, id),
  };
}

function endStep(state: SessionState, event: Of<"step-end">): SessionState {
  const step = find(state.steps, event.stepId);
  if (step === undefined) return state;
  return { ...state, steps: { ...state.steps, [step.id]: { ...step, status: event.outcome } } };
}

function write(state: SessionState, event: Of<"output-delta" | "output-final">): SessionState {
  const known = find(state.messages, event.messageId);
  const isFinal = event.type === "output-final";
  const message = {
    id: event.messageId,
    author: event.actorType,
    actorId: event.actorId,
    runId: event.runId,
    ...(event.stepId === undefined ? {} : { stepId: event.stepId }),
    seq: known?.seq ?? event.seq,
    // The final entry carries the whole text: should a part have been lost, it is here.
    text: isFinal ? event.text : (known?.text ?? "") + event.text,
    status: isFinal ? ("whole" as const) : ("streaming" as const),
  };
  return { ...state, messages: { ...state.messages, [message.id]: message } };
}

function callTool(state: SessionState, event: Of<"tool-call">): SessionState {
  const { toolCallId: id, runId, stepId, seq, name, input } = event;
  const call = {
    id,
    runId,
    ...(stepId === undefined ? {} : { stepId }),
    seq,
    name,
    input,
    status: "running" as const,
  };
  return { ...state, toolCalls: { ...state.toolCalls, [id]: call } };
}

function endTool(state: SessionState, event: Of<"tool-result">): SessionState {
  const call = find(state.toolCalls, event.toolCallId);
  if (call === undefined) return state;
  const ended = { ...call, status: event.outcome, output: event.output };
  return { ...state, toolCalls: { ...state.toolCalls, [call.id]: ended } };
}

function takeSteer(state: SessionState, event: Of<"steer-taken">): SessionState {
  const steer = find(state.steers, event.steerId);
  if (steer === undefined) return state;
  return { ...state, steers: { ...state.steers, [steer.id]: { ...steer, takenAtSeq: event.seq } } };
}

function resume(state: SessionState, run: Run): SessionState {
  const { waitingFor: _waitingFor, ...rest } = run;
  return withRun(state, { ...rest, status: "active" });
}

function say(state: SessionState, run: Run, event: RunEvent): SessionState {
  switch (event.type) {
    case "run-start":
      return withRun(state, { ...run, status: "active" });
    case "step-start":
      return startStep(state, event);
    case "step-end":
      return endStep(state, event);
    case "output-delta":
    case "output-final":
      return write(state, event);
    case "tool-call":
      return callTool(state, event);
    case "tool-result":
      return endTool(state, event);
    case "approval-request": {
      const { approvalId: id, stepId, seq, question } = event;
      const approval = { id, runId: run.id, ...(stepId === undefined ? {} : { stepId }), seq, question };
      return { ...state, approvals: { ...state.approvals, [approval.id]: approval } };
    }
    case "run-suspend":
      return withRun(state, { ...run, status: "suspended", waitingFor: event.approvalId });
    case "run-resume":
      return resume(state, run);
    case "steer-taken":
      return takeSteer(state, event);
    case "run-end":
      return endRun(state, run.id, event.outcome, event.reason);
  }
}

/** The session after an entry of a run that was admitted: what it says, and that the run's next entry is expected. */
export function applyRunEvent(state: SessionState, event: RunEvent): SessionState {
  const run = find(state.runs, event.runId);
  if (run === undefined) return state;
  const counted = event.seq === undefined ? run : { ...run, nextSeq: event.seq + 1 };
  return say(withRun(state, counted), counted, event);
}
