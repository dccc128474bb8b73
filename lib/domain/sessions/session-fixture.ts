import type { LoggedEvent, SessionEvent } from "@/lib/domain/sessions/session-event";
import { sessionEventSchema } from "@/lib/domain/sessions/session-event";
import { agentScript } from "@/lib/domain/sessions/script/agent-script";
import { runScriptSchema, type RunScript } from "@/lib/domain/sessions/script/run-script";
import { NO_SIGNAL, type AgentRole } from "@/lib/domain/sessions/script/script-step";

let moment = 0;

/** An event of the session `s1`, with an envelope that is valid and later than the one before. */
export function makeEvent(type: string, fields: object, actorId = "ann"): SessionEvent {
  moment += 1;
  const actorType = actorId.startsWith("agent") ? "agent" : actorId === "server" ? "system" : "person";
  return sessionEventSchema.parse({
    schemaVersion: 1,
    eventId: `e${String(moment)}`,
    sessionId: "s1",
    actorId,
    actorType,
    at: new Date(1_800_000_000_000 + moment).toISOString(),
    type,
    ...fields,
  });
}

/** Gives events the offsets of a log that begins at `from`. */
export function asLog(events: readonly SessionEvent[], from = 0): LoggedEvent[] {
  return events.map((event, index) => ({ offset: String(from + index + 1).padStart(16, "0"), event }));
}

/** A script of a seed whose job is to act, so that it has everything in it. */
export function scriptOf(seed: number, more: Partial<RunScript> = {}): RunScript {
  return runScriptSchema.parse({ job: "act", seed: Math.abs(seed) % 1_000_000, pace: 1, lapse: 1, ...more });
}

/** Everything a run of `role` says when nobody interferes and approvals are given, its colleagues' runs included. */
export function playScript(
  role: AgentRole,
  runScript: RunScript,
  runId: string,
  parentRunId?: string,
): SessionEvent[] {
  const parent = parentRunId === undefined ? {} : { parentRunId };
  const request = { runId, agent: role, script: runScript, ...parent };
  const events = [makeEvent("run-request", request, "server")];
  const script = agentScript(role, runScript, runId);
  let seq = 0;
  for (let step = script.next(NO_SIGNAL); step.done !== true;) {
    const { value } = step;
    if (value.kind === "say") {
      const { type, ...fields } = value.saying;
      events.push(makeEvent(type, { runId, seq, ...fields }, `agent.${role}`));
      seq += 1;
    } else if (value.kind === "wake") events.push(...playScript(value.agent, runScript, value.runId, runId));
    else if (value.kind === "await-approval")
      events.push(makeEvent("approval-response", { approvalId: value.approvalId, decision: "approve" }));
    step = script.next(value.kind === "await-approval" ? { steers: [], decision: "approve" } : NO_SIGNAL);
  }
  return events;
}
