import { createBackOff } from "@/lib/client/lab/back-off";
import type { LineSocket, OpenSocket } from "@/lib/client/lab/line-socket";
import type { Timers } from "@/lib/client/lab/timers";
import { doorAnswerSchema, type DoorAnswer } from "@/lib/domain/sessions/door-answer";
import type { LineState } from "@/lib/domain/sessions/lab/shown";

/** An answer to something that was asked for. */
export type Settled = Extract<DoorAnswer, { type: "accepted" | "refused" }>;
/** What a session's feed says. */
export type FeedAnswer = Extract<
  DoorAnswer,
  { sessionId: string; type: "events" | "present" | "reset" | "ended" }
>;

/** What became of a request: answered; never sent, for want of a line; or sent, and the line broke before the answer. */
export type Asked = { kind: "answered"; answer: Settled } | { kind: "not-sent" } | { kind: "cut" };

/** What a line needs, and whom it tells. */
export interface DoorLineDeps {
  readonly openSocket: OpenSocket;
  /** A fresh ticket; rejects when there is none, and is then asked again later. */
  readonly getTicket: () => Promise<string>;
  readonly timers: Timers;
  /** The device to be seen on; without one nobody is seen to be there. */
  readonly deviceId?: string;
  readonly onState: (state: LineState) => void;
  /** The server knows who this is; from now on requests are sent. */
  readonly onWelcome: (actorId: string) => void;
  readonly onFeed: (answer: FeedAnswer) => void;
}

/**
 * A page's one socket to the sessions' door. It comes back by itself after every break, with a fresh ticket each time and
 * a wait that grows; it is given up only when the server says so. It knows nothing of sessions: whoever holds it
 * subscribes anew at each welcome.
 */
export interface DoorLine {
  /** Opens it; again after it was closed. */
  open(): void;
  state(): LineState;
  /** Sends one request now. It is never kept: while there is no line it is not sent. */
  request(message: object): Promise<Asked>;
  /** Takes the network away: the socket is closed, and none is opened for `ms` or until `restore`. */
  drop(ms: number): void;
  restore(): void;
  /** Closes the socket and opens another at once: through the proxy that cuts after `idleMs`, or, with 0, past it. */
  reopen(idleMs: number): void;
  /** Tries at once, should it be waiting: something says that there is a network again. */
  hurry(): void;
  close(): void;
}

/** The close code by which the door says that a ticket is not good, or that the sign-in behind it has ended. */
const BAD_TICKET = 4401;
const MOST_BAD_TICKETS = 5;
/** A line on which nothing was said for so many beats is dead, whatever the network thinks. */
const PATIENCE_BEATS = 2.5;
const WELCOME_WITHIN_MS = 10_000;

class Line implements DoorLine {
  private current: LineState = "connecting";
  private socket: LineSocket | null = null;
  /** Counts sockets, so that what an earlier one still says is known as such. */
  private life = 0;
  private isOpened = false;
  private badTickets = 0;
  private requests = 0;
  /** How long nothing may be heard; until the welcome says how often something is. */
  private patienceMs = WELCOME_WITHIN_MS;
  private readonly backOff = createBackOff();
  private readonly pending = new Map<string, (asked: Asked) => void>();
  private callOffRetry: () => void = () => undefined;
  private callOffWatch: () => void = () => undefined;

  constructor(
    private readonly deps: DoorLineDeps,
    private idleMs: number,
  ) {}

  open(): void {
    if (this.isOpened || !["connecting", "closed"].includes(this.current)) return;
    this.isOpened = true;
    void this.connect();
  }

  state(): LineState {
    return this.current;
  }

  request(message: object): Promise<Asked> {
    const { socket } = this;
    if (this.current !== "live" || socket === null) return Promise.resolve({ kind: "not-sent" });
    this.requests += 1;
    const requestId = `q${String(this.requests)}`;
    return new Promise((resolve) => {
      this.pending.set(requestId, resolve);
      socket.send(JSON.stringify({ ...message, requestId }));
    });
  }

