import type { ControlFacts } from "@/lib/domain/overlay/grade-control";

const EVENTS_DOWN = `GET  /sessions/{id}/events?from={offset}
     The events after an offset, then live ones as they come (text/event-stream; each id is the offset after its event).
     410 when the offset was trimmed: load the snapshot again.`;

const SOCKET = `WS   /sessions/{id}?from={offset}
     The events after an offset, then live ones. What people send goes up on the same socket, as events.`;

const POST_UP = `POST /sessions/{id}/events
     What a person sends: input, cancel, steer, approval-response. 202 with the offset; 200 when the event id was seen
     before; 403 says who may not and why; 409 when the run has ended.`;

/** The endpoints of a session in words, with the way up that this board draws: on the socket, or as a request beside it. */
export function contractEndpoints(facts: ControlFacts | undefined): string {
  const socket = facts?.upstream === "both-ways";
  return [
    `POST /sessions
     Makes a session. 201 with its id; who may see it is kept beside it, not in it.`,
    `GET  /sessions/{id}/snapshot
     What the session holds, compacted, and the offset it ends at. Subscribe from there.`,
    ...(socket ? [SOCKET] : [EVENTS_DOWN, POST_UP]),
    `POST /sessions/{id}/wake
     Wakes an agent: { inputId }. 202 at once; the work is appended to the session.`,
    `POST /sessions/{id}/append
     Agents only: events of their own run, numbered by seq. A repeated (runId, seq) changes nothing.`,
    `Every one of them asks for a short-lived token of this session, resume and cancel included.
Closing a connection means leaving. Stop is the event cancel, and names its run.`,
  ].join("\n\n");
}
