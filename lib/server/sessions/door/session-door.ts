import "server-only";
import type { RawData, WebSocket } from "ws";
import { doorMessageSchema, type DoorMessage } from "@/lib/domain/sessions/door-message";
import type { Log } from "@/lib/server/log";
import { answerVisitor, type DoorServices } from "@/lib/server/sessions/door/answer-visitor";
import type { Sink } from "@/lib/server/sessions/door/session-feeds";
import { createVisitor, refuseVisitor, tell, type Visitor } from "@/lib/server/sessions/door/visitor";
import { LARGEST_EVENT_BYTES } from "@/lib/server/sessions/event-gate";
import type { SessionTickets } from "@/lib/server/sessions/session-tickets";
import { personActorId } from "@/lib/server/sessions/sessions";

/** The sockets of pages: one a page, for all its sessions. */
export interface SessionDoor {
  /**
   * Takes over a WebSocket that has passed the Origin check. It says hello with a ticket first. `idleMs`: something on
   * its way cuts it when nothing is said for so long; 0 when there is no such thing that is known of.
   */
  accept(socket: WebSocket, idleMs: number): void;
  /** Closes the sockets of a sign-in that ended. */
  closeFor(signInId: string): void;
}

/** What the door needs. */
export interface SessionDoorDeps extends DoorServices {
  readonly tickets: SessionTickets;
  readonly logger: Log;
}

/** The range 4000-4999 is free for applications. These say "do not come back like this". */
const BAD_TICKET = 4401;
const POLICY_VIOLATION = 1008;
const TRY_AGAIN_LATER = 1013;

const HELLO_WITHIN_MS = 5_000;
/** How often something is said on a line: well within the shortest time after which things on the way cut it. */
const BEAT_MS = 20_000;
const MOST_WAITING = 256;
/** What may be on its way to one page before the log is left to wait for it. */
const FULL_BYTES = 1_048_576;
/** A page whose line stayed full for this long is gone, or might as well come back later with its offset. */
const SLOWEST_MS = 60_000;

function createSink(socket: WebSocket): Sink {
  let fullSince: number | null = null;
  return {
    isFull: () => {
      if (socket.bufferedAmount < FULL_BYTES) {
        fullSince = null;
        return socket.readyState !== socket.OPEN;
      }
      fullSince ??= Date.now();
      if (Date.now() - fullSince > SLOWEST_MS) socket.close(TRY_AGAIN_LATER, "too slow");
      return true;
    },
    send: (text) => {
      if (socket.readyState === socket.OPEN) socket.send(text);
    },
  };
}

function read(data: RawData, isBinary: boolean): DoorMessage | "malformed" | "too-large" {
  if (isBinary || !Buffer.isBuffer(data)) return "malformed";
  // The largest event, and the message around it.
  if (data.byteLength > LARGEST_EVENT_BYTES + 1_024) return "too-large";
  try {
    const parsed = doorMessageSchema.safeParse(JSON.parse(data.toString("utf8")));
    return parsed.success ? parsed.data : "malformed";
  } catch {
    return "malformed";
  }
}

/** The `requestId` of a message that makes no other sense, so that whoever sent it knows which one it was. */
function requestIdOf(data: RawData): string | null {
  if (!Buffer.isBuffer(data) || data.byteLength > LARGEST_EVENT_BYTES * 4) return null;
  return /"requestId"\s*:\s*"([\w.:-]{1,80})"/.exec(data.toString("utf8"))?.[1] ?? null;
}

interface Caller {
  readonly socket: WebSocket;
  readonly sink: Sink;
  readonly beatMs: number;
  visitor: Visitor | null;
}

async function greet(deps: SessionDoorDeps, caller: Caller, message: DoorMessage): Promise<void> {
  const person = message.type === "hello" ? await deps.tickets.redeem(message.ticket) : null;
  if (person === null) {
    caller.socket.close(BAD_TICKET, "bad-ticket");
    return;
  }
  const actorId = personActorId(person.personId);
  const deviceId = message.type === "hello" ? message.deviceId : undefined;
  caller.visitor = createVisitor({ person, actorId, deviceId }, caller.sink);
  tell(caller.sink, { type: "welcome", actorId, beatMs: caller.beatMs });
}

async function hear(deps: SessionDoorDeps, caller: Caller, data: RawData, isBinary: boolean): Promise<void> {
  const message = read(data, isBinary);
  const { visitor, sink } = caller;
  if (message === "malformed" || message === "too-large") {
    refuseVisitor(sink, requestIdOf(data), message);
    if (visitor === null) caller.socket.close(BAD_TICKET, "bad-ticket");
  } else if (visitor === null) await greet(deps, caller, message);
  else if (message.type === "hello") refuseVisitor(sink, null, "malformed");
  else await answerVisitor(deps, visitor, message);
}

/** The door of pages. Requests of one page are answered in order. */
export function createSessionDoor(deps: SessionDoorDeps): SessionDoor {
  const callers = new Set<Caller>();

  function accept(socket: WebSocket, idleMs: number): void {
    const beatMs = idleMs === 0 ? BEAT_MS : Math.min(BEAT_MS, idleMs / 3);
    const caller: Caller = { socket, sink: createSink(socket), beatMs, visitor: null };
    callers.add(caller);
    const beating = setInterval(() => {
      if (caller.visitor !== null) tell(caller.sink, { type: "beat" });
    }, beatMs);
    let waiting = 0;
    let before: Promise<void> = Promise.resolve();
    const impatience = setTimeout(() => {
      if (caller.visitor === null) socket.close(BAD_TICKET, "bad-ticket");
    }, HELLO_WITHIN_MS);
    socket.on("message", (data, isBinary) => {
      waiting += 1;
      if (waiting > MOST_WAITING) {
        socket.close(POLICY_VIOLATION, "too much at once");
        return;
      }
      before = before
        .then(() => (socket.readyState === socket.OPEN ? hear(deps, caller, data, isBinary) : undefined))
        .catch((error: unknown) => {
          deps.logger.error({ err: error }, "a request of a page failed");
          refuseVisitor(caller.sink, requestIdOf(data), "busy");
        })
        .finally(() => {
          waiting -= 1;
        });
    });
    socket.on("close", () => {
      clearTimeout(impatience);
      clearInterval(beating);
      callers.delete(caller);
      // Nothing is written: a line that broke is no wish to stop.
      void before.then(() => {
        for (const stop of caller.visitor?.following.values() ?? []) stop();
      });
    });
    // The close event follows every error.
    socket.on("error", () => undefined);
  }

  return {
    accept,
    closeFor: (signInId) => {
      for (const { socket, visitor } of callers)
        if (visitor?.person.sessionId === signInId) socket.close(BAD_TICKET, "revoked");
    },
  };
}
