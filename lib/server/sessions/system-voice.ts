import "server-only";
import { randomUUID } from "node:crypto";
import { SESSION_SCHEMA_VERSION, type EventEnvelope } from "@/lib/domain/sessions/event-envelope";
import { refuseEvent, type EventRefusal } from "@/lib/domain/sessions/event-refusal";
import type { SessionEvent } from "@/lib/domain/sessions/session-event";
import { SCOPES, type Capability } from "@/lib/server/sessions/capability";
import type { EventGate } from "@/lib/server/sessions/event-gate";
import { ok, type Result } from "@/lib/shared/result";

type Without<Event, Keys extends PropertyKey> = Event extends unknown ? Omit<Event, Keys> : never;

/** An event without what is added for everybody alike. */
export type Utterance = Without<SessionEvent, keyof EventEnvelope>;

/** What became of something said: in the log at an offset, or there already. */
export type Said = { readonly offset: string } | "duplicate";

/** Lets the server itself speak in a session. */
export interface SystemVoice {
  say(sessionId: string, utterance: Utterance): Promise<Result<Said, EventRefusal>>;
}

/** Who speaks, and under which id the event shall be known. */
export interface Speaker {
  readonly capability: Capability;
  readonly eventId?: string;
  readonly deviceId?: string;
}

/** Says one thing in the name of a capability's actor, with the time of this moment. */
export async function speak(
  gate: EventGate,
  { capability, deviceId, eventId = `e${randomUUID()}` }: Speaker,
  utterance: Utterance,
): Promise<Result<Said, EventRefusal>> {
  const { sessionId, actorId, actorType } = capability;
  const at = new Date().toISOString();
  const envelope = { schemaVersion: SESSION_SCHEMA_VERSION, eventId, sessionId, actorId, actorType, at };
  const on = deviceId === undefined ? {} : { deviceId };
  const bytes = Buffer.from(JSON.stringify({ ...utterance, ...envelope, ...on }));
  const outcome = await gate.append(capability, { body: { kind: "entries", entries: [bytes] } });
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  if (value.kind === "appended") return ok({ offset: value.offset });
  if (value.kind === "duplicate") return ok("duplicate");
  return { ok: false, error: refuseEvent("wrong-session", "There is no such session.") };
}

/** The server's own voice: `system`, and allowed everything that the state of the session allows. */
export function createSystemVoice(gate: EventGate): SystemVoice {
  return {
    say: (sessionId, utterance) =>
      speak(
        gate,
        {
          capability: {
            sessionId,
            actorId: "server",
            actorType: "system",
            runId: null,
            scopes: SCOPES,
            role: "owner",
            expiresAt: Number.MAX_SAFE_INTEGER,
          },
        },
        utterance,
      ),
  };
}
