import type { LineSocket, OpenSocket, SocketEvents } from "@/lib/client/lab/line-socket";
import { compact } from "@/lib/domain/sessions/compact";
import type { DoorAnswer } from "@/lib/domain/sessions/door-answer";
import { doorMessageSchema, type DoorMessage } from "@/lib/domain/sessions/door-message";
import { materialise } from "@/lib/domain/sessions/materialise";
import { asLog, makeEvent } from "@/lib/domain/sessions/session-fixture";
import type { LoggedEvent, SessionEvent } from "@/lib/domain/sessions/session-event";

interface Caller {
  readonly events: SocketEvents;
  isOpen: boolean;
  offset: string | null;
}

/** For tests: the sessions' door with one session, `s1`, whose log is in memory. */
export interface FakeDoor {
  readonly openSocket: OpenSocket;
  /** Everything that was asked for, in order. */
  readonly asked: DoorMessage[];
  /** How many sockets were opened, and through which proxies. */
  readonly opened: number[];
  /** What the log holds now; a compacted one begins with its snapshot. */
  log(): readonly LoggedEvent[];
  append(...events: SessionEvent[]): void;
  /** Puts a snapshot in the place of the log so far. */
  compact(): void;
  /** Breaks every line. */
  cut(code?: number, reason?: string): void;
  /** Says something on every line, as the server would. */
  say(answer: DoorAnswer): void;
  /** What the door does with a request; by default it takes everything. */
  answer: (message: DoorMessage) => Partial<Extract<DoorAnswer, { type: "refused" }>> | "silence" | null;
  /** Whether subscribers are sent a little more than they asked for, as after a line that broke late. */
  overlap: number;
  /** Whether tickets are good. */
  isWelcoming: boolean;
}

const tell = ({ events, isOpen }: Caller, answer: DoorAnswer) => {
  if (isOpen) events.onText(JSON.stringify(answer));
};

/** Brings one caller up to date with a log, and a little before that. */
function feed(caller: Caller, log: readonly LoggedEvent[], overlap = 0): void {
  if (caller.offset === null) return;
  const { offset } = caller;
  const [first] = log;
  if (offset !== "-1" && first?.event.type === "snapshot" && offset < first.offset) {
    tell(caller, { type: "reset", sessionId: "s1" });
    caller.offset = "-1";
    feed(caller, log);
    return;
  }
  const next = log.findIndex((entry) => entry.offset > offset);
  const fresh = next < 0 ? [] : log.slice(Math.max(0, next - overlap));
  caller.offset = log.at(-1)?.offset ?? offset;
  tell(caller, { type: "events", sessionId: "s1", events: fresh, offset: caller.offset, upToDate: true });
}

/** The log of the one session. */
function createFakeLog() {
  let entries: LoggedEvent[] = [];
  let length = 0;
  return {
    all: () => entries,
    append: (events: readonly SessionEvent[]) => {
      entries = [...entries, ...asLog(events, length)];
      length += events.length;
    },
    compact: () => {
      const about = { sessionId: "s1", eventId: `snap${String(length)}`, at: "2026-11-24T00:00:00.000Z" };
      if (entries.length > 0) entries = [compact(materialise(entries), about)];
    },
  };
}

/** Does what a request that was taken asks for. */
function carryOut(door: FakeDoor, caller: Caller, message: Exclude<DoorMessage, { type: "hello" }>): void {
  const { requestId } = message;
  const token = message.type === "grant" ? { token: "t" } : {};
  tell(caller, { type: "accepted", requestId, sessionId: "s1", ...token });
  if (message.type === "subscribe") {
    caller.offset = message.offset ?? "-1";
    feed(caller, door.log(), door.overlap);
  }
  if (message.type !== "publish") return;
  const { type, ...fields } = message.event;
  const event = { ...makeEvent(type, fields, "pann"), eventId: message.eventId };
  if (!door.log().some((entry) => entry.event.eventId === message.eventId)) door.append(event);
}

function hear(door: FakeDoor, caller: Caller, message: DoorMessage): void {
  door.asked.push(message);
  if (message.type === "hello") {
    if (door.isWelcoming) tell(caller, { type: "welcome", actorId: "pann", beatMs: 1_000 });
    else door.cut(4401, "bad-ticket");
    return;
  }
  const verdict = door.answer(message);
  if (verdict === null) carryOut(door, caller, message);
  else if (verdict !== "silence") {
    const { requestId } = message;
    tell(caller, { type: "refused", requestId, code: "not-found", message: "No.", ...verdict });
  }
}

/** A door that takes everything. */
export function createFakeDoor(): FakeDoor {
  const callers = new Set<Caller>();
  const log = createFakeLog();
  const door: FakeDoor = {
    asked: [],
    opened: [],
    overlap: 0,
    isWelcoming: true,
    answer: () => null,
    log: () => log.all(),
    openSocket: (events, idleMs): LineSocket => {
      const caller: Caller = { events, isOpen: true, offset: null };
      callers.add(caller);
      door.opened.push(idleMs);
      queueMicrotask(() => {
        if (caller.isOpen) events.onOpen();
      });
      return {
        send: (text) => {
          if (caller.isOpen) hear(door, caller, doorMessageSchema.parse(JSON.parse(text)));
        },
        close: () => {
          caller.isOpen = false;
          callers.delete(caller);
        },
      };
    },
    append: (...events) => {
      log.append(events);
      for (const caller of callers) feed(caller, log.all());
    },
    compact: log.compact,
    cut: (code = 1006, reason = "") => {
      for (const caller of [...callers]) {
        caller.isOpen = false;
        callers.delete(caller);
        caller.events.onClose(code, reason);
      }
    },
    say: (answer) => {
      for (const caller of callers) tell(caller, answer);
    },
  };
  return door;
}
