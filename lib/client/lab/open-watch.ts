import { createStore, type StoreApi } from "zustand/vanilla";
import { createDoorLine, type Asked, type FeedAnswer } from "@/lib/client/lab/door-line";
import { openBrowserSocket, type OpenSocket } from "@/lib/client/lab/line-socket";
import { createOutbox } from "@/lib/client/lab/outbox";
import { foldFeed, UNFOLDED, type FoldedSession } from "@/lib/client/lab/session-fold";
import { takeTicket } from "@/lib/client/lab/take-ticket";
import { browserTimers, type Timers } from "@/lib/client/lab/timers";
import type { LineState } from "@/lib/domain/sessions/lab/shown";
import type { LoggedEvent } from "@/lib/domain/sessions/session-event";

/** A session as the lab's page watches it. */
export interface WatchedSession {
  readonly sessionId: string | null;
  readonly folded: FoldedSession;
  /** The entries of the log as they came, the last thousand. After a compaction they begin with its snapshot. */
  readonly entries: readonly LoggedEvent[];
  readonly line: LineState;
}

/**
 * The lab page's own line to the durable side. It has no device, so it counts for nobody who is there, and it goes on
 * while every screen is closed: by it a session is opened, its log is shown, and things are done to its agents.
 */
export interface Watch {
  readonly store: StoreApi<WatchedSession>;
  /** A new session of this person's, which is watched from now on; resolves with its id. Rejects with the refusal. */
  openSession(): Promise<string>;
  /** Watches a session that is there. */
  follow(sessionId: string): void;
  /** Asks the door for something in the watched session, as `DoorMessage` has it, without ids of request and session. */
  request(message: object): Promise<Asked>;
  /** Resolves as soon as `is` holds of what is watched; rejects after `withinMs`. */
  until(is: (watched: WatchedSession) => boolean, withinMs: number): Promise<WatchedSession>;
  close(): void;
}

/** What watching needs; all of it is for tests. */
export interface WatchDeps {
  readonly openSocket?: OpenSocket;
  readonly getTicket?: () => Promise<string>;
  readonly timers?: Timers;
}

const MOST_ENTRIES = 1_000;

function hear(watched: WatchedSession, answer: FeedAnswer): WatchedSession {
  if (answer.sessionId !== watched.sessionId) return watched;
  const { offset } = watched.folded.session;
  const folded = foldFeed(watched.folded, answer);
  if (answer.type === "reset") return { ...watched, folded, entries: [] };
  const fresh = answer.type === "events" ? answer.events.filter((entry) => entry.offset > offset) : [];
  return { ...watched, folded, entries: [...watched.entries, ...fresh].slice(-MOST_ENTRIES) };
}

function whenTrue(
  store: StoreApi<WatchedSession>,
  timers: Timers,
  is: (watched: WatchedSession) => boolean,
  withinMs: number,
): Promise<WatchedSession> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      callOff();
      unsubscribe();
    };
    const look = (watched: WatchedSession) => {
      if (!is(watched)) return;
      finish();
      resolve(watched);
    };
    const unsubscribe = store.subscribe(look);
    const callOff = timers.after(withinMs, () => {
      finish();
      reject(new Error(`the session did not come to that within ${String(withinMs)} ms`));
    });
    look(store.getState());
  });
}

/** Opens the lab page's line. */
export function openWatch(deps: WatchDeps = {}): Watch {
  const { openSocket = openBrowserSocket, timers = browserTimers } = deps;
  const store = createStore<WatchedSession>(() => ({
    sessionId: null,
    folded: UNFOLDED,
    entries: [],
    line: "connecting",
  }));

  function subscribe(): void {
    const { sessionId, folded } = store.getState();
    if (sessionId === null) return;
    const { offset } = folded.session;
    void line.request({ type: "subscribe", sessionId, ...(offset === "-1" ? {} : { offset }) });
  }

  function follow(sessionId: string): void {
    const before = store.getState().sessionId;
    if (before === sessionId) return;
    if (before !== null) void line.request({ type: "unsubscribe", sessionId: before });
    store.setState({ sessionId, folded: UNFOLDED, entries: [] });
    subscribe();
  }

  const line = createDoorLine({
    openSocket,
    timers,
    getTicket: deps.getTicket ?? (() => takeTicket("owner")),
    onState: (state) => {
      store.setState({ line: state });
    },
    onWelcome: () => {
      subscribe();
      outbox.flush();
    },
    onFeed: (answer) => {
      store.setState(hear(store.getState(), answer));
    },
  });
  const outbox = createOutbox(line);
  line.open();
  return {
    store,
    follow,
    openSession: async () => {
      const answer = await outbox.keep({ type: "open" });
      if (answer.type === "refused" || answer.sessionId === undefined)
        throw new Error(answer.type === "refused" ? answer.message : "no session was opened");
      follow(answer.sessionId);
      return answer.sessionId;
    },
    request: (message) => line.request({ ...message, sessionId: store.getState().sessionId }),
    until: (is, withinMs) => whenTrue(store, timers, is, withinMs),
    close: () => {
      line.close();
    },
  };
}
