/** Why an event is not taken into a session, in words for whoever sent it. */
const MESSAGES = {
  duplicate: "The session has this already.",
  "out-of-order": "Entries of this run before this one are missing.",
  "not-permitted": "This author may not say this.",
  "unknown-run": "There is no such run in this session.",
  "run-over": "This run has ended; what has ended never begins again.",
  "run-not-active": "This run is not active.",
  "run-not-over": "This run has not ended.",
  "run-stopping": "This run was asked to stop; it may only report and end.",
  "unknown-step": "There is no such step in this run.",
  "message-whole": "This message is already whole.",
  "foreign-message": "This message belongs to another run.",
  "unknown-tool-call": "There is no such tool call in this run.",
  "unknown-approval": "There is no such request for approval.",
  "already-answered": "Somebody answered this first.",
  "not-answered": "This approval has not been answered.",
  "unknown-steer": "There is no such steer for this run.",
  "stale-presence": "Something newer is known about this participant.",
  "too-large": "This event is larger than a session takes. Store it elsewhere and send a reference.",
  malformed: "This is not an event of a session.",
  "wrong-session": "This event names another session.",
  "foreign-actor": "This event names another author than the one who sent it.",
  "foreign-run": "This event names a run of somebody else.",
  "session-full": "This session has reached its largest size.",
} as const;

/** The closed list of reasons; callers switch on it. */
export type EventRefusalCode = keyof typeof MESSAGES;

/** A refusal by name. */
export interface EventRefusal {
  readonly code: EventRefusalCode;
  readonly message: string;
}

/** The refusal of a code; `detail` replaces the general words where there are better ones. */
export function refuseEvent(code: EventRefusalCode, detail?: string): EventRefusal {
  return { code, message: detail ?? MESSAGES[code] };
}
