import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import type * as Y from "yjs";
import { isServersQuestion } from "@/lib/client/sync-message";
import { readRefusalNotice, type RefusalNotice } from "@/lib/client/refusal-notice";

/** What a connection tells of itself. */
export type ConnectionEvents = {
  /** The server has been sent all that this document has: a barrier sent now covers it. Also after each reconnection. */
  onSynced: () => void;
  onOffline: () => void;
  onPassed: (barrier: number) => void;
  onNotSaved: () => void;
  onReadOnly: (readOnly: boolean) => void;
  /** The server ended it for good; the connection is closed by then. */
  onRefused: (notice: RefusalNotice) => void;
};

export type ConnectionOptions = {
  doc: Y.Doc;
  room: string;
  url: string;
  /** A fresh single-use ticket; rejects when there is none, and is then asked again later. */
  getTicket: () => Promise<string>;
  /** For programs that have no WebSocket of their own. */
  webSocket?: unknown;
};

export type BoardConnection = { sendBarrier: (barrier: number) => void; close: () => void };

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
const MOST_BAD_TICKETS = 5;
const PASSED = /^passed:(\d{1,15})$/;

type Line = { provider: HocuspocusProvider; socket: HocuspocusProviderWebsocket };
type Told = ConnectionEvents & { onRejected: (reason: string) => void };

function openLine({ doc, room, url, getTicket, webSocket }: ConnectionOptions, told: Told): Line {
  const polyfill = webSocket === undefined ? {} : { WebSocketPolyfill: webSocket };
  const socket = new HocuspocusProviderWebsocket({ url, maxDelay: LONGEST_WAIT_MS, ...polyfill });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: room,
    document: doc,
    token: getTicket,
    onMessage: ({ message }) => {
      if (!isServersQuestion(message)) return;
      doc.on("update", provider.boundDocumentUpdateHandler);
      // The answer, with all that the server lacks, is sent while this message is handled; the barrier must follow it.
      queueMicrotask(told.onSynced);
    },
    onAuthenticated: ({ scope }) => {
      told.onReadOnly(scope === "readonly");
    },
    onAuthenticationFailed: ({ reason }) => {
      told.onRejected(reason);
    },
    onClose: ({ event }) => {
      doc.off("update", provider.boundDocumentUpdateHandler);
      told.onOffline();
      if (event.reason) told.onRejected(event.reason);
    },
    onStateless: ({ payload }) => {
      const passed = PASSED.exec(payload)?.[1];
      if (passed !== undefined) told.onPassed(Number(passed));
      else if (payload === "not-saved") told.onNotSaved();
    },
  });
  // Edits go out one by one only between the sync and the end of a line. What is made offline goes out with the next
  // sync, at once; queued by the provider as well, it would use up what the server takes in a short time.
  doc.off("update", provider.boundDocumentUpdateHandler);
  provider.attach();
  return { provider, socket };
}

function closeLine({ provider, socket }: Line): void {
  provider.destroy();
  socket.destroy();
}

/**
 * Keeps a document in step with the server's for as long as it is open: reconnects when the line breaks or the server
 * restarts, and gives up only when the server says why it will not have this client.
 */
export function connectBoard(options: ConnectionOptions, events: ConnectionEvents): BoardConnection {
  let line: Line | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = FIRST_WAIT_MS;
  let badTickets = 0;

  const close = (): void => {
    clearTimeout(timer);
    const open = line;
    line = undefined;
    if (open) closeLine(open);
  };
  const openAgainSoon = (): void => {
    close();
    timer = setTimeout(open, waitMs);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };
  const onRejected = (reason: string): void => {
    const notice = readRefusalNotice(reason);
    badTickets += notice?.code === "bad-ticket" ? 1 : 0;
    const isFinal = notice !== undefined && (notice.then !== "come-back" || badTickets >= MOST_BAD_TICKETS);
    // Not within the provider's own event: it still uses what closing takes apart.
    queueMicrotask(() => {
      if (line === undefined) return;
      events.onOffline();
      if (!isFinal) {
        openAgainSoon();
        return;
      }
      close();
      events.onRefused(notice);
    });
  };
  const onPassed = (barrier: number): void => {
    waitMs = FIRST_WAIT_MS;
    badTickets = 0;
    events.onPassed(barrier);
  };
  function open(): void {
    line = openLine(options, { ...events, onPassed, onRejected });
  }
  open();
  return { sendBarrier: (barrier) => line?.provider.sendStateless(`barrier:${String(barrier)}`), close };
}
