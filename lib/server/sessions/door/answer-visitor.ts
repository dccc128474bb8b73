import "server-only";
import type { DoorMessage } from "@/lib/domain/sessions/door-message";
import type { Agents } from "@/lib/server/sessions/agents/agents";
import type { Capabilities } from "@/lib/server/sessions/capabilities";
import { reaches, type Capability, type Scope } from "@/lib/server/sessions/capability";
import { refuseVisitor, tell, type Visitor } from "@/lib/server/sessions/door/visitor";
import { subscribe, type SubscribeServices } from "@/lib/server/sessions/door/subscribe";
import type { EventGate } from "@/lib/server/sessions/event-gate";
import type { Allows } from "@/lib/server/limits";
import type { Sessions } from "@/lib/server/sessions/sessions";
import { speak } from "@/lib/server/sessions/system-voice";

/** What answering needs. */
export interface DoorServices extends SubscribeServices {
  readonly sessions: Sessions;
  readonly capabilities: Capabilities;
  readonly gate: EventGate;
  readonly agents: Agents;
  /** Whether this person may do this once more within the limits; everybody may where there are none. */
  readonly allows: Allows;
}

type Request = Exclude<DoorMessage, { type: "hello" }>;
type SessionRequest = Extract<Request, { sessionId: string }>;

/** What each request needs of whoever makes it. A published event is judged by what it is. */
const NEEDED: Readonly<Record<SessionRequest["type"], Scope | null>> = {
  subscribe: "read",
  unsubscribe: "read",
  publish: null,
  wake: "write",
  interrupt: "control",
  "lose-write": "control",
  compact: "control",
  age: "control",
  grant: "control",
};

async function capabilityIn({ sessions }: DoorServices, visitor: Visitor, sessionId: string) {
  const joined = visitor.joined.get(sessionId);
  if (joined !== undefined) return joined.expiresAt > Date.now() ? joined : null;
  return sessions.capabilityOf(visitor.person.personId, sessionId);
}

async function join({ capabilities }: DoorServices, visitor: Visitor, requestId: string, token: string) {
  const capability = await capabilities.find(token);
  if (capability?.actorType !== "person") {
    refuseVisitor(visitor.sink, requestId, "not-found");
    return;
  }
  // The token says what may be done; who does it is whoever holds the socket.
  const { sessionId } = capability;
  visitor.joined.set(sessionId, { ...capability, actorId: visitor.actorId });
  tell(visitor.sink, { type: "accepted", requestId, sessionId });
}

async function publish(
  { gate }: DoorServices,
  visitor: Visitor,
  capability: Capability,
  { requestId, sessionId, eventId, event }: SessionRequest & { type: "publish" },
) {
  const { deviceId } = visitor;
  const speaker = { capability, eventId, ...(deviceId === undefined ? {} : { deviceId }) };
  const said = await speak(gate, speaker, event);
  if (!said.ok) refuseVisitor(visitor.sink, requestId, said.error.code, said.error.message);
  else if (said.value === "duplicate") tell(visitor.sink, { type: "accepted", requestId, sessionId });
  else tell(visitor.sink, { type: "accepted", requestId, sessionId, offset: said.value.offset });
}

async function wake(
  { agents, allows }: DoorServices,
  visitor: Visitor,
  message: SessionRequest & { type: "wake" },
) {
  const { requestId, type: _type, ...order } = message;
  const { sessionId } = order;
  if (!(await allows("wakeAgent", visitor.person.personId))) {
    refuseVisitor(visitor.sink, requestId, "too-often");
    return;
  }
  const woken = await agents.wake(order);
  if (woken.ok) tell(visitor.sink, { type: "accepted", requestId, sessionId });
  else refuseVisitor(visitor.sink, requestId, woken.error.code, woken.error.message);
}

async function answerInSession(
  services: DoorServices,
  visitor: Visitor,
  message: SessionRequest,
): Promise<void> {
  const { requestId, sessionId } = message;
  const capability = await capabilityIn(services, visitor, sessionId);
  if (capability === null) {
    refuseVisitor(visitor.sink, requestId, "not-found");
    return;
  }
  const needed = NEEDED[message.type];
  if (needed !== null && !reaches(capability, needed)) {
    refuseVisitor(visitor.sink, requestId, "not-permitted");
    return;
  }
  const done = { type: "accepted", requestId, sessionId } as const;
  switch (message.type) {
    case "subscribe":
      return subscribe(services, visitor, capability, message);
    case "unsubscribe":
      visitor.following.get(sessionId)?.();
      visitor.following.delete(sessionId);
      tell(visitor.sink, done);
      return;
    case "publish":
      return publish(services, visitor, capability, message);
    case "wake":
      return wake(services, visitor, message);
    case "interrupt":
      services.agents.interrupt(sessionId, message.runId, message.signal);
      tell(visitor.sink, done);
      return;
    case "lose-write":
      services.agents.loseWrites(sessionId, message.runId);
      tell(visitor.sink, done);
      return;
    case "age":
      await services.sessions.age(sessionId, message.seconds);
      tell(visitor.sink, done);
      return;
    case "compact":
      await services.sessions.compact(sessionId);
      tell(visitor.sink, done);
      return;
    case "grant": {
      const token = await services.sessions.grant(capability, message.scopes, message.seconds, message.role);
      tell(visitor.sink, { ...done, token });
      return;
    }
  }
}

/** Answers one request of a page. A session of somebody else's is answered like one that does not exist. */
export async function answerVisitor(
  services: DoorServices,
  visitor: Visitor,
  message: Request,
): Promise<void> {
  const { sessions } = services;
  const { requestId } = message;
  switch (message.type) {
    case "open": {
      if (!(await services.allows("openSession", visitor.person.personId))) {
        refuseVisitor(visitor.sink, requestId, "too-often");
        return;
      }
      const sessionId = await sessions.open(visitor.person.personId);
      tell(visitor.sink, { type: "accepted", requestId, sessionId });
      return;
    }
    case "list": {
      const sessionIds = await sessions.list(visitor.person.personId);
      tell(visitor.sink, { type: "accepted", requestId, sessionIds });
      return;
    }
    case "join":
      return join(services, visitor, requestId, message.token);
    default:
      return answerInSession(services, visitor, message);
  }
}
