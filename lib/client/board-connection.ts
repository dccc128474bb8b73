import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import type * as Y from "yjs";
import { isServersQuestion } from "@/lib/client/sync-message";
import { followNetwork } from "@/lib/client/follow-network";
import { createLinePatience, LONGEST_WAIT_MS } from "@/lib/client/line-patience";
import type { RefusalNotice } from "@/lib/client/refusal-notice";

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
  /** Where it is told, by `online` and `offline`, whether there is a network: the window. */
  network?: EventTarget;
};

export type BoardConnection = { sendBarrier: (barrier: number) => void; close: () => void };

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
  let isUp = false;
  const patience = createLinePatience();

  const hangUp = (): void => {
    clearTimeout(timer);
    const open = line;
    line = undefined;
    if (open) closeLine(open);
  };
  const openAgain = (waitMs: number): void => {
    hangUp();
    timer = setTimeout(open, waitMs);
  };
  const onSynced = (): void => {
    isUp = true;
    events.onSynced();
  };
  const onOffline = (): void => {
    isUp = false;
    events.onOffline();
  };
  const onRejected = (reason: string): void => {
    const notice = patience.finalNotice(reason);
    // Not within the provider's own event: it still uses what closing takes apart.
    queueMicrotask(() => {
      if (line === undefined) return;
      onOffline();
      if (notice === undefined) openAgain(patience.nextWaitMs());
      else {
        close();
        events.onRefused(notice);
      }
    });
  };
  const onPassed = (barrier: number): void => {
    patience.startOver();
    events.onPassed(barrier);
  };
  function open(): void {
    line = openLine(options, { ...events, onSynced, onOffline, onPassed, onRejected });
  }
  const stopFollowing = followNetwork(options.network, {
    // A socket takes a minute to notice. Tried again all the same: a server on this machine needs no network.
    lost: () => {
      onOffline();
      patience.startOver();
      openAgain(patience.nextWaitMs());
    },
    found: () => {
      if (!isUp) openAgain(0);
    },
  });
  const close = (): void => {
    stopFollowing();
    hangUp();
  };
  open();
  return { sendBarrier: (barrier) => line?.provider.sendStateless(`barrier:${String(barrier)}`), close };
}
