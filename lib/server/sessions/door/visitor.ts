import "server-only";
import type { DoorAnswer } from "@/lib/domain/sessions/door-answer";
import type { DoorRefusalCode } from "@/lib/domain/sessions/door-message";
import type { CurrentPerson } from "@/lib/server/people/people";
import type { Capability } from "@/lib/server/sessions/capability";
import type { Sink } from "@/lib/server/sessions/door/session-feeds";

/** One page at the door: who it is, what it may reach, what it follows. */
export interface Visitor {
  readonly person: CurrentPerson;
  readonly actorId: string;
  /** The device the page says it is on; without one it is not seen to be there. */
  readonly deviceId: string | undefined;
  readonly sink: Sink;
  /** Sessions of others, by the tokens it was given. */
  readonly joined: Map<string, Capability>;
  /** How to stop following each session. */
  readonly following: Map<string, () => void>;
}

/** A new visitor, who follows nothing yet. */
export function createVisitor(who: Pick<Visitor, "person" | "actorId" | "deviceId">, sink: Sink): Visitor {
  return { ...who, sink, joined: new Map(), following: new Map() };
}

/** Sends one message. */
export function tell({ send }: Pick<Sink, "send">, answer: DoorAnswer): void {
  send(JSON.stringify(answer));
}

const WORDS: Partial<Record<DoorRefusalCode, string>> = {
  "not-found": "There is no such session, or it is not yours.",
  busy: "Too much is going on. Try again in a moment.",
  "too-many": "A page follows eight sessions at most.",
  "too-often": "That was often within a short time. Wait a minute and try again.",
  malformed: "This message could not be read.",
  "too-large": "This message is too large. Store it elsewhere and send a reference.",
  "not-permitted": "You may not do this here.",
};

/** Refuses a request by name. */
export function refuseVisitor(
  sink: Pick<Sink, "send">,
  requestId: string | null,
  code: DoorRefusalCode,
  message = WORDS[code] ?? code,
): void {
  tell(sink, { type: "refused", requestId, code, message });
}