  drop(ms: number): void {
    if (this.isOver()) return;
    this.hangUp();
    this.become("dropped");
    this.callOffRetry = this.deps.timers.after(ms, () => {
      this.restore();
    });
  }

  restore(): void {
    if (this.current !== "dropped") return;
    this.backOff.startOver();
    void this.connect();
  }

  reopen(idleMs: number): void {
    this.idleMs = idleMs;
    if (this.isOver() || this.current === "dropped") return;
    this.hangUp();
    void this.connect();
  }

  hurry(): void {
    if (this.current === "waiting") void this.connect();
  }

  close(): void {
    if (this.isOver()) return;
    this.hangUp();
    this.isOpened = false;
    this.become("closed");
  }

  private isOver(): boolean {
    return this.current === "closed" || this.current === "refused";
  }

  private become(state: LineState): void {
    if (state === this.current) return;
    this.current = state;
    this.deps.onState(state);
  }

  /** Closes what is open. What was asked on it and not answered is cut; what it still says is not heard. */
  private hangUp(): void {
    this.life += 1;
    this.callOffRetry();
    this.callOffWatch();
    const { socket } = this;
    this.socket = null;
    socket?.close();
    const cut = [...this.pending.values()];
    this.pending.clear();
    for (const resolve of cut) resolve({ kind: "cut" });
  }

  private async connect(): Promise<void> {
    this.hangUp();
    const { life } = this;
    this.become("connecting");
    const ticket = await this.deps.getTicket().catch(() => null);
    if (life !== this.life) return;
    if (ticket === null) {
      this.retryLater();
      return;
    }
    const { deviceId } = this.deps;
    const hello = { type: "hello", ticket, ...(deviceId === undefined ? {} : { deviceId }) };
    const socket = this.deps.openSocket(
      {
        onOpen: () => {
          if (life === this.life) socket.send(JSON.stringify(hello));
        },
        onText: (text) => {
          if (life === this.life) this.hear(text);
        },
        onClose: (code, reason) => {
          if (life === this.life) this.lose(code, reason);
        },
      },
      this.idleMs,
    );
    this.socket = socket;
    this.patienceMs = WELCOME_WITHIN_MS;
    this.watch();
  }

  private lose(code: number, reason: string): void {
    this.hangUp();
    if (code === BAD_TICKET) {
      this.badTickets += 1;
      if (reason === "revoked" || this.badTickets >= MOST_BAD_TICKETS) {
        this.become("refused");
        return;
      }
    }
    this.retryLater();
  }

  private retryLater(): void {
    this.become("waiting");
    this.callOffRetry = this.deps.timers.after(this.backOff.nextMs(), () => {
      void this.connect();
    });
  }

  /** Gives the line up when nothing is heard on it for too long, and tries another. */
  private watch(): void {
    this.callOffWatch();
    this.callOffWatch = this.deps.timers.after(this.patienceMs, () => {
      this.lose(0, "silent");
    });
  }

  private hear(text: string): void {
    const answer = readAnswer(text);
    if (answer === null) {
      // A server that speaks otherwise is another version of it: only a reload helps.
      this.hangUp();
      this.become("refused");
      return;
    }
    this.watch();
    switch (answer.type) {
      case "welcome":
        this.patienceMs = answer.beatMs * PATIENCE_BEATS;
        this.badTickets = 0;
        this.backOff.startOver();
        this.watch();
        this.become("live");
        this.deps.onWelcome(answer.actorId);
        return;
      case "beat":
        return;
      case "accepted":
      case "refused":
        this.settle(answer);
        return;
      case "events":
      case "present":
      case "reset":
      case "ended":
        this.deps.onFeed(answer);
    }
  }

  private settle(answer: Settled): void {
    const resolve = this.pending.get(answer.requestId ?? "");
    this.pending.delete(answer.requestId ?? "");
    resolve?.({ kind: "answered", answer });
  }
}

function readAnswer(text: string): DoorAnswer | null {
  try {
    const parsed = doorAnswerSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A line that is not open yet. */
export function createDoorLine(deps: DoorLineDeps, idleMs = 0): DoorLine {
  return new Line(deps, idleMs);
}
