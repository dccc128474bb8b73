import { find, type RunStatus, type SessionState } from "@/lib/domain/sessions/session-state";

function closeAll<Part extends { runId?: string; status: string }>(
  parts: Readonly<Record<string, Part>>,
  runId: string,
  from: Part["status"],
  to: Part["status"],
): Record<string, Part> {
  const closed: Record<string, Part> = {};
  for (const [id, part] of Object.entries(parts))
    closed[id] = part.runId === runId && part.status === from ? { ...part, status: to } : part;
  return closed;
}

/** The session with a run ended: what it was writing stays as it is, marked partial; what it was doing is marked stopped. */
export function endRun(
  state: SessionState,
  runId: string,
  status: Extract<RunStatus, "complete" | "cancelled" | "error">,
  reason?: string,
): SessionState {
  const run = find(state.runs, runId);
  if (run === undefined) return state;
  const { waitingFor: _waitingFor, ...rest } = run;
  const ended = { ...rest, status, ...(reason === undefined ? {} : { reason }) };
  return {
    ...state,
    runs: { ...state.runs, [runId]: ended },
    messages: closeAll(state.messages, runId, "streaming", "partial"),
    toolCalls: closeAll(state.toolCalls, runId, "running", "stopped"),
    steps: closeAll(state.steps, runId, "running", "stopped"),
  };
}
