import { WebSocket } from "ws";
import { applyEvent } from "@/lib/domain/sessions/apply-event";
import type { DoorAnswer } from "@/lib/domain/sessions/door-answer";
import type { PresentDevice } from "@/lib/domain/sessions/present-device";
import type { LoggedEvent } from "@/lib/domain/sessions/session-event";
import { EMPTY_SESSION, type SessionState } from "@/lib/domain/sessions/session-state";

type Settled = Extract<DoorAnswer, { type: "accepted" | "refused" }>;

/** A page at the sessions' door, as a browser would be one. */
export interface PageClient {
  readonly actorId: string;
  /** Everything heard of the session last followed, folded. */
  state(): SessionState;
  /** Where to read on. */
  offset(): string;
  readonly events: LoggedEvent[];
  /** How often the page was told to begin anew. */
  resets(): number;
  /** Who follows the session, as the page was told last. */
  present(): readonly PresentDevice[];
  /** How often the line said something only to say something. */
  beats(): number;
  /** Asks for something; resolves with the answer. */
  ask(message: object): Promise<Settled>;
  /** Resolves as soon as `is` holds of what the page has heard; rejects after two minutes. */
  until(is: (state: SessionState) => boolean): Promise<SessionState>;
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly socket: WebSocket;
  leave(): void;
}

interface Heard {
  state: SessionState;
  offset: string;
  resets: number;
  present: readonly PresentDevice[];
  beats: number;
  readonly events: LoggedEvent[];
  readonly waiting: Set<() => void>;
}

function take(heard: Heard, answer: DoorAnswer): void {
  if (answer.type === "reset") {
    heard.resets += 1;
    heard.state = EMPTY_SESSION;
    heard.offset = "-1";
  }
  if (answer.type === "present") heard.present = answer.devices;
  if (answer.type === "beat") heard.beats += 1;
  if (answer.type === "events") {
    for (const { offset, event } of answer.events) {
      if (offset <= heard.offset) throw new Error(`the offset ${offset} came twice`);
      heard.offset = offset;
      heard.state = applyEvent(heard.state, event);
      heard.events.push({ offset, event });
    }
  }
  for (const look of [...heard.waiting]) look();
}

function waitUntil(heard: Heard, is: (state: SessionState) => boolean): Promise<SessionState> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      heard.waiting.delete(look);
      reject(new Error(`heard for two minutes only ${JSON.stringify(heard.state)}`));
    }, 120_000);
    const look = () => {
      if (!is(heard.state)) return;
      clearTimeout(limit);
      heard.waiting.delete(look);
      resolve(heard.state);
    };
    heard.waiting.add(look);
    look();
  });
}

/** Says hello, and hands over everything that is heard after the welcome; rejects when there is none. */
function greet(socket: WebSocket, hello: object, onAnswer: (answer: DoorAnswer) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.on("open", () => {
      socket.send(JSON.stringify(hello));
    });
    socket.on("message", (data) => {
      const answer = JSON.parse((data as Buffer).toString("utf8")) as DoorAnswer;
      if (answer.type === "welcome") resolve(answer.actorId);
      else onAnswer(answer);
    });
    socket.on("close", (code, reason) => {
      reject(new Error(`closed: ${String(code)} ${reason.toString()}`));
    });
  });
}

/** What a page may have beside its ticket: what it read before, its device, and a proxy on its way. */
export interface PageOptions {
  readonly known?: Pick<Heard, "state" | "offset"> | undefined;
  readonly deviceId?: string;
  readonly idleMs?: number;
}

/** Opens a page's socket with a ticket; rejects when the server does not welcome it. */
export async function openPage(
  origin: string,
  ticket: string,
  { known, deviceId, idleMs }: PageOptions = {},
): Promise<PageClient> {
  const way = idleMs === undefined ? "" : `?idle=${String(idleMs)}`;
  const socket = new WebSocket(`${origin.replace("http", "ws")}/sessions${way}`);
  const heard: Heard = {
    state: EMPTY_SESSION,
    offset: "-1",
    ...known,
    resets: 0,
    present: [],
    beats: 0,
    events: [],
    waiting: new Set(),
  };
  const asked = new Map<string, (answer: Settled) => void>();
  let count = 0;
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on("close", (code, reason) => {
      resolve({ code, reason: reason.toString() });
    });
  });
  socket.on("error", () => undefined);
  const hello = { type: "hello", ticket, ...(deviceId === undefined ? {} : { deviceId }) };
  const actorId = await greet(socket, hello, (answer) => {
    if (answer.type === "accepted" || answer.type === "refused") asked.get(answer.requestId ?? "")?.(answer);
    else take(heard, answer);
  });
  return {
    actorId,
    socket,
    closed,
    events: heard.events,
    state: () => heard.state,
    offset: () => heard.offset,
    resets: () => heard.resets,
    present: () => heard.present,
    beats: () => heard.beats,
    ask: (message) =>
      new Promise((resolve) => {
        const requestId = `q${String((count += 1))}`;
        asked.set(requestId, resolve);
        socket.send(JSON.stringify({ requestId, ...message }));
      }),
    until: (is) => waitUntil(heard, is),
    leave: () => {
      socket.terminate();
    },
  };
}
